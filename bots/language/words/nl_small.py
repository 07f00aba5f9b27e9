"""Dutch: its small words, each field as `SmallWords` tells."""

from bots.language.words.small import SmallWords

SMALL = SmallWords(
    and_="en",
    or_="of",
    with_="met",
    for_="voor",
    about="over",
    everybody="iedereen allemaal team groep kanaal",
    poll="peiling enquete",
    deadline="deadline sluit",
    in_="in op om bij",
    articles="een de het",
    adds="voeg zet verwijder",
    my_skills="(?:toe )?(?:aan|van|bij) mijn (?:vaardigheden|skills|profiel)",
)
