"""German: its small words, each field as `SmallWords` tells."""

from bots.language.words.small import SmallWords

SMALL = SmallWords(
    and_="und",
    or_="oder",
    with_="mit",
    for_="fur",
    about="uber zu zum zur wegen",
    everybody="alle allen team gruppe kanal",
    poll="umfrage terminumfrage terminabstimmung terminfindung",
    deadline="frist",
    in_="in im am um bei an",
    articles="ein eine einen einem einer der die das den dem unser unsere mein meine",
    adds="fuge fug nimm setze streiche",
    my_skills="(?:zu|in|aus) (?:meinen|meine|den) (?:fahigkeiten|skills|kenntnissen)|(?:zu|in) mein(?:em)? profil",
)
