"""Reads a submitted modal: its values by field, and the same modal again with errors at the fields to correct.

Payload: https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from adapters.slack.forms import ERROR, error_line
from adapters.slack.text import Block

Given = Mapping[str, Mapping[str, Mapping[str, Any]]]
"""``view.state.values``: block id → action id → the element's value."""

_INITIAL = {
    "plain_text_input": ("value", "initial_value"),
    "number_input": ("value", "initial_value"),
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
    "static_select": ("selected_option", "initial_option"),
    "external_select": ("selected_option", "initial_option"),
    "multi_static_select": ("selected_options", "initial_options"),
    "multi_external_select": ("selected_options", "initial_options"),
    "users_select": ("selected_user", "initial_user"),
    "multi_users_select": ("selected_users", "initial_users"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
}
"""Element type → the key of its value in ``state``, and the key of its initial value in a view."""

_KEPT = ("type", "title", "submit", "close", "callback_id", "private_metadata")


def read_values(given: Given, zone: str | None) -> dict[str, str]:
    """The answers by field name, in the form of ``FormField.initial``; empty fields are left out.

    Dates with times come in the person's ``zone``, in UTC where none is known.
    """
    read: dict[str, str] = {}
    for name, elements in given.items():
        for element in elements.values():
            value = _value(element, zone)
            if value:
                read[name] = value
    return read


def chosen_people(given: Given) -> tuple[str, ...]:
    """The user ids chosen in people pickers, in order."""
    elements = [element for each in given.values() for element in each.values()]
    one = [str(each["selected_user"]) for each in elements if each.get("selected_user")]
    several = [str(user) for each in elements for user in each.get("selected_users") or ()]
    return (*one, *several)


def _value(element: Mapping[str, Any], zone: str | None) -> str:
    key, _ = _INITIAL.get(str(element.get("type")), ("value", ""))
    value = element.get(key)
    match value:
        case None:
            return ""
        case int():
            return datetime.fromtimestamp(value, ZoneInfo(zone) if zone else UTC).isoformat()
        case {"value": chosen}:
            return str(chosen)
        case [*several]:
            return ",".join(str(one["value"] if isinstance(one, Mapping) else one) for one in several)
        case _:
            return str(value)


def reopened(view: Mapping[str, Any], errors: Sequence[tuple[str, str]]) -> Block:
    """The submitted view, to be shown again: what was entered is kept, and each error stands under its field.

    Errors of fields that the view does not have stand at the top.
    """
    given: Given = view["state"]["values"]
    wrong = dict(errors)
    blocks: list[Block] = []
    for block in view["blocks"]:
        if str(block.get("block_id", "")).startswith(ERROR):
            continue
        blocks.append(_kept(block, given))
        if block.get("block_id") in wrong:
            blocks.append(error_line(block["block_id"], wrong.pop(block["block_id"])))
    top = [error_line(name, error) for name, error in wrong.items()]
    again = {key: view[key] for key in _KEPT if view.get(key)}
    return again | {"blocks": [*top, *blocks]}


def _kept(block: Mapping[str, Any], given: Given) -> Block:
    if block.get("type") != "input":
        return dict(block)
    element = dict(block["element"])
    key, initial = _INITIAL[element["type"]]
    value = given.get(block["block_id"], {}).get(element["action_id"], {}).get(key)
    element.pop(initial, None)
    if value:
        element[initial] = value
    return {**block, "element": element}


def field_errors(view: Mapping[str, Any], errors: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Errors for ``response_action: errors``, which accepts input blocks only: others are added to the first field's."""
    names = [block["block_id"] for block in view["blocks"] if block.get("type") == "input"]
    shown: dict[str, str] = {}
    for name, error in errors:
        at = name if name in names else names[0]
        shown[at] = f"{shown[at]} {error}" if at in shown else error
    return shown
