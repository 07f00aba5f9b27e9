"""A person's phone number: texts are sent there only once a code sent to it has been typed in a chat."""

from dataclasses import replace
from datetime import timedelta

from core.errors import CodeInvalid, Invalid
from core.model.people import Person
from core.model.phone import e164
from core.ports import OneTimeCode, Unit
from core.services import codes
from core.services.lookup import person_of

CODE_LASTS = timedelta(minutes=30)
"""How long the code that confirms a number is valid."""


def ask(unit: Unit, person: Person, said: str) -> tuple[Person, OneTimeCode]:
    """Store the number and return the person with the code to send there. Raises Invalid, TooManyGuesses."""
    number = e164(said)
    if number is None:
        raise Invalid("phone", "unknown")
    code = codes.new_for_address(unit, "phone", person.id, lasting=CODE_LASTS)
    known = person_of(unit, person.id)
    person = replace(known, phone=number, sms=known.sms if known.sms == number else None)
    unit.people.save(person)
    return person, code


def confirm(unit: Unit, person: Person, code: str) -> Person:
    """Confirm the person's number: from now on texts may be sent there. Raises TooManyGuesses, CodeInvalid."""
    codes.take(unit, code, "phone", person.id)
    person = person_of(unit, person.id)
    if person.phone is None:
        raise CodeInvalid("phone")
    person = replace(person, sms=person.phone)
    unit.people.save(person)
    return person


def drop(unit: Unit, person: Person) -> Person:
    """Forget the number."""
    person = replace(person_of(unit, person.id), phone=None, sms=None)
    unit.people.save(person)
    return person
