"""Slack's payloads read: text as it was typed, people and places as the contract names them."""

import pytest

from adapters.slack.answers import Given, field_errors, read_values, reopened
from adapters.slack.forms import Origin, form_view
from adapters.slack.inbound import command_text, is_said, mentioned, message_of_event, press_of_action, spoken
from adapters.slack.where import in_slack
from bots.cards import Choice, Form, FormField, Kind
from bots.inbound import Message, MessageRef, Place, Who
from bots.requests import Help
from tests.doubles.slack_blocks import check_view

BOT = "U0BOT"
ANA = Who("slack", "U1", "Ana Silva", "T1", "Europe/Lisbon")


@pytest.mark.parametrize(
    ("sent", "typed"),
    [
        ("find &lt;b&gt; &amp;amp; co", "find <b> &amp; co"),
        ("<@U0BOT> find python", "find python"),
        ("book <@U2|ben> and <@U3>", "book <@U2> and <@U3>"),
        ("see <https://a.example/x?y=1&amp;z=2>", "see https://a.example/x?y=1&z=2"),
        ("see <http://a.example|a.example>", "see http://a.example"),
        ("see <https://a.example|the page>", "see the page"),
        ("write <mailto:ana@example.org|ana@example.org>", "write ana@example.org"),
        ("in <#C1|general> or <#C2>", "in #general or #C2"),
        ("hey <!channel> <!subteam^S1|@team>", "hey @channel @team"),
        ("at <!date^1795168800^{time}|11:00>", "at 11:00"),
        ("  \n", ""),
        ("a < b > c", "a < b > c"),
        ("שבת 10:00 🙂", "שבת 10:00 🙂"),
    ],
)
def test_slacks_text_becomes_what_was_typed(sent: str, typed: str) -> None:
    assert spoken(sent, BOT) == typed


def test_the_mentioned_are_named_once_and_without_the_bot() -> None:
    assert mentioned("<@U0BOT> <@U2|ben> <@W3> <@U2>", BOT) == ("U2", "W3")


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ("", "/help"),
        ("  ", "/help"),
        ("find python sat", "/find python sat"),
        ("/today", "/today"),
        ("book <@U2|ben> 10:00", "/book <@U2> 10:00"),
    ],
)
def test_a_slash_command_is_a_command_with_its_words(words: str, command: str) -> None:
    assert command_text(words, BOT) == command


@pytest.mark.parametrize(
    ("event", "said"),
    [
        ({"user": "U1", "text": "hi"}, True),
        ({"user": "U1", "subtype": "file_share"}, True),
        ({"user": "U1", "subtype": "message_changed"}, False),
        ({"user": "U1", "bot_id": "B1"}, False),
        ({"subtype": "message_deleted"}, False),
        ({"text": "from nobody"}, False),
    ],
)
def test_only_a_persons_words_count(event: dict[str, str], said: bool) -> None:
    assert is_said(event) is said


def test_a_direct_message_in_a_thread_stays_in_it() -> None:
    event = {"type": "message", "channel": "D1", "channel_type": "im", "user": "U1", "ts": "2.0", "thread_ts": "1.0"}
    where = in_slack("D1", Place.PRIVATE, "T1", thread="1.0")
    assert message_of_event({"event_id": "Ev1", "event": event}, ANA, (), BOT) == Message("Ev1", ANA, where, "")


def test_a_press_without_a_known_direct_conversation_is_in_a_group() -> None:
    body = {
        "trigger_id": "t1",
        "container": {"type": "message", "channel_id": "C1", "message_ts": "1.0", "thread_ts": "0.5"},
        "actions": [{"action_id": "press:0", "value": "1:x:0"}],
    }
    press = press_of_action(body, ANA, "", forms=True)
    assert (press.where, press.message) == (
        in_slack("C1", Place.GROUP, "T1", thread="0.5", forms=True),
        MessageRef("slack", "C1", "1.0", "T1"),
    )


ORIGIN = Origin(
    "1:AAAAAAAAAAAAAAAA:0",
    in_slack("C1", Place.GROUP, "T1", "1.0", ephemeral=True, forms=True),
    MessageRef("slack", "C1", "2.0", "T1"),
    home=True,
)


@pytest.mark.parametrize("origin", [ORIGIN, Origin("1:AAAAAAAAAAAAAAAA:0", in_slack("D1", tenant="T1", forms=True))])
def test_a_modal_remembers_where_it_came_from(origin: Origin) -> None:
    assert Origin.loads(origin.dumps()) == origin


@pytest.mark.parametrize(
    "metadata", ["", "{}", "[]", "null", '["a", "b", "c", null, "", "", ["nowhere", false, false]]']
)
def test_a_modal_of_somebody_else_is_none_of_ours(metadata: str) -> None:
    with pytest.raises(ValueError, match="not a modal of ours"):
        Origin.loads(metadata)


def many(count: int) -> tuple[Choice, ...]:
    return tuple(Choice(str(number), f"Choice {number}") for number in range(count))


