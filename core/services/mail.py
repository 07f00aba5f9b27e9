"""A person's mail address: mail is sent there only once a code mailed to it has been typed in a chat."""

from dataclasses import replace
from datetime import timedelta

from core.errors import CodeInvalid
from core.model.people import Person
from core.ports import OneTimeCode, Unit
from core.services import codes
from core.services.lookup import person_of
from core.services.people import set_email

CODE_LASTS = timedelta(minutes=30)
"""How long the code that confirms an address is valid: mail may be slow."""


def ask(unit: Unit, person: Person, address: str) -> OneTimeCode:
    """Store the address and return the code to mail there. Raises Invalid, TooManyGuesses."""
    set_email(unit, person, address)
    return codes.new_for_address(unit, "email", person.id, lasting=CODE_LASTS)


def confirm(unit: Unit, person: Person, code: str) -> Person:
    """Confirm the person's address: from now on mail may be sent there. Raises TooManyGuesses, CodeInvalid."""
    codes.take(unit, code, "email", person.id)
    person = person_of(unit, person.id)
    if person.email is None:
        raise CodeInvalid("email")
    person = replace(person, mail=person.email)
    unit.people.save(person)
    return person
