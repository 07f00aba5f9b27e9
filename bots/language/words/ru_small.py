"""Russian: its small words, each field as `SmallWords` tells."""

from bots.language.words.small import SmallWords

SMALL = SmallWords(
    and_="и",
    or_="или либо",
    with_="с со",
    for_="для на",
    about="о об про",
    everybody="все всех всем команда группа канал",
    poll="опрос",
    deadline="срок",
    in_="в во на у",
    articles="наш наша мой",
    adds="добавь добавьте внеси убери",
    my_skills="(?:в|к|из) (?:мои|моим|моих) (?:навыки|навыкам|навыков)",
)
