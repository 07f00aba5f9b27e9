"""Cards about being forgotten."""

from bots.cards import Button, Card, Means, Style
from bots.requests import Done, Export, ForgetMe, Settings
from bots.speaker import Speaker
from bots.views.common import lines, press, under


def forget_card(speak: Speaker, ending: int) -> Card:
    """What would be deleted and what would be called off, before the tap that does it."""
    said = lines(
        speak.say("privacy.goes"),
        (speak.count("privacy.ends", ending),) if ending else (),
        speak.say("privacy.stays"),
        speak.say("privacy.final"),
    )
    buttons = (
        Button(speak.words("privacy.yes"), ForgetMe(sure=True), style=Style.DANGER, means=Means.YES),
        Button(speak.words("privacy.no"), Done("kept"), means=Means.NO),
        press(speak, "privacy.show", Settings()),
        press(speak, "export.button", Export()),
    )
    return Card(speak.say("privacy.ask"), (said, *under(buttons)), tone="asks")


def forgotten_card(speak: Speaker, ended: int) -> Card:
    """It is done; no button is left, as nobody is known who could press it."""
    called_off = (speak.count("privacy.ended", ended),) if ended else ()
    return Card(speak.say("privacy.done"), (lines(called_off, speak.say("privacy.again")),), tone="good")
