"""Weekly hours, days off and extra hours as a mentor sees them, card by card."""

from datetime import date

import pytest

from bots.requests import (
    BecomeMentor,
    CallOff,
    EditDay,
    Hours,
    Off,
    OpenExtra,
    SetHours,
    UndoOverride,
    Weekday,
    WeekStretch,
)
from core.errors import ZoneUnknown
from core.events import Cancelled
from core.model.booking import Booking, State
from core.model.hours import Stretch
from core.model.people import Joining, Organisation, Person, Role
from core.ports import Unit
from core.services.offers import add_default
from storage.unit_of_work import SqlStore
from tests.bots.desk import Desk
from tests.builders import SetClock, a_booking, a_member, a_mentee, a_mentor, an_organisation, at, span

MONDAY, TUESDAY = Weekday.MO, Weekday.TU
WORKDAYS = tuple(Weekday)[:5]


@pytest.fixture
def atelier(sqlite_store: SqlStore) -> Organisation:
    with sqlite_store.write() as unit:
        organisation = an_organisation(unit)
        add_default(unit, organisation.id)
        return organisation


@pytest.fixture
def maya(sqlite_store: SqlStore, atelier: Organisation) -> Desk:
    """Mentors Monday to Friday, 9 to 17 in Berlin."""
    with sqlite_store.write() as unit:
        person, _ = a_mentor(unit, atelier)
    return Desk(sqlite_store, person, atelier)


@pytest.fixture
def noor(sqlite_store: SqlStore, atelier: Organisation) -> Desk:
    """A mentor without hours."""
    with sqlite_store.write() as unit:
        person, _ = a_mentor(unit, atelier, "Noor", hours=())
    return Desk(sqlite_store, person, atelier)


def sessions(store: SqlStore, organisation: Organisation, *starts: str, guest: str = "Lena") -> list[Booking]:
    """Sessions of half an hour with Maya on Tuesday at these UTC times."""
    with store.write() as unit:
        lena, _ = a_mentee(unit, organisation, guest)
        return [_session(unit, organisation, lena, start) for start in starts]


def _session(unit: Unit, organisation: Organisation, guest: Person, start: str) -> Booking:
    host = next(person for _, person in unit.people.members(organisation.id, Role.MENTOR))
    service = unit.services.of_organisation(organisation.id)[0]
    end = f"{start[:-2]}30"
    return a_booking(unit, service, host, guest, span(start, end, day=1))


