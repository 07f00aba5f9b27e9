"""Portuguese: its small words, each field as `SmallWords` tells."""

from bots.language.words.small import SmallWords

SMALL = SmallWords(
    and_="e",
    or_="ou",
    with_="com",
    for_="para pra",
    about="sobre",
    everybody="todos equipe grupo canal",
    poll="enquete",
    deadline="prazo limite",
    in_="em no na a as",
    articles="um uma o a os as",
    adds="adiciona adicione acrescenta poe remove",
    my_skills="(?:a|as|das|nas) minhas (?:habilidades|competencias)|ao meu perfil",
)
