"""Block Kit as Slack checks it: published limits, known fields only, each problem with its JSON pointer.

https://docs.slack.dev/reference/block-kit/blocks, …/block-elements, …/composition-objects; kinds that no product of ours
draws (video, file, rich text, workflow button) are refused as unknown.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


class Report:
    """The problems found so far."""

    def __init__(self) -> None:
        self.problems: list[str] = []

    def add(self, problem: str, at: str) -> None:
        self.problems.append(f"[ERROR] {problem} [json-pointer:{at}]")


Check = Callable[[Report, str, Any], None]


@dataclass(frozen=True)
class Shape:
    """The fields of an object: each with its check, some required, and a rule over the whole."""

    fields: Mapping[str, Check]
    required: tuple[str, ...] = ()
    rule: Check | None = None
    typed: str = field(default="")

    def __call__(self, report: Report, at: str, value: Any) -> None:
        if not isinstance(value, dict):
            report.add("should be an object", at)
            return
        known = {*self.fields, *(["type"] if self.typed else [])}
        for name in sorted(set(value) - known):
            report.add(f"invalid additional property: {name}", at)
        for name in self.required:
            if name not in value:
                report.add(f"missing required field: {name}", at)
        for name, check in self.fields.items():
            if name in value:
                check(report, f"{at}/{name}", value[name])
        if self.rule is not None and not report.problems:
            self.rule(report, at, value)


def string(most: int, least: int = 1) -> Check:
    def check(report: Report, at: str, value: Any) -> None:
        if not isinstance(value, str):
            report.add("should be a string", at)
        elif len(value) > most:
            report.add(f"must be less than {most + 1} characters", at)
        elif len(value) < least:
            report.add(f"must be more than {least - 1} characters", at)

    return check


def one_of(*allowed: str) -> Check:
    def check(report: Report, at: str, value: Any) -> None:
        if value not in allowed:
            report.add(f"must be one of {', '.join(allowed)}", at)

    return check


def matching(pattern: str, meant: str) -> Check:
    def check(report: Report, at: str, value: Any) -> None:
        if not isinstance(value, str) or not re.fullmatch(pattern, value):
            report.add(f"must be {meant}", at)

    return check


def number(least: int, most: int) -> Check:
    def check(report: Report, at: str, value: Any) -> None:
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            report.add(f"must be an integer from {least} to {most}", at)

    return check


def flag(report: Report, at: str, value: Any) -> None:
    if not isinstance(value, bool):
        report.add("should be a boolean", at)


def several(check: Check, least: int, most: int) -> Check:
    def check_all(report: Report, at: str, value: Any) -> None:
        if not isinstance(value, list):
            report.add("should be a list", at)
            return
        if len(value) > most:
            report.add(f"no more than {most} items allowed", at)
        if len(value) < least:
            report.add(f"must provide at least {least} items", at)
        for position, item in enumerate(value):
            check(report, f"{at}/{position}", item)

    return check_all


def text(most: int, *kinds: str) -> Check:
    """A text object of one of the kinds (both where none is named)."""
    allowed = kinds or ("plain_text", "mrkdwn")

    def check(report: Report, at: str, value: Any) -> None:
        if not isinstance(value, dict) or value.get("type") not in allowed:
            report.add(f"must be a text object of type {' or '.join(allowed)}", at)
            return
        extra = "emoji" if value["type"] == "plain_text" else "verbatim"
        Shape({"text": string(most), extra: flag}, ("text",), typed="text")(report, at, value)

    return check


PLAIN = "plain_text"
CONFIRM = Shape(
    {
        "title": text(100, PLAIN),
        "text": text(300),
        "confirm": text(30, PLAIN),
        "deny": text(30, PLAIN),
        "style": one_of("primary", "danger"),
    },
    ("title", "text", "confirm", "deny"),
)
OPTION = Shape({"text": text(75, PLAIN), "value": string(150), "description": text(75, PLAIN)}, ("text", "value"))
OVERFLOW_OPTION = Shape({**OPTION.fields, "url": string(3000)}, ("text", "value"))
GROUP = Shape({"label": text(75, PLAIN), "options": several(OPTION, 1, 100)}, ("label", "options"))
ID = string(255)
CHANNEL_ID = matching(r"[CDG][A-Z0-9]+", "a conversation's id")
USER_ID = matching(r"[UW][A-Z0-9]+", "a user id")
DATE = matching(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", "a date as YYYY-MM-DD")
CLOCK = matching(r"([01]\d|2[0-3]):[0-5]\d", "a time as HH:mm")
COMMON: dict[str, Check] = {"action_id": ID, "confirm": CONFIRM, "focus_on_load": flag, "placeholder": text(150, PLAIN)}


def zone(report: Report, at: str, value: Any) -> None:
    try:
        ZoneInfo(str(value))
    except (ZoneInfoNotFoundError, ValueError):
        report.add("must be an IANA time zone", at)


def _offered(value: Mapping[str, Any]) -> list[Any]:
    return [*value.get("options", ()), *(one for group in value.get("option_groups", ()) for one in group["options"])]


def _static(report: Report, at: str, value: Any) -> None:
    """Options or groups, not both; values unique; what is chosen at first is one of them."""
    if ("options" in value) == ("option_groups" in value):
        report.add("must have either options or option_groups", at)
        return
    offered = _offered(value)
    if len({one["value"] for one in offered}) < len(offered):
        report.add("option values must be unique", at)
    chosen = value.get("initial_options", [value["initial_option"]] if "initial_option" in value else [])
    for one in chosen:
        if one not in offered:
            report.add("initial option must be one of the options", at)


def _number_bounds(report: Report, at: str, value: Any) -> None:
    if "initial_value" in value and not re.fullmatch(r"-?\d+(\.\d+)?", value["initial_value"]):
        report.add("initial_value must be a number", at)


def _typed_bounds(report: Report, at: str, value: Any) -> None:
    initial = value.get("initial_value", "")
    if len(initial) > value.get("max_length", 3000):
        report.add("initial_value is longer than max_length", at)


_MENU: dict[str, Check] = {
    **COMMON,
    "options": several(OPTION, 1, 100),
    "option_groups": several(GROUP, 1, 100),
}
_SOUGHT: dict[str, Check] = {**COMMON, "min_query_length": number(0, 500)}
_MOST: dict[str, Check] = {"max_selected_items": number(1, 100)}

_FILTER = Shape(
    {
        "include": several(one_of("im", "mpim", "private", "public"), 1, 4),
        "exclude_external_shared_channels": flag,
        "exclude_bot_users": flag,
    }
)

ELEMENTS: dict[str, Shape] = {
    "button": Shape(
        {
            "action_id": ID,
            "text": text(75, PLAIN),
            "value": string(2000),
            "url": string(3000),
            "style": one_of("primary", "danger"),
            "confirm": CONFIRM,
            "accessibility_label": string(75),
        },
        ("text",),
    ),
    "overflow": Shape({"action_id": ID, "confirm": CONFIRM, "options": several(OVERFLOW_OPTION, 1, 5)}, ("options",)),
    "static_select": Shape({**_MENU, "initial_option": OPTION}, rule=_static),
    "multi_static_select": Shape({**_MENU, **_MOST, "initial_options": several(OPTION, 1, 100)}, rule=_static),
    "external_select": Shape({**_SOUGHT, "initial_option": OPTION}),
    "multi_external_select": Shape({**_SOUGHT, **_MOST, "initial_options": several(OPTION, 1, 100)}),
    "users_select": Shape({**COMMON, "initial_user": USER_ID}),
    "multi_users_select": Shape({**COMMON, **_MOST, "initial_users": several(USER_ID, 1, 100)}),
    "conversations_select": Shape(
        {
            **COMMON,
            "default_to_current_conversation": flag,
            "initial_conversation": CHANNEL_ID,
            "filter": _FILTER,
        }
    ),
    "radio_buttons": Shape({**COMMON, "options": several(OPTION, 1, 10), "initial_option": OPTION}, ("options",)),
    "checkboxes": Shape(
        {**COMMON, "options": several(OPTION, 1, 10), "initial_options": several(OPTION, 1, 10)}, ("options",)
    ),
    "datepicker": Shape({**COMMON, "initial_date": DATE}),
    "timepicker": Shape({**COMMON, "initial_time": CLOCK, "timezone": zone}),
    "datetimepicker": Shape(
        {
            "action_id": ID,
            "confirm": CONFIRM,
            "focus_on_load": flag,
            "initial_date_time": number(1_000_000_000, 9_999_999_999),
        }
    ),
    "plain_text_input": Shape(
        {
            **{name: check for name, check in COMMON.items() if name != "confirm"},
            "initial_value": string(3000),
            "multiline": flag,
            "min_length": number(0, 3000),
            "max_length": number(1, 3000),
        },
        rule=_typed_bounds,
    ),
    "number_input": Shape(
        {
            **{name: check for name, check in COMMON.items() if name != "confirm"},
            "is_decimal_allowed": flag,
            "initial_value": string(50),
            "min_value": string(50),
            "max_value": string(50),
        },
        ("is_decimal_allowed",),
        rule=_number_bounds,
    ),
    "image": Shape({"image_url": string(3000), "alt_text": string(2000)}, ("image_url", "alt_text")),
}

_ONLY_INPUT = {"plain_text_input", "number_input"}
_NOT_INPUT = {"button", "overflow", "image"}
_ACTIONS = set(ELEMENTS) - _ONLY_INPUT - {"image"}
_ACCESSORY = set(ELEMENTS) - _ONLY_INPUT - {"datetimepicker"}
_INPUT = set(ELEMENTS) - _NOT_INPUT


def element(*allowed: str) -> Check:
    """An element of one of the kinds."""

    def check(report: Report, at: str, value: Any) -> None:
        kind = value.get("type") if isinstance(value, dict) else None
        if kind not in allowed:
            report.add(f"unsupported element: {kind}", at)
            return
        shape = ELEMENTS[kind]
        Shape(shape.fields, shape.required, shape.rule, typed=kind)(report, at, value)

    return check


def _context_element(report: Report, at: str, value: Any) -> None:
    kind = value.get("type") if isinstance(value, dict) else None
    (element("image") if kind == "image" else text(3000))(report, at, value)


def _section_rule(report: Report, at: str, value: Any) -> None:
    if "text" not in value and "fields" not in value:
        report.add("must have text or fields", at)


def _unique_actions(report: Report, at: str, value: Any) -> None:
    ids = [one["action_id"] for one in value["elements"] if "action_id" in one]
    if len(set(ids)) < len(ids):
        report.add("action_id must be unique within a block", at)


_BLOCK_ID: dict[str, Check] = {"block_id": ID}
BLOCKS: dict[str, Shape] = {
    "section": Shape(
        {
            **_BLOCK_ID,
            "text": text(3000),
            "fields": several(text(2000), 1, 10),
            "accessory": element(*sorted(_ACCESSORY)),
            "expand": flag,
        },
        rule=_section_rule,
    ),
    "header": Shape({**_BLOCK_ID, "text": text(150, PLAIN)}, ("text",)),
    "divider": Shape(_BLOCK_ID),
    "context": Shape({**_BLOCK_ID, "elements": several(_context_element, 1, 10)}, ("elements",)),
    "actions": Shape(
        {**_BLOCK_ID, "elements": several(element(*sorted(_ACTIONS)), 1, 25)}, ("elements",), rule=_unique_actions
    ),
    "image": Shape(
        {**_BLOCK_ID, "image_url": string(3000), "alt_text": string(2000), "title": text(2000, PLAIN)},
        ("image_url", "alt_text"),
    ),
    "input": Shape(
        {
            **_BLOCK_ID,
            "label": text(2000, PLAIN),
            "hint": text(2000, PLAIN),
            "optional": flag,
            "dispatch_action": flag,
            "element": element(*sorted(_INPUT)),
        },
        ("label", "element"),
    ),
}


def _block(report: Report, at: str, value: Any) -> None:
    kind = value.get("type") if isinstance(value, dict) else None
    if kind not in BLOCKS:
        report.add(f"unsupported type: {kind}", at)
        return
    shape = BLOCKS[kind]
    Shape(shape.fields, shape.required, shape.rule, typed=kind)(report, at, value)


def _whole(report: Report, at: str, value: Any) -> None:
    """What holds across blocks: block ids are unique, at most one field is focused."""
    ids = [block["block_id"] for block in value if "block_id" in block]
    if len(set(ids)) < len(ids):
        report.add("block_id already exists", at)
    focused = [block for block in value if block.get("element", {}).get("focus_on_load")]
    if len(focused) > 1:
        report.add("only one element can have focus_on_load", at)


def check_blocks(value: Any, most: int = 50, at: str = "/blocks") -> list[str]:
    """The problems of a list of blocks; none where Slack would take it."""
    report = Report()
    several(_block, 0, most)(report, at, value)
    if not report.problems:
        _whole(report, at, value)
    return report.problems


_MODAL: dict[str, Check] = {
    "title": text(24, PLAIN),
    "submit": text(24, PLAIN),
    "close": text(24, PLAIN),
    "clear_on_close": flag,
    "notify_on_close": flag,
    "submit_disabled": flag,
}
_VIEW: dict[str, Check] = {
    "blocks": lambda *_: None,
    "callback_id": ID,
    "external_id": ID,
    "private_metadata": string(3000, 0),
}


def check_view(value: Any, kind: str) -> list[str]:
    """The problems of a view of this kind (``modal`` or ``home``)."""
    report = Report()
    if not isinstance(value, dict) or value.get("type") != kind:
        report.add(f"must be a view of type {kind}", "/view")
        return report.problems
    fields, required = ({**_MODAL, **_VIEW}, ("title", "blocks")) if kind == "modal" else (_VIEW, ("blocks",))
    Shape(fields, required, typed=kind)(report, "/view", value)
    report.problems += check_blocks(value.get("blocks", []), 100, "/view/blocks")
    has_input = any(isinstance(block, dict) and block.get("type") == "input" for block in value.get("blocks", []))
    if kind == "modal" and has_input and "submit" not in value:
        report.add("submit is required when an input block is within blocks", "/view")
    return report.problems


def check_options(value: Any) -> list[str]:
    """The problems of an answer to an options request."""
    report = Report()
    if not isinstance(value, dict) or set(value) - {"options", "option_groups"} or len(value) != 1:
        report.add("must have either options or option_groups", "/")
    elif "options" in value:
        several(OPTION, 0, 100)(report, "/options", value["options"])
    else:
        several(GROUP, 0, 100)(report, "/option_groups", value["option_groups"])
    return report.problems