class TestTheWeek:
    def test_it_is_read_back_in_the_mentors_zone_with_a_tap_per_day(self, maya: Desk) -> None:
        maya.asks(Hours())
        assert maya.said == "Your week, Berlin time\n  Mon–Fri 09:00–17:00"
        assert maya.captions == [
            *("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
            *("Day off…", "Extra hours…", "Limits", "How others see it"),
        ]

    def test_words_set_it(self, maya: Desk) -> None:
        wednesday = WeekStretch((Weekday.WE,), 720, 1080)
        maya.asks(SetHours((WeekStretch((MONDAY,), 540, 660), wednesday)))
        assert maya.said == "Saved. Your week, Berlin time:\n  Mon 09:00–11:00\n  Wed 12:00–18:00"

    def test_days_that_were_not_named_can_be_kept(self, maya: Desk) -> None:
        maya.asks(SetHours((WeekStretch((MONDAY, TUESDAY), 540, 660),)))
        assert maya.said == "Saved. Your week, Berlin time:\n  Mon, Tue 09:00–11:00"
        maya.presses("Keep other days")
        assert maya.said == "Saved. Your week, Berlin time:\n  Mon, Tue 09:00–11:00\n  Wed–Fri 09:00–17:00"
        assert "Keep other days" not in maya.captions

    def test_undo_puts_it_back(self, maya: Desk) -> None:
        maya.asks(SetHours((WeekStretch((MONDAY,), 540, 660),)))
        maya.presses("Undo")
        assert maya.said == "Put back. Your week, Berlin time:\n  Mon–Fri 09:00–17:00"

    def test_saying_the_same_again_changes_nothing(self, maya: Desk) -> None:
        maya.asks(SetHours((WeekStretch(WORKDAYS, 540, 1020),)))
        assert maya.said == "That is your week already, Berlin time:\n  Mon–Fri 09:00–17:00"
        assert "Undo" not in maya.captions

    def test_hours_over_midnight_are_two_days(self, maya: Desk) -> None:
        maya.asks(SetHours((WeekStretch((Weekday.FR,), 22 * 60, 2 * 60),)))
        assert maya.said == "Saved. Your week, Berlin time:\n  Fri 22:00–24:00\n  Sat 00:00–02:00"

    def test_a_clock_of_twelve_hours_is_written_so(self, sqlite_store: SqlStore, atelier: Organisation) -> None:
        with sqlite_store.write() as unit:
            person, _ = a_mentor(unit, atelier, "Ana", zone="America/New_York")
            unit.people.save(type(person)(person.id, person.calendar_id, "Ana", "America/New_York", "en-US"))
        ana = Desk(sqlite_store, person, atelier)
        ana.asks(Hours())
        assert ana.said == "Your week, New York time\n  Mon–Fri 9:00 AM–5:00 PM"
        ana.asks(SetHours(()))
        assert ana.captions[:3] == ["Mon–Fri 9 AM–5 PM", "Mon–Fri 6 PM–9 PM", "Sat–Sun 10 AM–4 PM"]

    def test_a_mentor_without_hours_is_told_and_offered_whole_weeks(self, noor: Desk) -> None:
        noor.asks(Hours())
        assert noor.said == (
            "Nobody finds you yet: you have no weekly hours.\n"
            "  Pick a week, tap a day, or write it: “Mon 9-11, Wed afternoon”."
        )
        assert noor.captions[:3] == ["Mon–Fri 9–17", "Mon–Fri 18–21", "Sat–Sun 10–16"]
        noor.presses("Sat–Sun 10–16")
        assert noor.said == "Saved. Your week, Berlin time:\n  Sat, Sun 10:00–16:00"

    def test_closing_all_says_that_nobody_finds_one(self, maya: Desk) -> None:
        maya.asks(SetHours(()))
        assert maya.said.startswith("You are closed all week now: nobody finds you.")
        assert "Undo" in maya.captions

    @pytest.mark.parametrize(
        ("start", "end", "why"),
        [
            (1020, 540, "That ends before it starts."),
            (540, 540, "That is no time at all: start and end are the same."),
        ],
    )
    def test_impossible_hours_change_nothing_and_lead_on(self, maya: Desk, start: int, end: int, why: str) -> None:
        maya.asks(SetHours((WeekStretch((MONDAY,), start, end),)))
        assert (maya.said, maya.captions) == (why, ["Try again…"])
        maya.presses("Try again…")
        maya.submits(start="09:00", end="11:00")
        assert maya.said == "Saved. Your week, Berlin time:\n  Mon 09:00–11:00\n  Tue–Fri 09:00–17:00"

    def test_no_service_on_offer_is_said(self, sqlite_store: SqlStore, maya: Desk, atelier: Organisation) -> None:
        with sqlite_store.write() as unit:
            service = unit.services.of_organisation(atelier.id)[0]
            unit.services.save(type(service)(service.id, atelier.id, service.name, active=False))
        maya.asks(Hours())
        assert "No kind of session is offered, so nobody can book you." in maya.said

    def test_who_mentors_in_two_places_is_told_where_the_hours_hold(
        self, sqlite_store: SqlStore, maya: Desk, atelier: Organisation
    ) -> None:
        with sqlite_store.write() as unit:
            person = next(person for _, person in unit.people.members(atelier.id, Role.MENTOR))
            elsewhere = unit.people.join(an_organisation(unit, "Forum").id, person.id)
            mentor = type(elsewhere)(elsewhere.id, elsewhere.organisation_id, person.id, frozenset({Role.MENTOR}))
            unit.people.save_membership(mentor)
        maya.asks(Hours())
        assert maya.said.endswith("These are your hours in Atelier.")


class TestOneDay:
    def test_common_hours_are_a_tap_away(self, maya: Desk) -> None:
        maya.asks(EditDay(MONDAY))
        assert maya.said == "Mon 09:00–17:00\n  What shall it be, every week?"
        assert maya.captions == [
            *("9–12", "13–17", "18–21"),
            *("Other hours…", "More hours…", "Closed", "Mon–Fri the same", "‹ Back"),
        ]
        maya.presses("13–17")
        assert maya.said == "Saved. Your week, Berlin time:\n  Mon 13:00–17:00\n  Tue–Fri 09:00–17:00"

    def test_a_closed_day_offers_hours_alone(self, maya: Desk) -> None:
        maya.asks(EditDay(Weekday.SA))
        assert maya.said.startswith("Sat: closed")
        assert maya.captions == ["9–17", "9–12", "13–17", "18–21", "Other hours…", "‹ Back"]

    def test_it_closes(self, maya: Desk) -> None:
        maya.asks(EditDay(TUESDAY))
        maya.presses("Closed")
        assert maya.said == "Saved. Your week, Berlin time:\n  Mon, Wed–Fri 09:00–17:00"

    def test_other_hours_by_a_form(self, maya: Desk) -> None:
        maya.asks(EditDay(TUESDAY, "other"))
        maya.submits(start="10:00", end="12:30")
        assert "Tue 10:00–12:30" in maya.said

    def test_more_hours_come_on_top(self, maya: Desk) -> None:
        maya.asks(EditDay(TUESDAY, "more"))
        maya.submits(start="18:00", end="20:00")
        assert "Tue 09:00–17:00, 18:00–20:00" in maya.said

    @pytest.mark.parametrize(
        ("start", "end", "field", "why"),
        [
            ("09:00", "09:00", "end", "That is no time at all: start and end are the same."),
            ("17:00", "09:00", "end", "That ends before it starts."),
            ("09:00", "25:00", "end", "That is no time of the day, such as 14:30."),
            ("", "10:00", "start", "This is needed."),
        ],
    )
    def test_the_form_says_what_to_mend(self, maya: Desk, start: str, end: str, field: str, why: str) -> None:
        maya.asks(EditDay(TUESDAY, "other"))
        maya.submits(start=start, end=end)
        assert maya.answer.errors == ((field, why),)


class TestDaysOff:
    def test_days_off_leave_the_week_and_stand_beside_it(self, maya: Desk) -> None:
        maya.asks(Off(date(2026, 12, 24), date(2027, 1, 2), note="holidays"))
        assert maya.said == ("You’re off Thu 24 Dec – Sat 2 Jan 2027 (holidays)\n  Your weekly hours stay as they are.")
        maya.presses("My hours")
        assert maya.said == (
            "Your week, Berlin time\n"
            "  Mon–Fri 09:00–17:00\n"
            "  Days off and extra hours:\n"
            "  Thu 24 Dec – Sat 2 Jan 2027: off (holidays)"
        )
        assert "Undo Thu 24 Dec" in maya.captions

    def test_undo_opens_them_again(self, maya: Desk) -> None:
        maya.asks(Off(date(2026, 3, 3)))
        maya.presses("Undo")
        assert maya.said.startswith("Undone. You’re no longer off Tue 3 Mar")
        maya.presses("My hours")
        assert maya.said == "Your week, Berlin time\n  Mon–Fri 09:00–17:00"

    def test_undoing_twice_is_said(self, maya: Desk) -> None:
        maya.asks(Off(date(2026, 3, 3)))
        undo = maya.button("Undo")
        maya.asks(undo)
        maya.asks(undo)
        assert maya.said.startswith("That is undone already.")

    def test_a_part_of_a_day(self, maya: Desk) -> None:
        maya.asks(Off(window=span("13:00", "15:00", day=1)))
        assert maya.said.startswith("You’re off Tue 3 Mar, 14:00–16:00")

    def test_a_stretch_of_several_days_is_undone_whole(self, maya: Desk) -> None:
        maya.asks(Off(window=type(span("09:00", "10:00"))(at("13:00", day=1), at("10:00", day=4))))
        assert isinstance(maya.button("Undo"), UndoOverride)
        maya.presses("Undo")
        maya.presses("My hours")
        assert maya.said == "Your week, Berlin time\n  Mon–Fri 09:00–17:00"

    def test_without_dates_a_form_asks(self, maya: Desk) -> None:
        maya.asks(Off())
        assert [field.name for field in maya.form.fields] == ["first", "last", "start", "end", "note"]
        maya.submits(first="2026-03-04", last="", start="12:00", end="", note="dentist")
        assert maya.said.startswith("You’re off Wed 4 Mar, 12:00–24:00 (dentist)")

    def test_where_questions_come_one_by_one_they_are_few(self, sqlite_store: SqlStore, atelier: Organisation) -> None:
        with sqlite_store.write() as unit:
            person, _ = a_mentor(unit, atelier)
        maya = Desk(sqlite_store, person, atelier, forms=False)
        maya.asks(Off())
        assert [field.name for field in maya.form.fields] == ["first", "last", "note"]

    @pytest.mark.parametrize(
        ("first", "last", "field", "why"),
        [
            ("2026-03-01", "", "first", "That has passed. Choose a day from today on."),
            ("2026-12-24", "2026-12-02", "last", "That ends before it starts."),
            ("2027-12-24", "", "first", "That is too far ahead: at most 366 days."),
            ("soon", "", "first", "That is no date I can read, such as 2027-12-24."),
            ("", "", "first", "This is needed."),
        ],
    )
    def test_the_form_says_what_to_mend(self, maya: Desk, first: str, last: str, field: str, why: str) -> None:
        maya.asks(Off())
        maya.submits(first=first, last=last)
        assert maya.answer.errors == ((field, why),)

    def test_past_days_in_words_lead_to_the_form(self, maya: Desk) -> None:
        maya.asks(Off(date(2026, 2, 2), date(2026, 2, 3)))
        assert (maya.said, maya.captions) == ("That has passed. Choose a day from today on.", ["Try again…"])

    def test_many_days_off_are_paged(self, maya: Desk) -> None:
        for day in range(3, 8):
            maya.asks(Off(date(2026, 4, day)))
        maya.asks(Hours())
        assert "Undo Sun 5 Apr" in maya.captions
        maya.presses("More days off ›")
        assert [c for c in maya.captions if c.startswith("Undo")] == ["Undo Mon 6 Apr", "Undo Tue 7 Apr"]


class TestExtraHours:
    def test_they_open_a_date(self, maya: Desk) -> None:
        maya.asks(OpenExtra(date(2026, 3, 7), 600, 720))
        assert maya.said == "Extra hours Sat 7 Mar, 10:00–12:00\n  Your weekly hours stay as they are."
        maya.presses("Undo")
        assert maya.said.startswith("Undone. No extra hours Sat 7 Mar, 10:00–12:00")

    def test_without_a_date_a_form_asks(self, maya: Desk) -> None:
        maya.asks(OpenExtra())
        maya.submits(day="2026-03-07", start="10:00", end="12:00")
        assert maya.said.startswith("Extra hours Sat 7 Mar, 10:00–12:00")

    def test_open_time_needs_no_extra(self, maya: Desk) -> None:
        maya.asks(OpenExtra(date(2026, 3, 3), 600, 720))
        assert maya.said.startswith("You are open then anyway. Nothing changed.")

    def test_a_day_off_in_the_way_can_be_undone(self, maya: Desk) -> None:
        maya.asks(Off(date(2026, 3, 2), date(2026, 3, 6)))
        maya.asks(OpenExtra(date(2026, 3, 3), 600, 720))
        assert maya.said == "You are off then. Undo the day off first."
        maya.presses("Undo the day off")
        assert maya.said.startswith("Undone. You’re no longer off Mon 2 Mar – Fri 6 Mar")


class TestSessionsInBlockedTime:
    def test_each_is_listed_to_keep_or_cancel(self, sqlite_store: SqlStore, maya: Desk, atelier: Organisation) -> None:
        sessions(sqlite_store, atelier, "09:00", "13:00")
        maya.asks(Off(date(2026, 3, 3), note="sick"))
        assert maya.said == (
            "You’re off Tue 3 Mar (sick)\n"
            "  Your weekly hours stay as they are.\n"
            "  2 sessions lie in that time. Keep or cancel each:\n"
            "  1. Tue 3 Mar, 10:00–10:30 · Lena\n"
            "  2. Tue 3 Mar, 14:00–14:30 · Lena"
        )
        assert maya.captions == [
            *("Undo", "My hours"),
            *("Keep 1", "Cancel 1", "Keep 2", "Cancel 2", "Keep all", "Cancel all"),
        ]

    def test_keeping_one_leaves_the_rest_to_decide(
        self, sqlite_store: SqlStore, maya: Desk, atelier: Organisation
    ) -> None:
        first, _ = sessions(sqlite_store, atelier, "09:00", "13:00")
        maya.asks(Off(date(2026, 3, 3)))
        maya.presses("Keep 1")
        assert maya.said == (
            "Kept: Lena, Tue 3 Mar, 10:00\n"
            "  One session lies in that time. Keep or cancel it:\n"
            "  1. Tue 3 Mar, 14:00–14:30 · Lena"
        )
        maya.presses("Keep 1")
        assert maya.said == "Kept: Lena, Tue 3 Mar, 14:00\n  Nothing else lies in that time."
        with maya.unit() as unit:
            kept = unit.bookings.get(first.id)
            assert kept is not None
            assert kept.state is State.CONFIRMED

    def test_cancelling_asks_why_and_tells_the_guest(
        self, sqlite_store: SqlStore, maya: Desk, atelier: Organisation, clock: SetClock
    ) -> None:
        booking, _ = sessions(sqlite_store, atelier, "09:00", "13:00")
        maya.asks(Off(date(2026, 3, 3), note="sick"))
        maya.presses("Cancel 1")
        assert [(field.label, field.initial) for field in maya.form.fields] == [("Why? Lena sees it", "sick")]
        maya.submits(reason="sick, sorry")
        assert maya.said.startswith("Cancelled: Lena, Tue 3 Mar, 10:00. They have been told.\n  One session")
        with maya.unit() as unit:
            cancelled = unit.bookings.get(booking.id)
            assert cancelled is not None
            assert (cancelled.state, cancelled.reason, cancelled.ended_by) == (
                State.CANCELLED,
                "sick, sorry",
                booking.host_id,
            )
            told = [(d.person_id, d.event) for d in unit.outbox.claim_due(clock.now(), at("09:00"), 10)]
            assert told == [(booking.guest_id, Cancelled(booking.id, cancelled.version, booking.host_id))]

    def test_one_that_changed_meanwhile_is_shown_anew(
        self, sqlite_store: SqlStore, maya: Desk, atelier: Organisation
    ) -> None:
        (booking,) = sessions(sqlite_store, atelier, "09:00")
        maya.asks(CallOff(booking.id, booking.version + 1), {"reason": ""})
        assert maya.said.startswith("That session has changed meanwhile. Nothing was cancelled.\n  One session")
        assert maya.button("Cancel 1") == CallOff(booking.id, booking.version)

    def test_closing_a_weekday_lists_them_too(self, sqlite_store: SqlStore, maya: Desk, atelier: Organisation) -> None:
        sessions(sqlite_store, atelier, "09:00")
        maya.asks(SetHours((), (TUESDAY,)))
        assert "1. Tue 3 Mar, 10:00–10:30 · Lena" in maya.said

    def test_many_come_a_few_at_a_time_and_none_is_lost(
        self, sqlite_store: SqlStore, maya: Desk, atelier: Organisation
    ) -> None:
        starts = ("08:00", "09:00", "10:00", "11:00", "12:00", "13:00")
        sessions(sqlite_store, atelier, *starts)
        maya.asks(Off(date(2026, 3, 3)))
        assert "The rest (2) follows when these are decided." in maya.said
        for _ in range(5):
            maya.presses("Keep 1")
        assert maya.said.splitlines()[-1] == "  1. Tue 3 Mar, 14:00–14:30 · Lena"

    def test_names_stay_names(self, sqlite_store: SqlStore, maya: Desk, atelier: Organisation) -> None:
        sessions(sqlite_store, atelier, "09:00", guest="<!channel> **Bob** {n} " + "x" * 300)
        maya.asks(Off(date(2026, 3, 3)))
        assert "<!channel> **Bob** {n} xxx" in maya.said


class TestWhoIsNoMentor:
    def test_hours_lead_to_becoming_one_and_are_then_done(self, sqlite_store: SqlStore, atelier: Organisation) -> None:
        with sqlite_store.write() as unit:
            person, _ = a_mentee(unit, atelier)
        lena = Desk(sqlite_store, person, atelier)
        lena.asks(SetHours((WeekStretch((MONDAY,), 540, 660),)))
        assert lena.said.startswith("That is for mentors.")
        lena.presses("Become a mentor")
        assert lena.said == "Saved. Your week, Berlin time:\n  Mon 09:00–11:00"
        with lena.unit() as unit:
            member = unit.people.membership(atelier.id, person.id)
            assert member is not None
            assert (member.is_a(Role.MENTOR), unit.hours.weekly([member.id])[member.id]) == (
                True,
                (Stretch(0, 540, 660),),
            )

    def test_where_one_joins_by_invitation_the_admins_are_asked(self, sqlite_store: SqlStore) -> None:
        with sqlite_store.write() as unit:
            closed = an_organisation(unit, "Guild", joining=Joining.INVITATION)
            a_member(unit, closed, "Ada", Role.ADMIN)
            person, _ = a_mentee(unit, closed)
        lena = Desk(sqlite_store, person, closed)
        lena.asks(BecomeMentor())
        assert lena.said == "Asked. The admins of Guild have been told, and you will hear of their answer."
        lena.asks(Hours())
        assert lena.said.startswith("That is for mentors.")

    def test_the_zone_is_asked_before_any_hours_are_shown(self, sqlite_store: SqlStore, atelier: Organisation) -> None:
        with sqlite_store.write() as unit:
            person, _ = a_member(unit, atelier, "Noor", Role.MENTOR, zone=None)
        with pytest.raises(ZoneUnknown):
            Desk(sqlite_store, person, atelier).asks(Hours())
