"""What an e-mail address looks like."""

import re

EMAIL_LIMIT = 254
"""Characters of an address (RFC 5321, 4.5.3.1.3, less the brackets)."""

_EMAIL = re.compile(r"[^\s@<>,;:\"()\[\]\\]+@(?:[\w-]+\.)+[\w-]{2,}")


def is_email(text: str) -> bool:
    """Whether this looks like one address; only a mail can tell whether anything arrives there."""
    return len(text) <= EMAIL_LIMIT and _EMAIL.fullmatch(text) is not None
