"""Turkish: its small words, each field as `SmallWords` tells."""

from bots.language.words.small import SmallWords

SMALL = SmallWords(
    and_="ve",
    or_="veya ya",
    with_="ile",
    for_="icin",
    about="hakkinda",
    everybody="herkes ekip grup kanal",
    poll="anket",
    deadline="son",
    in_="de da",
    articles="bir",
    adds="ekle cikar",
    my_skills="becerilerime|yeteneklerime|profilime",
)
