"""One-time codes that people type, and the tokens of links: created, looked up, and protected against guessing."""

import secrets
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from string import ascii_letters, digits

from core.errors import CodeInvalid, TooManyGuesses
from core.ports import OneTimeCode, Unit

ALPHABET = "ACDEFGHJKMNPQRTUVWXY34679"
"""Characters that cannot be confused, spoken or written: without B 8, I L 1, O 0, S 5, Z 2."""

LENGTH = 8
"""Characters of a one-time code: 37 bits, safe against five guesses in ten minutes."""

GUESSES = 5
"""How many codes one person may try in ten minutes."""

_PLAIN = ascii_letters + digits
_GUESSING = timedelta(minutes=10)


def new_code(unit: Unit, kind: str, subject: int, *, lasting: timedelta) -> OneTimeCode:
    """A new one-time code; its ``token`` is shown once, as only its hash is stored."""
    token = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    code = OneTimeCode(token, kind, subject, None, expires_at=unit.now + lasting)
    unit.codes.add(code, unit.now)
    return code


def typed(unit: Unit, code: str, kind: str) -> OneTimeCode:
    """The valid one-time code that somebody typed, in any case and spacing. Raises CodeInvalid."""
    return standing(unit, _tidy(code), kind)


def new_for_address(unit: Unit, kind: str, person_id: int, *, lasting: timedelta) -> OneTimeCode:
    """A code to be sent to an address of this person, typed back to prove that it is theirs; earlier ones stop working.

    Counts as a guess, so that nobody can have many sent. Raises TooManyGuesses.
    """
    count_guess(unit, person_id)
    unit.codes.revoke_all(kind, person_id, unit.now)
    return new_code(unit, kind, person_id, lasting=lasting)


def take(unit: Unit, code: str, kind: str, person_id: int) -> None:
    """Use up the code that this person was sent and typed. Raises TooManyGuesses, CodeInvalid."""
    count_guess(unit, person_id)
    if typed(unit, code, kind).subject != person_id:
        raise CodeInvalid(kind)
    use(unit, code, kind)


def use(unit: Unit, code: str, kind: str) -> None:
    """Use up a typed code. Raises CodeInvalid if somebody else just did."""
    if not unit.codes.use(_tidy(code), unit.now):
        raise CodeInvalid(kind)


def standing(unit: Unit, token: str, *kinds: str) -> OneTimeCode:
    """The code or link of one of these kinds, unless it was used or revoked or has expired. Raises CodeInvalid."""
    code = unit.codes.get(token)
    if code is None or code.kind not in kinds or code.used_at is not None or code.revoked_at is not None:
        raise CodeInvalid(kinds[0])
    if code.expires_at is not None and code.expires_at <= unit.now:
        raise CodeInvalid(kinds[0])
    return code


def count_guess(unit: Unit, person_id: int) -> None:
    """Count the person's try of a one-time code; raises TooManyGuesses after five in ten minutes.

    Each try is recorded like a platform event, so that neither a restart nor another chat resets the count.
    """
    number, _ = divmod(int(unit.now.timestamp()), int(_GUESSING.total_seconds()))
    for guess in range(GUESSES):
        if unit.seen.first("guess", f"{person_id}:{number}:{guess}", unit.now):
            return
    raise TooManyGuesses(datetime.fromtimestamp(0, UTC) + _GUESSING * (number + 1))


def link(unit: Unit, kind: str, subject: int, organisation_id: int) -> OneTimeCode | None:
    """The valid link of this kind, if there is one."""
    return unit.codes.standing(kind, subject, organisation_id)


def renew_link(unit: Unit, kind: str, subject: int, organisation_id: int) -> OneTimeCode:
    """A new link in place of the previous one, which stops working."""
    revoke_link(unit, kind, subject, organisation_id)
    code = OneTimeCode(_token(16), kind, subject, organisation_id)
    unit.codes.add(code, unit.now)
    return code


def secret_link(unit: Unit, kind: str, subject: int, organisation_id: int) -> OneTimeCode:
    """A new link besides existing ones; its ``token`` is shown once, as only its hash is stored."""
    code = OneTimeCode(_token(24), kind, subject, organisation_id)
    unit.codes.add(code, unit.now)
    return code


def revoke_link(unit: Unit, kind: str, subject: int, organisation_id: int) -> OneTimeCode | None:
    """Revoke the valid link; returns it, None if there was none."""
    code = link(unit, kind, subject, organisation_id)
    if code is None:
        return None
    unit.codes.revoke(code.token, unit.now)
    return replace(code, revoked_at=unit.now)


def _token(length: int) -> str:
    """Letters and digits, 5.9 bits each: an underscore or a dash in an address would be formatting, or its end, to some chats."""
    return "".join(secrets.choice(_PLAIN) for _ in range(length))


def _tidy(code: str) -> str:
    return "".join(c for c in code.upper() if c.isalnum())
