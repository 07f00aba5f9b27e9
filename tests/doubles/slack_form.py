"""A modal as a person fills it in: what each question then holds in ``view.state``, refused where Slack's client would."""

import re
from collections.abc import Mapping
from datetime import date, datetime

from tests.doubles.slack_blocks import CLOCK, Report
from tests.doubles.slack_state import Json, View

Entered = Mapping[str, str]
"""Block id → what is typed or picked; several picks joined by commas; an option by its caption or value."""


def state_of(view: View, entered: Entered, found: Mapping[str, list[Json]]) -> Json:
    """``view.state`` after filling in; AssertionError for a field that is not there or may not be left empty.

    ``found`` holds the options that a search brought, by block id.
    """
    inputs = {block["block_id"]: block for block in view.content["blocks"] if block["type"] == "input"}
    assert set(entered) <= set(inputs), f"no such question: {set(entered) - set(inputs)} in {list(inputs)}"
    values: Json = {}
    for block_id, block in inputs.items():
        element = block["element"]
        value = _value(element, entered.get(block_id), found.get(block_id, []))
        empty = all(one in (None, [], "") for name, one in value.items() if name != "type")
        assert block.get("optional") or not empty, f"Slack would not submit: {block_id} is empty"
        values[block_id] = {element.get("action_id", "a"): value}
    return {"values": values}


def _value(element: Json, entered: str | None, found: list[Json]) -> Json:
    kind = element["type"]
    match kind:
        case "plain_text_input":
            typed = element.get("initial_value") if entered is None else entered or None
            assert typed is None or len(typed) <= element.get("max_length", 3000), "longer than the field takes"
            return {"type": kind, "value": typed}
        case "number_input":
            typed = element.get("initial_value") if entered is None else entered or None
            assert typed is None or re.fullmatch(r"-?\d+", typed) or element["is_decimal_allowed"], "not a whole number"
            return {"type": kind, "value": typed}
        case "datepicker":
            picked = element.get("initial_date") if entered is None else entered
            return {"type": kind, "selected_date": picked and date.fromisoformat(picked).isoformat()}
        case "timepicker":
            picked = element.get("initial_time") if entered is None else entered
            report = Report()
            CLOCK(report, "", picked or "00:00")
            assert not report.problems, f"not a time: {picked}"
            return {"type": kind, "selected_time": picked}
        case "datetimepicker":
            return {"type": kind, "selected_date_time": _moment(element, entered)}
        case "users_select":
            return {"type": kind, "selected_user": element.get("initial_user") if entered is None else entered}
        case "multi_users_select":
            users = element.get("initial_users", []) if entered is None else _split(entered)
            return {"type": kind, "selected_users": users}
        case "conversations_select":
            return {"type": kind, "selected_conversation": _conversation(element, entered)}
        case _:
            return {"type": kind} | _picked(element, entered, found)


def _conversation(element: Json, entered: str | None) -> str | None:
    """The channel picked by its id; a direct message is not listed where the filter leaves it out."""
    picked: str | None = element.get("initial_conversation") if entered is None else entered or None
    included = element.get("filter", {}).get("include", ["public", "private", "im", "mpim"])
    assert picked is None or "im" in included or not picked.startswith("D"), f"not listed: {picked}"
    return picked


def _moment(element: Json, entered: str | None) -> int | None:
    if entered is None:
        initial: int | None = element.get("initial_date_time")
        return initial
    return int(datetime.fromisoformat(entered).timestamp())


def _split(entered: str) -> list[str]:
    return [one for one in entered.split(",") if one]


def _picked(element: Json, entered: str | None, found: list[Json]) -> Json:
    groups = element.get("option_groups", ())
    offered = [*element.get("options", ()), *(one for group in groups for one in group["options"]), *found]
    several = element["type"].startswith("multi_")
    if entered is None:
        if several:
            return {"selected_options": element.get("initial_options", [])}
        return {"selected_option": element.get("initial_option")}
    chosen = [_option(one, offered) for one in (_split(entered) if several else [entered])]
    return {"selected_options": chosen} if several else {"selected_option": chosen[0]}


def _option(entered: str, offered: list[Json]) -> Json:
    for one in offered:
        if entered in (one["value"], one["text"]["text"]):
            return one
    raise AssertionError(f"{entered!r} is not offered: {[one['text']['text'] for one in offered]}")
