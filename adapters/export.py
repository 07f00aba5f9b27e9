"""``run_bot.py export``: everything stored about an organisation or a person, for the operator."""

import json
from enum import StrEnum

from adapters.calendar_mail import published
from core.model.people import Organisation, Person
from core.ports import Unit
from core.services import export


class Form(StrEnum):
    """The output format: everything, only the sessions as a table, or events for a calendar program."""

    ALL = "json"
    TABLE = "csv"
    CALENDAR = "ics"


def exported(unit: Unit, form: Form, *, organisation: str | None, person: str | None) -> str:
    """The export in that form. A person is given by name or number, an organisation by name.

    Raises LookupError, with advice, if none or several match, or a calendar would be empty.
    """
    whose = _organisation(unit, organisation) if organisation is not None else _person(unit, person or "")
    if form is Form.CALENDAR:
        return _calendar(unit, whose)
    told = export.of_person(unit, whose) if isinstance(whose, Person) else export.of_organisation(unit, whose)
    return export.table(told) if form is Form.TABLE else json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _calendar(unit: Unit, whose: Person | Organisation) -> str:
    if isinstance(whose, Person):
        calendar = export.calendar_of_person(unit, whose)
    else:
        calendar = export.calendar_of_organisation(unit, whose)
    if not calendar.events:
        raise LookupError(f"there is no session of {whose.name} for a calendar")
    return published(calendar)


def _organisation(unit: Unit, name: str) -> Organisation:
    known = unit.organisations.all()
    found = [each for each in known if each.name.casefold() == name.casefold()]
    if len(found) != 1:
        names = ", ".join(sorted(each.name for each in known))
        raise LookupError(f"there is no one organisation called {name!r}; there are: {names or 'none yet'}")
    return found[0]


def _person(unit: Unit, said: str) -> Person:
    if said.isdecimal():
        known = unit.people.get(int(said))
        if known is None:
            raise LookupError(f"there is nobody with the number {said}")
        return known
    named = sorted(
        {
            (number, name)
            for each in unit.organisations.all()
            for number, name, _ in unit.people.names(each.id)
            if name.casefold() == said.casefold()
        }
    )
    if len(named) > 1:
        several = ", ".join(f"{number} ({name})" for number, name in named)
        raise LookupError(f"several people are called {said!r}; name one by number: {several}")
    person = unit.people.get(named[0][0]) if named else None
    if person is None:
        raise LookupError(f"no member of an organisation is called {said!r}; write the whole name, or a number")
    return person
