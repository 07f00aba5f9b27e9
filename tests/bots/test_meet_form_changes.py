"""Changing a meeting by its form: what is different, who hears of it, and what cannot be."""

from dataclasses import replace

import pytest

from tests.bots.conftest import Cast
from tests.bots.meet_forms import WHOLE, meetings_of, opened, people, said, submits


class TestChanging:
    @pytest.fixture
    def called(self, cast: Cast) -> Cast:
        """Lena's meeting with Omar, and Tom if he likes."""
        lena = replace(cast.lena, forms=True)
        lena.says("/meet")
        payload, _ = opened(lena)
        submits(lena, payload, **(WHOLE | {"required": people(cast, "Omar"), "optional": people(cast, "Tom")}))
        return cast

    def test_the_form_shows_what_is_and_only_what_is_new_is_told(self, called: Cast) -> None:
        lena = replace(called.lena, forms=True)
        lena.presses("Change…")
        payload, form = opened(lena)
        values = {field.name: field.initial or "" for field in form.fields}
        assert values["title"] == "Roadmap"
        assert (values["required"], values["optional"]) == (people(called, "Omar"), people(called, "Tom"))
        submits(
            lena, payload, **(values | {"start": "2026-03-03T15:00+01:00", "required": people(called, "Omar", "Maya")})
        )
        assert said(called.omar)[:2] == [
            "Lena Vogel changed “Roadmap”",
            "When: Tue 3 Mar, 15:00 → Tue 3 Mar, 16:00–16:45 (Cairo)",
        ]
        assert said(called.maya)[0] == "Lena Vogel invites you: Roadmap"

    def test_who_must_come_may_be_let_off_and_the_other_way_round(self, called: Cast) -> None:
        lena = replace(called.lena, forms=True)
        lena.presses("Change…")
        payload, form = opened(lena)
        values = {field.name: field.initial or "" for field in form.fields}
        submits(lena, payload, **(values | {"required": people(called, "Tom"), "optional": people(called, "Omar")}))
        (meeting,) = meetings_of(called, "Lena Vogel")
        with called.dialogue.store.read() as unit:
            invitations = unit.meetings.invitations([meeting.id])[meeting.id]
            needed = {unit.people.get(each.person_id or 0): each.required for each in invitations}
        assert {person.name: needs for person, needs in needed.items() if person} == {
            "Omar Haddad": False,
            "Tom Becker": True,
        }

    def test_question_by_question_one_thing_at_a_time(self, called: Cast) -> None:
        called.lena.presses("Change…")
        assert said(called.lena) == ["Roadmap: what shall be different?"]
        called.lena.presses("Title")
        assert "Now: Roadmap" in said(called.lena)
        called.lena.says("Plan")
        assert said(called.lena)[0] == "Plan · confirmed"
        assert said(called.omar)[0] == "Lena Vogel changed “Plan”"

    def test_a_meeting_that_has_changed_meanwhile_is_shown_anew(self, called: Cast) -> None:
        lena = replace(called.lena, forms=True)
        lena.presses("Change…")
        payload, form = opened(lena)
        values = {field.name: field.initial or "" for field in form.fields}
        submits(lena, payload, **(values | {"title": "Plan"}))
        submits(lena, payload, **(values | {"title": "Other"}))
        assert said(lena)[0].startswith("This session has changed since you saw it.")

    def test_where_something_is_in_the_way_the_card_says_what_can_be_done(self, called: Cast) -> None:
        grace, lena = replace(called.grace, forms=True), replace(called.lena, forms=True)
        grace.says("/meet")
        later = {"start": "2026-03-03T16:00+01:00", "required": people(called, "Omar")}
        submits(grace, opened(grace)[0], **(WHOLE | later))
        lena.presses("Change…")
        payload, form = opened(lena)
        values = {field.name: field.initial or "" for field in form.fields}
        submits(lena, payload, **(values | {"start": "2026-03-03T16:15+01:00"}))
        assert said(lena)[0].startswith("Tue 3 Mar, 16:15–17:00 is taken.")
        assert "Omar Haddad · busy" in lena.sees
        lena.presses("Ask an organizer")
        assert "It stands as it is until then; what is free of the new time is held." in said(lena)

    def test_who_is_invited_does_not_change_it(self, called: Cast) -> None:
        assert "Change…" not in called.omar.captions
