"""Modals: opened at once, then filled; submitted, then mended at their fields or closed."""

import pytest

from adapters.slack import serving
from bots.cards import Card, Choice, Form, FormField, Keyed, Kind
from bots.conversation.handled import Handled
from bots.inbound import Press, Submit, Visit
from bots.requests import PickDate, ShowTimes
from tests.adapters.slack.house import FORM_CARD, TOKEN, House, offer
from tests.doubles.slack import SlackDouble
from tests.doubles.slack_state import View
from tests.doubles.slack_user import SlackUser
from tests.doubles.slack_wire import Failure

ALL_KINDS = Form(
    "Everything",
    (
        FormField("name", "Name", initial="Ana", limit=40),
        FormField("note", "Note", Kind.LONG_TEXT, required=False),
        FormField("count", "How many?", Kind.NUMBER, initial="2"),
        FormField("one", "Which one?", Kind.CHOICE, (Choice("a", "First"), Choice("b", "Second")), initial="b"),
        FormField("some", "Which?", Kind.CHOICES, (Choice("a", "First"), Choice("b", "Second")), initial="a,b"),
        FormField("day", "Day", Kind.DATE, initial="2026-11-21"),
        FormField("at", "Time", Kind.TIME, initial="09:30"),
        FormField("when", "When", Kind.DATETIME, initial="2026-11-21T10:00:00+01:00"),
        FormField("host", "Host", Kind.PERSON),
        FormField("guests", "Guests", Kind.PEOPLE, required=False),
        FormField("mentor", "Mentor", Kind.CHOICE, search="mentors"),
    ),
    "Save",
    PickDate(ShowTimes(7)),
)


def opened(slack: SlackDouble, house: House, ana: SlackUser, form: Form | None = None) -> View:
    """The modal behind "Any date" on a card, filled."""
    keyed = FORM_CARD if form is None else Keyed(Card((), form=form), TOKEN)
    house.sends(offer(), user_id=ana.user_id)
    house.front.answer = lambda inbound: Handled(form=keyed) if isinstance(inbound, Press) else Handled()
    ana.presses("Any date")
    title = keyed.card.form.title if keyed.card.form else ""
    slack.wait_for(lambda: ana.views and ana.views[-1].fields, f"the form {title} is filled in")
    return ana.waits_for_view(title)


