"""Italian: its small words, each field as `SmallWords` tells."""

from bots.language.words.small import SmallWords

SMALL = SmallWords(
    and_="e ed",
    or_="o oppure",
    with_="con",
    for_="per",
    about="su sul sulla",
    everybody="tutti squadra gruppo canale",
    poll="sondaggio",
    deadline="scadenza",
    in_="in a alle il",
    articles="un uno una il lo la gli le",
    adds="aggiungi metti togli",
    my_skills="(?:alle|dalle) mie (?:competenze|abilita)|al mio profilo",
)
