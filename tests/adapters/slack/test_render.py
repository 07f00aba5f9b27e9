"""Cards drawn for Slack: golden messages, and the limits.

``UPDATE_GOLDEN=1 pytest tests/adapters/slack/test_render.py`` writes the golden files anew; the difference is then read.
Every drawing is also put before the double's checks, which refuse what Slack would.
"""

import json
import os
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.slack.forms import Origin, form_view
from adapters.slack.home import home_view
from adapters.slack.render import render
from adapters.slack.text import bold, escape, mrkdwn, plain
from adapters.slack.where import in_slack
from bots.cards import (
    Bold,
    Button,
    Card,
    Code,
    Confirm,
    Field,
    Form,
    FormField,
    Italic,
    Keyed,
    Link,
    Moment,
    MomentStyle,
    Section,
    Span,
    Strike,
    Style,
    Text,
)
from bots.requests import Help
from tests.bots.a_conflict_card import CONFLICT_CARDS
from tests.bots.a_poll_card import POLL_CARDS, a_meeting_form
from tests.bots.a_together_card import a_together_card
from tests.doubles.slack_blocks import check_blocks, check_view
from tests.doubles.slack_state import shown

GOLDEN = Path(__file__).parent / "golden"
TOKEN = "abcdefghijklmnop"
NOON = datetime(2026, 11, 28, 12, 0, tzinfo=UTC)


def button(caption: str, style: Style = Style.PLAIN) -> Button:
    return Button(caption, Help(), style=style)


CARDS = {
    "together": a_together_card(),
    "together_in_german": a_together_card("de"),
    **POLL_CARDS,
    **CONFLICT_CARDS,
    "found": Card(
        ("2 mentors for ", Bold("Python"), ", Saturday 28 Nov"),
        (
            Section(
                (
                    ("1. Maya Lindqvist: ", Moment(NOON, "13:00", MomentStyle.TIME), "–14:00"),
                    (Italic("closest skill"),),
                ),
                buttons=((button("Sat 13:00"), button("Sat 14:00")), (button("All times"),)),
            ),
            Section(
                (("2. Ben Okafor: ", Moment(NOON, "Sat 28 Nov", MomentStyle.DATE)),), buttons=((button("Sat 10:00"),),)
            ),
        ),
        note=("Times in Berlin. ", Link("Change", "https://slotbot.example/me")),
    ),
    "confirmed": Card(
        ("Booked: ", Moment(NOON, "Sat 28 Nov 13:00")),
        (
            Section(
                fields=(
                    Field("With", ("Maya Lindqvist",)),
                    Field("Your time", (Moment(NOON, "Sat 28 Nov 13:00, Berlin"),)),
                    Field("Maya’s time", (Moment(NOON, "Sat 28 Nov 12:00, Lisbon", native=False),)),
                    Field("Where", (Link("Video room", "https://video.example/r/1"),)),
                ),
                buttons=(
                    (
                        button("Move"),
                        Button(
                            "Cancel",
                            Help(),
                            style=Style.DANGER,
                            confirm=Confirm("Cancel this session?", "Free until Friday 13:00.", "Cancel it", "Keep it"),
                            label="Cancel the session with Maya Lindqvist",
                        ),
                        Button("Calendar file", url="https://slotbot.example/ics/1.ics"),
                    ),
                ),
            ),
        ),
        tone="good",
    ),
    "untrusted": Card(
        ("Names: <!channel> & *Bob* _x_ `rm`",),
        (
            Section(
                (
                    ("<@U123> <https://evil.example|Pay> & co\nnew line \u202eright to left",),
                    (Bold("a*b <b>"), " ", Italic("_c_"), " ", Strike("~d~"), " ", Code("`/link 12<3`")),
                    (
                        Link("Odd | <caption>", "https://a.example/x|y>z"),
                        " ",
                        Link("Not a link", "javascript:alert(1)"),
                    ),
                    (Moment(NOON, "13:00 | ^ >"),),
                ),
                (Field("*Label*", ("~value~",)),),
                ((button("<b>&amp;"), Button("", Help(), label="Says nothing")),),
            ),
        ),
    ),
    "form": Card(
        ("Say more",),
        (Section(buttons=((button("Skip"),),)),),
        form=Form("Why do you cancel?", (FormField("why", "Why?"),), "Cancel it", Help()),
    ),
    "sharing": Card(
        ("Your link",),
        (
            Section(
                buttons=(
                    (Button("Share", share="python"), button("New link"), Button("Open", url="https://s.example/b/1")),
                )
            ),
        ),
    ),
    "title_only": Card((), note=("Nothing else.",)),
}


