"""Cards of what is kept of somebody, as files."""

import json

from bots.cards import Button, Card, File, Style
from bots.requests import Export, ForgetMe, Settings
from bots.speaker import Speaker
from bots.views.common import press, under
from core.services.export import Told, table


def export_card(speak: Speaker) -> Card:
    """What a file has in it, and which kinds of file there are."""
    buttons = (
        Button(speak.words("export.all"), Export("all"), style=Style.PRIMARY),
        press(speak, "export.table", Export("table")),
        press(speak, "help.settings", Settings()),
        press(speak, "settings.forget", ForgetMe()),
    )
    return Card(speak.say("export.title"), under(buttons), note=speak.say("export.note"))


def exported_card(speak: Speaker, request: Export, told: Told) -> Card:
    """The file."""
    name = f"slotbot-{speak.now:%Y-%m-%d-%H%M%S}"
    if request.what == "table":
        return Card(speak.say("export.done.table"), file=File(f"{name}.csv", "text/csv", table(told)))
    content = json.dumps(told, ensure_ascii=False, indent=2)
    return Card(speak.say("export.done.all"), file=File(f"{name}.json", "application/json", content))
