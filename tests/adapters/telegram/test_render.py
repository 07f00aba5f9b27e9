"""Cards drawn for Telegram: golden messages, and the limits.

``UPDATE_GOLDEN=1 pytest tests/adapters/telegram/test_render.py`` writes the golden files anew; the difference is then read.
Each golden message is also put before the double, which refuses what Telegram would.
"""

import json
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.telegram import text as spans
from adapters.telegram.render import Drawing, draw, draw_result
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
)
from bots.inbound import Place
from bots.requests import Help
from tests.bots.a_conflict_card import CONFLICT_CARDS
from tests.bots.a_poll_card import POLL_CARDS
from tests.bots.a_together_card import a_together_card
from tests.doubles import telegram_markup
from tests.doubles.telegram_html import parse, utf16

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
                buttons=((button("Maya 13:00"), button("Maya 14:00")), (button("More of Maya"),)),
            ),
            Section((("2. Ben <b>Bold</b> & Söhne",),), buttons=((button("Ben 15:00"),),)),
        ),
        note=("Times are in Berlin (CET)",),
    ),
    "booked": Card(
        ("Booked: Python with Maya",),
        (
            Section(
                fields=(
                    Field("When", (Moment(NOON, "Sat 28 Nov 13:00"), " (Berlin)")),
                    Field("For Maya", (Moment(NOON, "Sat 28 Nov 17:30", native=False), " (Mumbai)")),
                    Field("Day", (Moment(NOON, "Sat 28 Nov", MomentStyle.DATE),)),
                    Field("Where", (Link("Video room", "https://meet.example.org/a?b=1&c=2"),)),
                    Field("Before", (Strike("12:00"), " then 13:00")),
                    Field("Id", (Code("7F<3>K"),)),
                ),
                buttons=(
                    (
                        button("Move"),
                        Button(
                            "Cancel session",
                            Help(),
                            style=Style.DANGER,
                            confirm=Confirm("Sure?", "Fee 50 %", "Yes", "No"),
                        ),
                    ),
                    (Button("Add to calendar", url="https://slots.example.org/ics/x.ics"),),
                    (Button("Share", share="maya python"),),
                ),
            ),
        ),
        tone="good",
    ),
    "hostile": Card(
        ("<!channel> & <script>alert(1)</script> @everyone\nsecond line \u202egnp.exe\x07",),
        (
            Section(
                ((Bold("</b><i>"), Code("<code>"), Link("click </a>", 'https://x.example/"><b>')),),
                (
                    Field("Odd link", (Link("click", "javascript:alert(1)"),)),
                    Field("Local link", (Link("here", "http://localhost:8000/b/x"),)),
                    Field("Broken link", (Link("there", "https://[x"),)),
                ),
                ((Button("<b>&\n" + "very " * 30, Help()),),),
            ),
        ),
    ),
    "held": Card(
        ("Held for you until ", Moment(NOON, "13:05", MomentStyle.TIME)),
        (Section(buttons=((button("Confirm", Style.PRIMARY), button("Back")),)),),
        form=Form("Note", (FormField("note", "Note"),), "Save", Help()),
    ),
    "typed_answer": Card(("Which skills?",), reply_hint="Python, SQL, " + "and so on " * 10),
    "reply_beside_buttons": Card(("Which?",), (Section(buttons=((button("Any"),),)),), reply_hint="Python"),
    "asks_location": Card(("In which city are you?",), asks_location=True, reply_hint="Berlin"),
    "asks_people": Card(
        ("Who has to come?",), (Section(buttons=((button("Stop"),),)),), asks_people=250, reply_hint="Who has to come?"
    ),
    "asks_person": Card(("Who is it?",), asks_people=1),
    "asks_location_beside_buttons": Card(
        ("In which city are you?",), (Section(buttons=((button("Berlin"), button("Lisbon")),)),), asks_location=True
    ),
    "on_this_machine": Card(
        ("Calendar",),
        (
            Section(
                buttons=(
                    (
                        Button("Connect", url="http://localhost:8000/oauth"),
                        button("Later"),
                    ),
                )
            ),
        ),
    ),
    "many_buttons": Card(
        ("Times",), (Section(buttons=(tuple(button(f"{hour}:00") for hour in range(20)),)),), note=(Code("x"), " typed")
    ),
    "empty": Card(("",)),
}


def described(drawing: Drawing) -> dict[str, Any]:
    """The drawing as what is sent, line by line."""
    told: dict[str, Any] = {"text": drawing.text.split("\n")}
    if drawing.markup is not None:
        told["markup"] = drawing.markup.to_dict()
    if drawing.follow_up is not None:
        told["follow_up"] = described(drawing.follow_up)
    return told


def whole(name: str) -> dict[str, Any]:
    keyed = Keyed(CARDS[name], TOKEN)
    return {place.value: described(draw(keyed, place)) for place in Place} | {"inline": described(draw_result(keyed))}