@pytest.mark.parametrize("name", list(CARDS))
def test_cards_are_drawn_as_agreed(name: str) -> None:
    drawn = render(Keyed(CARDS[name], TOKEN))
    message = {"text": drawn.text, "blocks": list(drawn.blocks)}
    path = GOLDEN / f"{name}.json"
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(message, indent=2, ensure_ascii=False) + "\n")
    assert message == json.loads(path.read_text())
    assert check_blocks(message["blocks"]) == []


MODALS = {"modal_meeting": a_meeting_form(), "modal_meeting_in_german": a_meeting_form("de")}


@pytest.mark.parametrize("name", list(MODALS))
def test_modals_are_drawn_as_agreed(name: str) -> None:
    form = MODALS[name].form
    assert form is not None
    view = form_view(form, Origin("1:abcdefghijklmnop:0", in_slack("D1", tenant="T1")), "Europe/Berlin")
    path = GOLDEN / f"{name}.json"
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(json.dumps(view, indent=2, ensure_ascii=False) + "\n")
    assert view == json.loads(path.read_text())
    assert check_view(view, "modal") == []


def test_no_golden_file_is_left_over() -> None:
    assert sorted(path.stem for path in GOLDEN.glob("*.json")) == sorted({**CARDS, **MODALS})


def test_the_payloads_count_the_buttons_with_a_request_and_the_form_comes_last() -> None:
    card = Card(
        ("Title",),
        (
            Section(buttons=((button("0"), Button("link", url="https://a.example"), button("1")),)),
            Section(buttons=((Button("2", Help(), opens_form=True),),)),
        ),
        form=Form("Form", (FormField("why", "Why?"),), "Save", Help()),
    )
    drawn = render(Keyed(card, TOKEN))
    elements = [one for block in drawn.blocks if block["type"] == "actions" for one in block["elements"]]
    assert [(one["action_id"], one.get("value")) for one in elements] == [
        ("press:0", f"1:{TOKEN}:0"),
        ("link:101", None),
        ("press:1", f"1:{TOKEN}:1"),
        ("form:2", f"1:{TOKEN}:2"),
        ("form:3", f"1:{TOKEN}:3"),
    ]


def test_a_long_row_becomes_rows_of_five() -> None:
    card = Card(("Title",), (Section(buttons=(tuple(button(str(number)) for number in range(12)),)),))
    rows = [len(block["elements"]) for block in render(Keyed(card, TOKEN)).blocks if block["type"] == "actions"]
    assert rows == [5, 5, 2]


def test_more_than_ten_fields_become_two_blocks() -> None:
    fields = tuple(Field(f"Field {number}", (str(number),)) for number in range(12))
    blocks = render(Keyed(Card(("Title",), (Section(fields=fields),)), TOKEN)).blocks
    assert [len(block["fields"]) for block in blocks if "fields" in block] == [10, 2]


def test_what_does_not_fit_is_left_out_by_whole_lines() -> None:
    lines = tuple((f"{number:02} " + "x" * 997,) for number in range(20))
    blocks = render(
        Keyed(Card(("Title",), (Section(lines), Section((("more",),), buttons=((button("Go"),),)))), TOKEN)
    ).blocks
    said = [line for block in blocks for text in shown(block) for line in text.splitlines()]
    assert said == ["*Title*", *(line[0] for line in lines[:8]), "…", "[Go]"]
    assert all(isinstance(line[0], str) for line in lines)


def test_a_line_too_long_for_a_block_loses_its_markup_and_its_end() -> None:
    blocks = render(Keyed(Card(("Title",), (Section(((Bold("&" * 2000),),)),)), TOKEN)).blocks
    text = blocks[1]["text"]["text"]
    assert (text[:10], text[-6:], len(text) <= 3000) == ("&amp;&amp;", "&amp;…", True)


def test_a_view_takes_a_hundred_blocks_and_a_message_fifty() -> None:
    sections = tuple(Section(((str(number),),)) for number in range(120))
    keyed = Keyed(Card(("Title",), sections), TOKEN)
    assert [len(render(keyed).blocks), len(home_view(keyed)["blocks"])] == [50, 100]
    assert check_view(home_view(keyed), "home") == []


