"""Which pieces of time count, before they are gathered into moments: what is only told or left out gives way."""

from collections.abc import Sequence

from bots.language.grammar.engine import Item
from bots.language.grammar.values import Bound, Days
from bots.language.parsed import Parsed
from bots.language.records import replace
from bots.language.text.tokens import Token
from bots.language.words.languages import LANGUAGES, every

_TWO = 2
_NOT, _BUT = every("not_"), every("clauses.contrasts")


def with_latter_day(parsed: Parsed) -> Parsed:
    """The message with the second of two days as the one that is wanted: "not Saturday, Sunday at 11" leaves out no Sunday."""
    if _NOT.isdisjoint(parsed.words) or not (_ANY.isdisjoint(parsed.words) and _BUT.isdisjoint(parsed.words)):
        return parsed
    return replace(parsed, items=tuple([_latter(item, parsed.tokens) for item in parsed.items]))


def _latter(item: Item, tokens: Sequence[Token]) -> Item:
    """The second day of two side by side that are left out, or of which "not" stands before the first."""
    negated = item.kind == "EXCEPTION" or (
        item.kind == "DAY" and item.first > 0 and tokens[item.first - 1].norm in _NOT
    )
    said = item.meanings[item.kind] if negated and item.kind else None
    if not isinstance(said, Days) or len(said.several) != _TWO:
        return item
    norms = [token.norm for token in tokens[item.first : item.end]]
    if "," not in norms or not _JOINING.isdisjoint(norms):
        return item
    first = item.end - norms[::-1].index(",")
    return Item({"DAY": said.several[1]}, first, item.end, item.rule, "DAY")


_ANY = every("clauses.any_")
_JOINING = every("and_") | every("or_")


def without_begun(items: Sequence[Item], parsed: Parsed) -> Sequence[Item]:
    """The pieces without the days of what is told: "our build has been red since Monday", "I saw Tom yesterday, book Friday"."""
    if _OF_BEFORE.isdisjoint(parsed.words):
        return items
    told = [item for item in items if item.kind == "DAY" and _is_before(item, parsed)]
    alone = all(item in told for item in items if item.kind in _NAMING_DAYS)
    return items if alone and not _SINCE & parsed.words else [item for item in items if item not in told]


def _is_before(item: Item, parsed: Parsed) -> bool:
    before = parsed.tokens[item.first - 1].norm if item.first else ""
    return before in _SINCE or parsed.tokens[item.end - 1].norm in _GONE_BY


_NAMING_DAYS = frozenset({"DAY", "BOUNDDAY", "OFFSET", "RECUR"})
_SINCE = every("clauses.since")
_GONE_BY = frozenset(
    word for language in LANGUAGES for word, days in language.time["REL"].items() if days < 0 and " " not in word
)
_OF_BEFORE = _SINCE | _GONE_BY


def turned_round(items: Sequence[Item], parsed: Parsed) -> list[Item]:
    """The pieces with the bounds that are told by what is not wanted: "nothing before 10" is after 10."""
    if _NOTHING.isdisjoint(parsed.words):
        return list(items)
    return [_turned(item) if _is_unwanted(item, parsed) else item for item in items]


def _is_unwanted(item: Item, parsed: Parsed) -> bool:
    if item.kind != "BOUND" or not item.first or parsed.tokens[item.first - 1].norm not in _NOTHING:
        return False
    return item.first < _TWO or parsed.tokens[item.first - _TWO].norm not in _ASKING_FOR_ANY


_ASKING_FOR_ANY = every("clauses.nothing_asked")


def _turned(item: Item) -> Item:
    bound: Bound = item.meanings["BOUND"]
    other = {"before": "after", "after": "before"}.get(bound.word, bound.word)
    return Item({"BOUND": replace(bound, word=other)}, item.first, item.end, item.rule, "BOUND")


_NOTHING = every("clauses.nothing")