@pytest.mark.parametrize(
    ("field", "element"),
    [
        (FormField("a", "A", limit=9999), {"type": "plain_text_input", "max_length": 3000}),
        (FormField("a", "A", Kind.NUMBER, initial="x"), {"type": "number_input", "is_decimal_allowed": False}),
        (FormField("a", "A", Kind.DATE, initial="2026-13-01"), {"type": "datepicker"}),
        (FormField("a", "A", Kind.DATE, initial="20261101"), {"type": "datepicker"}),
        (
            FormField("a", "A", Kind.TIME, initial="09:30"),
            {"type": "timepicker", "initial_time": "09:30", "timezone": "Europe/Lisbon"},
        ),
        (FormField("a", "A", Kind.TIME, initial="24:00"), {"type": "timepicker", "timezone": "Europe/Lisbon"}),
        (
            FormField("a", "A", Kind.DATETIME, initial="2026-11-20T10:00:00+00:00"),
            {"type": "datetimepicker", "initial_date_time": 1795168800},
        ),
        (FormField("a", "A", Kind.DATETIME, initial="2026-11-20T10:00"), {"type": "datetimepicker"}),
        (FormField("a", "A", Kind.PERSON, initial="U1"), {"type": "users_select", "initial_user": "U1"}),
        (FormField("a", "A", Kind.PERSON, initial="Ana"), {"type": "users_select"}),
        (
            FormField("a", "A", Kind.PEOPLE, initial="U1,W22,x"),
            {"type": "multi_users_select", "initial_users": ["W22"]},
        ),
        (
            FormField("a", "A", Kind.CHANNEL, initial="C012"),
            {
                "type": "conversations_select",
                "filter": {"include": ["public", "private"]},
                "initial_conversation": "C012",
            },
        ),
        (
            FormField("a", "A", Kind.CHANNEL, initial="organizers"),
            {
                "type": "conversations_select",
                "filter": {"include": ["public", "private"]},
                "default_to_current_conversation": True,
            },
        ),
        (FormField("a", "A", Kind.CHOICE), {"type": "plain_text_input", "max_length": 3000}),
    ],
)
def test_a_field_becomes_slacks_own_element(field: FormField, element: dict[str, object]) -> None:
    view = form_view(Form("Title", (field,), "Save", Help()), ORIGIN, "Europe/Lisbon")
    drawn = view["blocks"][0]["element"]
    if field.kind is Kind.PERSON and field.initial == "U1":
        element = {"type": "users_select"}  # an id of Slack has three characters at least
    assert drawn == {"action_id": "value", **element}
    assert check_view(view, "modal") == []


def test_more_than_a_hundred_choices_come_in_groups() -> None:
    field = FormField("a", "A", Kind.CHOICE, many(250), initial="249")
    view = form_view(Form("Title", (field,), "Save", Help()), ORIGIN, None)
    element = view["blocks"][0]["element"]
    labels = [group["label"]["text"] for group in element["option_groups"]]
    assert labels == ["Choice 0 – Choice 99", "Choice 100 – Choice 199", "Choice 200 – Choice 249"]
    assert element["initial_option"]["value"] == "249"
    assert check_view(view, "modal") == []


def test_a_form_with_long_words_errors_and_an_intro_is_taken() -> None:
    field = FormField("a", "L" * 3000, hint="H" * 3000, choices=many(3), kind=Kind.CHOICES, initial="0,2")
    form = Form("T" * 90, (field,), "S" * 90, Help(), ("Intro <!channel>",), (("a", "E" * 3000),))
    view = form_view(form, ORIGIN, None)
    assert check_view(view, "modal") == []
    assert [block["type"] for block in view["blocks"]] == ["section", "input", "context"]


def test_a_choice_whose_value_slack_would_cut_is_a_mistake_of_ours() -> None:
    field = FormField("a", "A", Kind.CHOICE, (Choice("v" * 151, "Caption"),))
    with pytest.raises(ValueError, match="150 characters"):
        form_view(Form("Title", (field,), "Save", Help()), ORIGIN, None)


def test_values_are_read_as_initial_values_are_written() -> None:
    given: Given = {
        "words": {"value": {"type": "plain_text_input", "value": "Ana"}},
        "none": {"value": {"type": "plain_text_input", "value": None}},
        "when": {"value": {"type": "datetimepicker", "selected_date_time": 1795168800}},
        "people": {"value": {"type": "multi_users_select", "selected_users": ["U1", "U2"]}},
        "channel": {"value": {"type": "conversations_select", "selected_conversation": "C012"}},
        "chosen": {"search:mentors": {"type": "external_select", "selected_option": {"value": "8"}}},
        "later": {"value": {"type": "an_element_of_tomorrow", "value": "x"}},
    }
    read = {"words": "Ana", "people": "U1,U2", "channel": "C012", "chosen": "8", "later": "x"}
    assert read_values(given, None) == read | {"when": "2026-11-20T10:00:00+00:00"}
    assert read_values(given, "Asia/Kathmandu") == read | {"when": "2026-11-20T15:45:00+05:45"}


def test_a_form_drawn_again_keeps_what_was_entered_and_replaces_old_errors() -> None:
    form = Form(
        "Title", (FormField("a", "A", initial="old"), FormField("b", "B")), "Save", Help(), (), (("b", "Old."),)
    )
    view = form_view(form, ORIGIN, None)
    values = {
        "a": {"value": {"type": "plain_text_input", "value": "new"}},
        "b": {"value": {"type": "plain_text_input", "value": None}},
    }
    again = reopened(view | {"id": "V1", "hash": "h", "state": {"values": values}}, (("a", "Wrong."), ("z", "Closed.")))
    assert check_view(again, "modal") == []
    assert [block["block_id"] for block in again["blocks"]] == ["error:z", "a", "error:a", "b"]
    assert again["blocks"][1]["element"]["initial_value"] == "new"
    assert again["private_metadata"] == view["private_metadata"]


def test_errors_of_unknown_fields_join_the_first() -> None:
    view = {"blocks": [{"type": "section"}, {"type": "input", "block_id": "a"}]}
    assert field_errors(view, (("z", "One."), ("a", "Two."))) == {"a": "One. Two."}