@pytest.mark.parametrize("name", CARDS)
def test_golden(name: str) -> None:
    path = GOLDEN / f"{name}.json"
    drawn = whole(name)
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.mkdir(exist_ok=True)
        path.write_text(json.dumps(drawn, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    assert drawn == json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("place", Place)
@pytest.mark.parametrize("name", CARDS)
def test_telegram_takes_every_golden_card(name: str, place: Place) -> None:
    drawing: Drawing | None = draw(Keyed(CARDS[name], TOKEN), place)
    while drawing:
        assert 1 <= utf16(parse(drawing.text)[0]) <= 4096
        telegram_markup.check(
            json.loads(drawing.markup.to_json()) if drawing.markup else None, private=place is Place.PRIVATE
        )
        drawing = drawing.follow_up


def test_no_golden_file_is_left_behind() -> None:
    assert {path.stem for path in GOLDEN.glob("*.json")} == set(CARDS)


def test_a_long_card_ends_at_a_whole_line_and_says_so() -> None:
    lines = tuple((f"{number}. ", Bold("Maya & Söhne 🎉"), " " + "x" * 80) for number in range(100))
    text, _ = parse(draw(Keyed(Card(("Mentors",), (Section(lines),)), TOKEN), Place.PRIVATE).text)
    shown = text.split("\n")
    assert utf16(text) <= 4096
    assert shown[:3] == ["Mentors", "", "0. Maya & Söhne 🎉 " + "x" * 80]
    assert shown[-2] == f"{len(shown) - 4}. Maya & Söhne 🎉 " + "x" * 80
    assert shown[-1] == "… This is too long for one message; the rest is left out."


def test_a_single_endless_line_is_cut_inside_its_words() -> None:
    card = Card((Bold("<b>" * 3000),), (Section((("the rest",),)),))
    text, entities = parse(draw(Keyed(card, TOKEN), Place.PRIVATE).text)
    assert text == ("<b>" * 333) + "…\n\nthe rest\n… This is too long for one message; the rest is left out."
    assert [each["type"] for each in entities] == ["bold", "italic"]


@pytest.mark.parametrize(
    ("caption", "shown"),
    [
        ("Sat 10:00", "Sat 10:00"),
        ("a" * 64, "a" * 64),
        ("a" * 65, "a" * 63 + "…"),
        ("word " * 20, "word " * 11 + "word…"),
        (" two\nlines ", "two lines"),
        ("", "…"),
    ],
)
def test_captions_are_cut_between_words(caption: str, shown: str) -> None:
    drawing = draw(Keyed(Card(("x",), (Section(buttons=((button(caption),),)),)), TOKEN), Place.PRIVATE)
    assert drawing.inline is not None
    assert drawing.inline.inline_keyboard[0][0].text == shown


def test_no_more_than_a_hundred_buttons() -> None:
    rows = tuple(tuple(button(f"{row}/{place}") for place in range(3)) for row in range(40))
    drawing = draw(Keyed(Card(("x",), (Section(buttons=rows),)), TOKEN), Place.PRIVATE)
    assert drawing.inline is not None
    assert sum(len(row) for row in drawing.inline.inline_keyboard) == 100
    assert drawing.inline.inline_keyboard[-1][-1].callback_data == "1:abcdefghijklmnop:99"


def test_payloads_number_the_requests_alone() -> None:
    row = (Button("Map", url="https://x.example"), button("A"), Button("Share", share="x"), button("B"))
    drawing = draw(Keyed(Card(("x",), (Section(buttons=(row,)),)), TOKEN), Place.PRIVATE)
    assert drawing.inline is not None
    assert [(each.text, each.callback_data) for each in drawing.inline.inline_keyboard[0]] == [
        ("Map", None),
        ("A", "1:abcdefghijklmnop:0"),
        ("Share", None),
        ("B", "1:abcdefghijklmnop:1"),
    ]


SPANS: st.SearchStrategy[Span] = st.one_of(
    st.text(max_size=40),
    st.builds(Bold, st.text(max_size=20)),
    st.builds(Italic, st.text(max_size=20)),
    st.builds(Strike, st.text(max_size=20)),
    st.builds(Code, st.text(max_size=20)),
    st.builds(Link, st.text(max_size=20), st.text(max_size=20) | st.just("https://x.example/?a=1&b")),
    st.builds(Moment, st.just(NOON), st.text(max_size=20), st.sampled_from(MomentStyle), st.booleans()),
)


@settings(max_examples=60)
@given(st.lists(SPANS, max_size=6), st.lists(st.lists(SPANS, max_size=6), max_size=3), st.sampled_from([1, 2, 300]))
def test_whatever_is_said_telegram_can_read_it(title: list[Span], lines: list[list[Span]], times: int) -> None:
    section = Section(tuple(tuple(line) * times for line in lines))
    text, _ = parse(draw(Keyed(Card(tuple(title), (section,)), TOKEN), Place.PRIVATE).text)
    assert utf16(text) <= 4096


@given(st.text(max_size=60))
def test_untrusted_words_stay_the_same_words(words: str) -> None:
    shown, entities = parse(f"x{spans.escape(words)}x")
    assert shown.replace("\N{WORD JOINER}", "") == f"x{spans.tidy(words)}x".replace("\N{WORD JOINER}", "")
    assert entities == []


@pytest.mark.parametrize(
    ("words", "drawn"),
    [
        (
            "Ask @maya at https://meet.example/@maya/_x_?a=1&b=2.",
            "Ask @\u2060maya at https://meet.example/@maya/_x_?a=1&amp;b=2.",
        ),
        ("https://localhost/@maya", "https://localhost/@\u2060maya"),
        ("https://@maya", "https://@\u2060maya"),
    ],
)
def test_an_address_stays_whole_and_nobody_is_mentioned(words: str, drawn: str) -> None:
    assert spans.escape(words) == drawn
