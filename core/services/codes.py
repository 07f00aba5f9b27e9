"""One-time codes that people type, and the tokens of links: made, looked up, and not to be guessed."""

import secrets
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from core.errors import CodeInvalid, TooManyGuesses
from core.ports import OneTimeCode, Unit

ALPHABET = "ACDEFGHJKMNPQRTUVWXY34679"
"""Characters that are not taken for one another, said or written: without B 8, I L 1, O 0, S 5, Z 2."""

LENGTH = 8
"""Characters of a one-time code: 37 bits, which five guesses in ten minutes do not find."""

GUESSES = 5
"""How many codes one person may try in ten minutes."""

_GUESSING = timedelta(minutes=10)


def new_code(unit: Unit, kind: str, subject: int, *, lasting: timedelta) -> OneTimeCode:
    """A new one-time code; its ``token`` is what is shown, once, as the store keeps only its hash."""
    token = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    code = OneTimeCode(token, kind, subject, None, expires_at=unit.now + lasting)
    unit.codes.add(code, unit.now)
    return code


def typed(unit: Unit, code: str, kind: str) -> OneTimeCode:
    """The standing one-time code that somebody typed, in whatever case and spacing. Raises CodeInvalid."""
    return standing(unit, _tidy(code), kind)


def use(unit: Unit, code: str, kind: str) -> None:
    """Use a typed code up. Raises CodeInvalid where somebody else did just before."""
    if not unit.codes.use(_tidy(code), unit.now):
        raise CodeInvalid(kind)


def standing(unit: Unit, token: str, *kinds: str) -> OneTimeCode:
    """The code or link of one of these kinds while it is neither used, revoked nor lapsed. Raises CodeInvalid."""
    code = unit.codes.get(token)
    if code is None or code.kind not in kinds or code.used_at is not None or code.revoked_at is not None:
        raise CodeInvalid(kinds[0])
    if code.expires_at is not None and code.expires_at <= unit.now:
        raise CodeInvalid(kinds[0])
    return code


def count_guess(unit: Unit, person_id: int) -> None:
    """Count that the person tries a one-time code; raises TooManyGuesses after five in ten minutes.

    Each try is remembered like an event that has its effect once, so that neither a restart nor another chat forgets it.
    """
    number, _ = divmod(int(unit.now.timestamp()), int(_GUESSING.total_seconds()))
    for guess in range(GUESSES):
        if unit.seen.first("guess", f"{person_id}:{number}:{guess}", unit.now):
            return
    raise TooManyGuesses(datetime.fromtimestamp(0, UTC) + _GUESSING * (number + 1))


def link(unit: Unit, kind: str, subject: int, organisation_id: int) -> OneTimeCode | None:
    """The standing link of this kind, if there is one."""
    return unit.codes.standing(kind, subject, organisation_id)


def renew_link(unit: Unit, kind: str, subject: int, organisation_id: int) -> OneTimeCode:
    """A new link in place of the former one, which leads nowhere any more."""
    revoke_link(unit, kind, subject, organisation_id)
    code = OneTimeCode(secrets.token_urlsafe(12), kind, subject, organisation_id)
    unit.codes.add(code, unit.now)
    return code


def secret_link(unit: Unit, kind: str, subject: int, organisation_id: int) -> OneTimeCode:
    """A new link beside those that there are; its ``token`` is what is shown, once, as the store keeps only its hash."""
    code = OneTimeCode(secrets.token_urlsafe(18), kind, subject, organisation_id)
    unit.codes.add(code, unit.now)
    return code


def revoke_link(unit: Unit, kind: str, subject: int, organisation_id: int) -> OneTimeCode | None:
    """Revoke the standing link; returns it, None where there was none."""
    code = link(unit, kind, subject, organisation_id)
    if code is None:
        return None
    unit.codes.revoke(code.token, unit.now)
    return replace(code, revoked_at=unit.now)


def _tidy(code: str) -> str:
    return "".join(c for c in code.upper() if c.isalnum())
