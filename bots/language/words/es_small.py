"""Spanish: its small words, each field as `SmallWords` tells."""

from bots.language.words.small import SmallWords

SMALL = SmallWords(
    and_="y e",
    or_="o u",
    with_="con",
    for_="para por",
    about="sobre",
    everybody="todos equipo grupo canal",
    poll="encuesta",
    deadline="plazo limite",
    in_="en a el",
    articles="un una unos unas el la los las",
    adds="anade agrega pon quita",
    my_skills="(?:a|en|de) mis (?:habilidades|conocimientos)|a mi perfil",
)
