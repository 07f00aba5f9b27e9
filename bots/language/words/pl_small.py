"""Polish: its small words, each field as `SmallWords` tells."""

from bots.language.words.small import SmallWords

SMALL = SmallWords(
    and_="i oraz",
    or_="lub albo",
    with_="z ze",
    for_="dla na",
    about="o w_sprawie",
    everybody="wszyscy wszystkich zespol grupa kanal",
    poll="ankieta ankiete",
    deadline="termin",
    in_="w we na o",
    articles="nasz nasza moj",
    adds="dodaj dopisz usun",
    my_skills="(?:do|z) moich umiejetnosci",
)
