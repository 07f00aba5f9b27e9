"""Ukrainian: its small words, each field as `SmallWords` tells."""

from bots.language.words.small import SmallWords

SMALL = SmallWords(
    and_="і й та",
    or_="або чи",
    with_="з із зі",
    for_="для на",
    about="про щодо",
    everybody="всі усі всіх команда група канал",
    poll="опитування",
    deadline="термін строк",
    in_="в у на о об",
    articles="наш наша мій",
    adds="додай додайте прибери",
    my_skills="(?:до|з) моіх (?:навичок|умінь)",
)
