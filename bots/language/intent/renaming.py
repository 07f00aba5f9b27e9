"""A meeting that is to be called otherwise: "rename tomorrow's retro to Friday drinks"."""

from bots.language.parsed import Parsed
from bots.language.text.tokens import fold
from bots.language.words.languages import every, pattern_of, small_of

_COURTESY = every("courtesy")
"""Words behind a name that are none of it."""
_QUOTES = "\"'“”„«»‘’ .:!"


def with_new_name(parsed: Parsed, code: str) -> tuple[Parsed, str | None]:
    """The message up to its new name, whose words ask for nothing, and that name; None where it is not said.

    In "change the title of the retro to X" as in "rename the retro to X" what was last led to is the name.
    """
    called = _behind_called(parsed)
    if called is not None:
        return parsed.upto(called), _name(parsed.text[parsed.spans[called][0] :])
    between = _before_its_verb(parsed)
    if between is not None:
        return parsed.upto(between.start), _name(parsed.said(between.start, between.stop))
    leading = frozenset(small_of(code).named_to.split())
    marks = [n for n, token in enumerate(parsed.tokens) if n > 0 and token.norm in leading]
    place = next((n for n in marks if n + 1 < len(parsed.tokens)), None)
    if place is None:
        quoted = next((each for each in parsed.titles if each.start > 1), None)
        if quoted is None:
            return parsed, None
        return parsed.upto(quoted.start - 1), parsed.said(quoted.start, quoted.stop)
    return parsed.upto(place), _name(parsed.text[parsed.spans[place][1] :])


def _behind_called(parsed: Parsed) -> int | None:
    """The token with which a name begins that follows "call it" at once; None where nothing of that is said."""
    found = pattern_of("called").match(" ".join(token.norm for token in parsed.tokens))
    behind = len(found[0].split()) if found else 0
    return behind if 0 < behind < len(parsed.tokens) else None


def _before_its_verb(parsed: Parsed) -> range | None:
    """The tokens of a name that stands before its verb, as in Turkish; None where nothing of that is said."""
    words = " ".join(token.norm for token in parsed.tokens)
    found = pattern_of("named_as").search(words)
    if found is None:
        return None
    first, end = found.span(1)
    return range(words[:first].count(" "), words[:end].count(" ") + 1)


def _name(text: str) -> str | None:
    """The name without what is said for courtesy behind it."""
    said = text.split()
    while said and fold(said[-1].strip(_QUOTES)) in _COURTESY:
        said.pop()
    name = " ".join(said).strip(_QUOTES)
    return name[:1].upper() + name[1:] if name else None
