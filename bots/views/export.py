"""Cards of what is kept of somebody, as files."""

import json

from bots.cards import Button, Card, File, Style
from bots.requests import Export, Find, ForgetMe, Settings
from bots.speaker import Speaker
from bots.views.common import press, simple, under
from core.model.itip import Published
from core.services.export import Record, table


def export_card(speak: Speaker) -> Card:
    """What a file has in it, and which kinds of file there are."""
    buttons = (
        Button(speak.words("export.all"), Export("all"), style=Style.PRIMARY),
        press(speak, "export.table", Export("table")),
        press(speak, "export.calendar", Export("calendar")),
        press(speak, "help.settings", Settings()),
        press(speak, "settings.forget", ForgetMe()),
    )
    return Card(speak.say("export.title"), under(buttons), note=speak.say("export.note"))


def exported_card(speak: Speaker, request: Export, told: Record) -> Card:
    """The file of everything, or of the sessions as a table."""
    if request.what == "table":
        return Card(speak.say("export.done.table"), file=File(_name(speak, "csv"), "text/csv", table(told)))
    content = json.dumps(told, ensure_ascii=False, indent=2)
    return Card(speak.say("export.done.all"), file=File(_name(speak, "json"), "application/json", content))


def calendar_card(speak: Speaker, calendar: Published) -> Card:
    """The sessions as a calendar's file; without any there is none."""
    if not calendar.events:
        return simple(speak, "export.none", press(speak, "help.find", Find()), press(speak, "export.button", Export()))
    return Card(speak.say("export.done.calendar"), file=File(_name(speak, "ics"), "text/calendar", calendar=calendar))


def _name(speak: Speaker, ending: str) -> str:
    return f"slotbot-{speak.now:%Y-%m-%d-%H%M%S}.{ending}"
