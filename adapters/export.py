"""``run_bot.py export``: all that is kept of an organisation, or of a person, for whoever runs the bot."""

import json

from core.ports import Unit
from core.services import export


def exported(unit: Unit, *, organisation: str | None, person: str | None, as_table: bool) -> str:
    """The export as JSON, or its sessions as CSV. A person is meant by name or number, an organisation by name.

    Raises LookupError, with what to say instead, where none or several are meant.
    """
    told = _of_organisation(unit, organisation) if organisation is not None else _of_person(unit, person or "")
    return export.table(told) if as_table else json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _of_organisation(unit: Unit, name: str) -> export.Told:
    known = unit.organisations.all()
    found = [each for each in known if each.name.casefold() == name.casefold()]
    if len(found) != 1:
        names = ", ".join(sorted(each.name for each in known))
        raise LookupError(f"there is no one organisation called {name!r}; there are: {names or 'none yet'}")
    return export.of_organisation(unit, found[0])


def _of_person(unit: Unit, said: str) -> export.Told:
    if said.isdecimal():
        known = unit.people.get(int(said))
        if known is None:
            raise LookupError(f"there is nobody with the number {said}")
        return export.of_person(unit, known)
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
    return export.of_person(unit, person)
