"""``run_bot.py misses``: what was not understood, for the operator, one line for similar messages, newest first."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime

from core.ports import Unit
from core.services.misses import KEPT_FOR, Wish, grouped


def report(unit: Unit, *, since: datetime | None, as_json: bool) -> Iterator[str]:
    """The lines to print, of all organisations; moments are UTC to the minute.

    ``since`` is aware; without it all that is kept is told. As JSON each line is an object with ``last``, ``first``, ``times``,
    ``organisation``, ``language``, ``said`` and ``offered``.
    """
    oldest = unit.now - KEPT_FOR
    wishes = grouped(unit.misses.since(max(since, oldest) if since else oldest))
    names = {each.id: each.name for each in unit.organisations.all()}
    for wish in wishes:
        organisation = names.get(wish.organisation_id, str(wish.organisation_id))
        yield _json(wish, organisation) if as_json else _line(wish, organisation)
    if not wishes and not as_json:
        yield "Nothing is kept: nobody was misunderstood, or nobody agreed to have it kept."


def _line(wish: Wish, organisation: str) -> str:
    offered = f"  offered: {', '.join(wish.offered)}" if wish.offered else ""
    return f"{_utc(wish.last)}  {wish.times}×  {organisation}  {wish.language}  “{wish.said}”{offered}"


def _json(wish: Wish, organisation: str) -> str:
    told = {
        "last": _utc(wish.last),
        "first": _utc(wish.first),
        "times": wish.times,
        "organisation": organisation,
        "language": wish.language,
        "said": wish.said,
        "offered": list(wish.offered),
    }
    return json.dumps(told, ensure_ascii=False)


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%MZ}"
