"""Cards about what was not understood: the answer to whether it may be kept, and what organizers see of it."""

from bots.cards import Button, Card, Confirm, Style, Text
from bots.requests import Agenda, KeepMisses, Members, Settings, ShowMisses, SwitchMisses
from bots.speaker import Speaker
from bots.views.arrive import called
from bots.views.common import lines, press, simple, under
from core.model.people import Membership, Organisation
from core.model.rights import administers
from core.services.misses import KEPT_FOR, PAGE, Missed, Wish


def agreed_card(speak: Speaker, *, agreed: bool) -> Card:
    """How it stands now, with the way back."""
    back = press(speak, "settings.misses.stop" if agreed else "settings.misses.keep", KeepMisses(agreed=not agreed))
    ways = (back, press(speak, "help.settings", Settings()), press(speak, "help.agenda", Agenda()))
    key = "misses.agreed" if agreed else "misses.declined"
    return simple(speak, key, *ways, tone="good", days=KEPT_FOR.days)


def misses_card(speak: Speaker, organisation: Organisation, found: Missed, member: Membership) -> Card:
    """What was wanted, the newest first, without names; and whether it is kept at all."""
    title = speak.say("misses.title", organisation=called(speak, organisation))
    said = [_line(speak, wish) for wish in found.wishes]
    if not organisation.keeps_misses:
        said = [speak.say("misses.off")]
    elif not said:
        said = [speak.say("misses.none")]
    elif len(found.wishes) < found.total:
        last = found.skip + len(found.wishes)
        said.append(speak.say("members.range", first=found.skip + 1, last=last, total=found.total))
    said.append(speak.say("misses.how", days=KEPT_FOR.days))
    return Card(title, (lines(*said), *under(_ways(speak, organisation, found, member), 3)))


def _line(speak: Speaker, wish: Wish) -> Text:
    key = "misses.line.offered" if wish.offered else "misses.line"
    values = {"said": wish.said, "day": speak.day(speak.local(wish.last).date()), "language": wish.language}
    return speak.say(key, times=wish.times, offered=", ".join(wish.offered), **values)


def _ways(speak: Speaker, organisation: Organisation, found: Missed, member: Membership) -> tuple[Button, ...]:
    ways = []
    if found.skip:
        ways.append(press(speak, "members.earlier", ShowMisses(max(0, found.skip - PAGE))))
    if found.skip + PAGE < found.total:
        ways.append(press(speak, "members.later", ShowMisses(found.skip + PAGE)))
    if administers(member):
        ways += [_switch(speak, organisation), press(speak, "members.button", Members())]
    return tuple(ways) or (press(speak, "help.agenda", Agenda()),)


def _switch(speak: Speaker, organisation: Organisation) -> Button:
    if not organisation.keeps_misses:
        return press(speak, "misses.on.button", SwitchMisses(keeps=True))
    off = speak.words("misses.off.button")
    sure = Confirm(speak.words("misses.off.title"), speak.words("misses.off.text"), off, speak.words("no"))
    return Button(off, SwitchMisses(keeps=False), style=Style.DANGER, confirm=sure)
