"""What each word of a message was taken for, and why: for the developer who mends a misreading."""

from bots.language.intent.intents import Ranking
from bots.language.parsed import Parsed
from bots.language.reading import Taken


def taken(parsed: Parsed, ranking: Ranking) -> tuple[Taken, ...]:
    """The words that meant something, in the order of the message."""
    found: list[Taken] = []
    tokens = parsed.tokens
    for item in parsed.items:
        kind = item.kind
        if kind:
            found.append(
                _taken(parsed, item.first, item.end, kind.lower(), f"rule {item.rule!r}" if item.rule else "a place")
            )
    for hit in parsed.names.hits:
        why = f"{hit.why}: {', '.join(hit.names[:5])}"
        found.append(_taken(parsed, hit.first, hit.end, hit.kind.value, why))
    for place, word in parsed.names.respelled.items():
        found.append(_taken(parsed, place, place + 1, "spelling", f"near {word!r}"))
    for each in sorted(ranking.found, key=lambda each: (-each.cue.weight, each.cue.pattern)):
        first, last = parsed.symbols[each.first], parsed.symbols[min(each.end, len(parsed.symbols)) - 1]
        why = f"cue {each.cue.weight:g} {each.cue.pattern!r}"
        if each.first < len(parsed.symbols) and tokens:
            found.append(_taken(parsed, first.first, max(last.end, first.end), each.cue.intent, why))
    return tuple(sorted(found, key=lambda each: (each.start, each.end)))


def _taken(parsed: Parsed, first: int, end: int, role: str, why: str) -> Taken:
    said = parsed.said(first, end)
    start = parsed.spans[first][0]
    return Taken(start, start + len(said), said, role, why)
