"""French: its small words, each field as `SmallWords` tells."""

from bots.language.words.small import SmallWords

SMALL = SmallWords(
    and_="et",
    or_="ou",
    with_="avec",
    for_="pour",
    about="sur",
    everybody="tous equipe groupe canal",
    poll="sondage",
    deadline="limite cloture",
    in_="en a dans le",
    articles="un une le la les du des",
    adds="ajoute ajouter mets retire",
    my_skills="(?:a|de|dans) mes (?:competences|connaissances)|a mon profil",
)
