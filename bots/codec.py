"""Requests, cards and memories as JSON and back: the one place that knows how values are written down.

Unions are tagged by class name, so a stored button says what it asks. Reading what an older version wrote gives the fields that
there are; what cannot be read raises Unreadable.
"""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import cache
from typing import Any, get_args

from cattrs import Converter
from cattrs.errors import BaseValidationError, StructureHandlerNotFoundError

from bots.cards import Bold, Code, Italic, Link, Moment, Span, Strike
from bots.requests import Find, Outdated, Request, ShowTimes
from core.model.timespan import Timespan


class Unreadable(ValueError):
    """What was stored cannot be read by this version."""


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_PAIRS = (tuple[tuple[str, int], ...], tuple[tuple[str, str], ...])
"""What JSON writes as it is."""


_ILL_SHAPED = (
    BaseValidationError,
    StructureHandlerNotFoundError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
)
"""What is raised for text that is no JSON, and for values that are none of the kind that is read."""


@cache
def _converter() -> Converter:
    converter = Converter()
    converter.register_unstructure_hook(datetime, lambda moment: moment.astimezone(UTC).isoformat(timespec="seconds"))
    converter.register_structure_hook(datetime, lambda text, _: datetime.fromisoformat(text))
    converter.register_unstructure_hook(date, lambda day: day.isoformat())
    converter.register_structure_hook(date, lambda text, _: date.fromisoformat(text))
    converter.register_unstructure_hook(
        Timespan, lambda span: [converter.unstructure(span.start), converter.unstructure(span.end)]
    )
    converter.register_structure_hook(
        Timespan, lambda ends, _: Timespan(datetime.fromisoformat(ends[0]), datetime.fromisoformat(ends[1]))
    )
    converter.register_unstructure_hook_func(lambda kind: kind in _PAIRS, lambda pairs: pairs)
    _register_union(converter, Request)
    _register_union(converter, Find | ShowTimes)
    _register_spans(converter)
    return converter


def _register_union(converter: Converter, union: Any) -> None:
    """A union of our classes, and the same or None: an object with its class's name under ``_type``."""
    classes = {cls.__name__: cls for cls in get_args(union)}
    hooks: dict[type, Callable[[Any], Any]] = {}

    def unstructure(value: Any) -> Any:
        if value is None:
            return None
        cls = type(value)
        hook = hooks.get(cls)
        if hook is None:
            hook = hooks[cls] = converter.get_unstructure_hook(cls)
        return {"_type": cls.__name__, **hook(value)}

    def structure(value: Any, _: Any) -> Any:
        if value is None:
            return None
        fields = dict(value)
        return converter.structure(fields, classes[fields.pop("_type")])

    for kind in (union, union | None):
        converter.register_unstructure_hook(kind, unstructure)
        converter.register_structure_hook(kind, structure)


def _register_spans(converter: Converter) -> None:
    """Spans: a plain string stands for itself, markup is an object with its class's name."""
    marked: Any = Bold | Italic | Strike | Code | Link | Moment
    _register_union(converter, marked)

    def unstructure(span: Any) -> Any:
        return span if isinstance(span, str) else converter.unstructure(span, unstructure_as=marked)

    def structure(value: Any, _: Any) -> Any:
        return value if isinstance(value, str) else converter.structure(value, marked)

    converter.register_unstructure_hook(Span, unstructure)
    converter.register_structure_hook(Span, structure)


def dumps(value: object, kind: Any) -> str:
    """The value, seen as a ``kind``, as JSON."""
    return _ENCODER.encode(_converter().unstructure(value, unstructure_as=kind))


def loads(text: str, kind: Any) -> Any:
    """The value of this kind that ``dumps`` wrote; raises Unreadable."""
    try:
        return _converter().structure(json.loads(text), kind)
    except _ILL_SHAPED as error:
        raise Unreadable(str(error)) from error


def dump_requests(requests: tuple[Request, ...]) -> str:
    """A keyboard's requests, in order."""
    return dumps(requests, tuple[Request, ...])


def load_requests(text: str, subject: str = "") -> tuple[Request, ...]:
    """A keyboard's requests, in order, each that cannot be read as ``Outdated``, about the keyboard's subject.

    Raises Unreadable for what is no list of them at all.
    """
    stored = loads(text, list[Any])
    return tuple(_request(each, subject) for each in stored)


def _request(stored: Any, subject: str) -> Request:
    kind: Any = Request
    try:
        found: Request | None = _converter().structure(stored, kind)
    except _ILL_SHAPED:
        return Outdated(subject)
    return Outdated(subject) if found is None else found
