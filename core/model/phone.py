"""What a phone number looks like: E.164 (ITU-T), a plus sign, the country's code and at most 15 digits in all."""

import re

PHONE_LIMIT = 40
"""Characters of a number as people type it, spaces included."""

_SPACING = re.compile(r"[\s().\-/\u2010-\u2015\u00a0]")
_E164 = re.compile(r"\+[1-9]\d{6,14}", re.ASCII)


def e164(said: str) -> str | None:
    """The number that is meant, in E.164; None for what is none or leaves out the country ("0170 …").

    A ``00`` before the country's code is its plus sign, and a ``(0)`` behind it is left out.
    """
    plain = _SPACING.sub("", said.strip().replace("(0)", ""))
    if plain.startswith("00"):
        plain = f"+{plain[2:]}"
    return plain if _E164.fullmatch(plain) else None