def test_the_notification_says_what_happened_in_plain_escaped_words() -> None:
    assert render(Keyed(CARDS["confirmed"], TOKEN)).text.splitlines() == [
        "Booked: Sat 28 Nov 13:00",
        "With: Maya Lindqvist",
        "Your time: Sat 28 Nov 13:00, Berlin",
        "Maya’s time: Sat 28 Nov 12:00, Lisbon",
        "Where: Video room",
    ]
    assert (
        render(Keyed(CARDS["untrusted"], TOKEN)).text.splitlines()[0] == "Names: &lt;!channel&gt; &amp; ∗Bob* ˍx_ ˋrm`"
    )


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        (("5 * 3 = 15, a_b_c, e-mail ana_b@example.org",), "5 * 3 = 15, a_b_c, e-mail ana_b@example.org"),
        (("*bold* and ~gone~",), "∗bold* and ∼gone~"),
        ((Bold(""), Code(" ")), ""),
        ((Bold(" spaced "),), "*spaced*"),
        ((Link("https://a.example/_x_", "https://a.example/_x_"),), "<https://a.example/_x_>"),
        ((Link("a.example/_x_", "https://a.example/_x_"),), "<https://a.example/_x_>"),
        (
            (Link("see https://a.example/_x_", "https://b.example/?a=1&b=2"),),
            "<https://b.example/?a=1&amp;b=2|see https://a.example/ˍx_>",
        ),
        (
            ("Join (https://a.example/_x_?a=1&b=*2*). Room _5_",),
            "Join (<https://a.example/_x_?a=1&amp;b=*2*>). Room ˍ5_",
        ),
        ((Bold("At https://a.example/*x*, *now*"),), "*At <https://a.example/*x*>, ∗now∗*"),
        ((Strike("https://a.example/~x_(y)"),), "~<https://a.example/~x_(y)>~"),
        (("<https://a.example/|Pay>",), "&lt;<https://a.example/>|Pay&gt;"),
        (("https://a.example/_cut…",), "https://a.example/ˍcut…"),
    ],
)
def test_words_that_look_like_markup_stay_words(text: Text, drawn: str) -> None:
    assert mrkdwn(text) == drawn


spans = st.one_of(
    st.text(max_size=400),
    st.builds(Bold, st.text(max_size=50)),
    st.builds(Code, st.text(max_size=50)),
    st.builds(Link, st.text(max_size=50), st.text(max_size=50).map(lambda path: f"https://a.example/{path}")),
    st.builds(Moment, st.just(NOON), st.text(max_size=50), st.sampled_from(MomentStyle), st.booleans()),
)
texts = st.lists(spans, max_size=6).map(tuple)
buttons = st.builds(Button, st.text(max_size=90), st.just(Help()), label=st.none() | st.text(max_size=90))
sections = st.builds(
    Section,
    st.lists(texts, max_size=5).map(tuple),
    st.lists(st.builds(Field, st.text(max_size=300), texts), max_size=13).map(tuple),
    st.lists(st.lists(buttons, max_size=8).map(tuple), max_size=4).map(tuple),
)
cards = st.builds(Card, texts, st.lists(sections, max_size=8).map(tuple), texts)


@settings(max_examples=60, deadline=None)
@given(cards)
def test_slack_takes_whatever_people_are_called_and_write(card: Card) -> None:
    drawn = render(Keyed(card, TOKEN))
    assert check_blocks(list(drawn.blocks)) == []
    assert drawn.text.strip()
    assert len(drawn.text.encode()) <= 4000


@pytest.mark.parametrize("words", ["\ud800", "\u202eevil", "a\x00b\x0bc\u2028d"])
def test_words_that_no_json_or_screen_should_see_are_tidied(words: str) -> None:
    drawn = render(Keyed(Card((words,), (Section(((words,),)),)), TOKEN))
    said = json.dumps(drawn.blocks, ensure_ascii=False).encode().decode() + drawn.text
    assert not any(mark in said for mark in "\u202e\x00\x0b\u2028")


@given(st.lists(st.text() | st.sampled_from(["https://a.example/", "<", "|", ">", "@U1", "!channel"])).map("".join))
def test_untrusted_words_become_no_token_but_an_address_that_shows_itself(words: str) -> None:
    drawn: list[str] = [escape(words), bold((words,)), mrkdwn((Bold(words),)), mrkdwn((words,))]
    told = [re.sub(r"<https?://\w[^\s<>|]*>", "", one, flags=re.IGNORECASE) for one in drawn]
    assert not any(mark in one for one in told for mark in "<>")


@given(texts)
def test_plain_words_stand_on_one_line(text: tuple[Span, ...]) -> None:
    assert len(plain(text).splitlines()) <= 1
