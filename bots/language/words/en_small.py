"""English: its small words, each field as `SmallWords` tells."""

from bots.language.words.small import SmallWords

SMALL = SmallWords(
    and_="and",
    or_="or",
    with_="with w",
    for_="for",
    about="about on regarding re",
    everybody="everyone everybody all us team channel group",
    poll="poll",
    deadline="deadline closes closing",
    in_="in at on",
    articles="a an the our my your this",
    adds="add put include list remove drop delete",
    my_skills="(?:to|in|into|on|from|off) (?:my|the) (?:skills|skill list|skill set|profile|expertise)",
)