def test_a_modal_opens_before_the_house_has_answered(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    house.sends(offer(), user_id=ana.user_id)
    house.front.hold()
    house.front.answer = lambda _: Handled(form=FORM_CARD)
    ana.presses("Any date")
    loading = ana.waits_for_view("Any date")
    assert loading.words == "Loading…"
    press = house.waits_for(Press)
    assert press.where.forms is True
    slack.passes(60)
    house.front.release(house.server)
    slack.wait_for(lambda: loading.fields, "the form fills the modal")
    assert loading.words == "Which day?:\nWhy?:"
    assert slack.refusals == ()


def test_a_modal_says_what_happened_where_there_is_no_form(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    house.sends(offer(), user_id=ana.user_id)
    house.front.answer = lambda _: Handled(toast="This time is taken.")
    ana.presses("Any date")
    assert ana.waits_for_view("Done").words == "This time is taken."


def test_a_modal_that_cannot_open_is_asked_question_by_question(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    house.sends(offer(), user_id=ana.user_id)
    slack.fails("views.open", Failure(error="expired_trigger_id"))
    ana.presses("Any date")
    assert house.waits_for(Press).where.forms is False


def test_a_form_submitted_closes_and_reaches_the_front_whole(slack: SlackDouble, house: House) -> None:
    ana, ben = slack.person("Ana Silva"), slack.person("Ben Okafor")
    view = opened(slack, house, ana, ALL_KINDS)
    assert ana.searches(view, "mentor", "oka") == ("Ben Okafor",)
    entered = {"name": "Ana S.", "host": ben.user_id, "guests": f"{ana.user_id},{ben.user_id}", "mentor": "Ben Okafor"}
    delivery = ana.submits(view, entered)
    submit = house.waits_for(Submit)
    press = house.waits_for(Press)
    assert isinstance(press, Press)
    assert isinstance(submit, Submit)
    assert submit == Submit(
        delivery.payload["trigger_id"],
        press.who,
        press.where,
        f"1:{TOKEN}:0",
        {
            "name": "Ana S.",
            "count": "2",
            "one": "b",
            "some": "a,b",
            "day": "2026-11-21",
            "at": "09:30",
            "when": "2026-11-21T10:00:00+01:00",
            "host": ben.user_id,
            "guests": f"{ana.user_id},{ben.user_id}",
            "mentor": "8",
        },
        press.message,
        submit.named,
    )
    assert [(who.user_id, who.name, who.zone) for who in submit.named] == [
        (ben.user_id, "Ben Okafor", ben.person.zone),
        (ana.user_id, "Ana Silva", ana.person.zone),
    ]
    assert house.front.searched == [(ana.user_id, "mentors", "oka")]
    assert ana.views == ()


def test_errors_stand_at_their_fields_and_the_form_can_be_submitted_again(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    view = opened(slack, house, ana)
    house.front.answer = lambda _: Handled(errors=(("day", "This day is over."), ("else", "And closed.")))
    first = ana.submits(view, {"day": "2026-11-01", "why": "exam"})
    assert view.errors == {"day": "This day is over. And closed."}
    house.front.answer = lambda _: Handled(toast="Saved.")
    second = ana.submits(view, {"day": "2026-11-22", "why": "exam"})
    assert house.waits_for(Submit, 2).event_id == second.payload["trigger_id"] != first.payload["trigger_id"]
    assert ana.views == ()
    assert ana.waits_for("Saved.").only == ana.user_id


def test_a_form_may_lead_to_another(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    view = opened(slack, house, ana)
    house.front.answer = lambda _: Handled(form=Keyed(Card((), form=ALL_KINDS), TOKEN))
    ana.submits(view, {})
    assert ana.waits_for_view("Everything").fields[:2] == ("name", "note")


def held(slack: SlackDouble, house: House, monkeypatch: pytest.MonkeyPatch) -> tuple[SlackUser, View]:
    """A form submitted to a house that takes its time: "Checking…" stands there."""
    monkeypatch.setattr(serving, "SUBMIT_SECONDS", 0.02)
    ana = slack.person("Ana Silva")
    view = opened(slack, house, ana)
    house.front.hold()
    ana.submits(view, {"day": "2026-11-01", "why": "exam"})
    assert ana.waits_for_view("Checking…").words == "Checking what you entered…"
    return ana, view


def test_a_slow_house_is_waited_for_and_its_errors_stand_under_the_fields(
    slack: SlackDouble, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, view = held(slack, house, monkeypatch)
    house.front.answer = lambda _: Handled(errors=(("day", "This day is over."),))
    house.front.release(house.server)
    ana.waits_for_view("Any date")
    assert view.words == "Which day?:\n⚠ This day is over.\nWhy?:"
    kept = {block["block_id"]: block["element"] for block in view.content["blocks"] if block["type"] == "input"}
    assert (kept["day"]["initial_date"], kept["why"]["initial_value"]) == ("2026-11-01", "exam")
    house.front.answer = lambda _: Handled(errors=(("why", "Say more."),))
    ana.submits(view, {"day": "2026-11-22"})
    assert view.errors == {"why": "Say more."}


def test_a_slow_house_is_waited_for_and_says_that_it_is_done(
    slack: SlackDouble, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, _ = held(slack, house, monkeypatch)
    house.front.release(house.server)
    assert ana.waits_for_view("Done").words == "Done. The answer is in our conversation."


def test_errors_for_a_modal_that_was_closed_meanwhile_are_said_in_the_conversation(
    slack: SlackDouble, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, view = held(slack, house, monkeypatch)
    ana.closes(view)
    house.front.answer = lambda _: Handled(errors=(("day", "This day is over."),))
    house.front.release(house.server)
    assert ana.waits_for("This day is over.").words == "That was not saved: This day is over."


def test_a_failing_house_keeps_the_form_open(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    view = opened(slack, house, ana)

    def fails(_: object) -> Handled:
        raise RuntimeError("no database")

    house.front.answer = fails
    ana.submits(view, {})
    assert list(view.errors) == ["day"]
    assert ana.views == (view,)


def test_a_form_from_home_draws_home_anew(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    house.front.answer = lambda inbound: Handled(
        home=offer("Next for you") if isinstance(inbound, Visit) else None,
        form=FORM_CARD if isinstance(inbound, Press) else None,
    )
    ana.opens_home()
    slack.wait_for(lambda: ana.home, "the home tab")
    ana.presses("Any date")
    slack.wait_for(lambda: ana.views and ana.views[-1].fields, "the form")
    house.waits_for(Visit, 2)
    ana.submits(ana.views[-1], {})
    house.waits_for(Visit, 3)


def test_a_slow_list_is_answered_empty_in_time(
    slack: SlackDouble, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "OPTIONS_SECONDS", 0.02)
    ana = slack.person("Ana Silva")
    view = opened(slack, house, ana, ALL_KINDS)
    house.front.hold()
    assert ana.searches(view, "mentor", "an") == ()
