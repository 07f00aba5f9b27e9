"""The page behind a guest's link, over HTTP: looking changes nothing, a button acts, and nothing leaks."""

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from urllib.parse import urlencode

import httpx
import pytest
from starlette.applications import Starlette

from adapters import invitation_pages
from adapters.invitation_pages import Asked
from adapters.pages import Page
from adapters.web_invitations import routes
from core.model.invitation import Answer, Invitation
from core.model.meeting import Meeting
from core.model.people import Membership
from core.services.meetings import Guest, MeetingChange, cancel_meeting, change_meeting
from core.services.meetings.answering import answer
from core.services.meetings.guests import make_link
from storage.unit_of_work import SqlStore
from tests.builders import SetClock, a_meeting, a_member, an_organisation, at, span

TITLE = 'Planning <script>alert("x")</script>'


@dataclass
class Browser:
    """A browser without scripts, of somebody who was sent a link."""

    store: SqlStore
    host: Membership
    omar: Membership
    meeting: Meeting
    token: str
    language: str = "en-GB,en;q=0.8"
    last: httpx.Response | None = None

    def gets(self, **query: str) -> str:
        """Open the link; returns the page."""
        return self._asks("GET", f"?{urlencode(query)}" if query else "", b"", {})

    def posts(self, content_type: str = "application/x-www-form-urlencoded", **form: str) -> str:
        """Send the form; returns the page."""
        return self._asks("POST", "", urlencode(form).encode(), {"Content-Type": content_type})

    @property
    def status(self) -> int:
        assert self.last is not None
        return self.last.status_code

    @property
    def invitation(self) -> Invitation:
        """The guest's invitation as it stands."""
        return next(each for each in self.invitations if each.person_id is None)

    @property
    def invitations(self) -> list[Invitation]:
        with self.store.read() as unit:
            return list(unit.meetings.invitations([self.meeting.id])[self.meeting.id])

    def _asks(self, method: str, query: str, content: bytes, headers: Mapping[str, str]) -> str:
        async def shown(asked: Asked) -> Page:
            with self.store.read() as unit:
                return invitation_pages.shown(unit, asked)

        async def acted(asked: Asked) -> Page:
            return self.store.run(lambda unit: invitation_pages.acted(unit, asked))

        async def ask() -> httpx.Response:
            app = Starlette(routes=routes(shown, acted))
            async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://slots") as client:
                told = {"Accept-Language": self.language, **headers}
                return await client.request(method, f"/i/{self.token}{query}", content=content, headers=told)

        self.last = asyncio.run(ask())
        return self.last.text


@pytest.fixture
def browser(sqlite_store: SqlStore) -> Browser:
    """Bob's, whom Maya in Berlin has invited with Omar Haddad, who has answered with a note."""
    with sqlite_store.write() as unit:
        organisation = an_organisation(unit)
        _, host = a_member(unit, organisation, "Maya <b>Iyer</b>")
        omar, member = a_member(unit, organisation, "Omar Haddad")
        meeting = a_meeting(
            unit,
            host,
            span("10:00", "11:00", day=1),
            title=TITLE,
            required=(omar.id,),
            guests=(Guest("bob@example.com", "Bob"),),
            description="What comes next",
            place="Orion",
        )
        bob = next(each for each in unit.meetings.invitations([meeting.id])[meeting.id] if each.email)
        token = make_link(unit, meeting, bob.id)
        answer(unit, member, meeting.id, Answer.TENTATIVE, "Secret note")
    return Browser(sqlite_store, host, member, meeting, token)


class Parts(HTMLParser):
    """The page's text by the tag or role that it stands in, and what its forms have."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.buttons: list[tuple[str, str, str]] = []
        self.labels: set[str] = set()
        self.fields: set[str] = set()
        self.tags: list[str] = []
        self.roles: dict[str, str] = {}
        self._button: tuple[str, str] | None = None
        self._role = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        facts = {key: value or "" for key, value in attrs}
        self.tags.append(tag)
        if tag == "button":
            self._button = facts.get("name", ""), facts.get("value", "")
        if tag == "label":
            self.labels.add(facts["for"])
        if tag in {"textarea", "input"} and facts.get("type") != "hidden":
            self.fields.add(facts["id"])
        self._role = facts.get("role", self._role)

    def handle_endtag(self, tag: str) -> None:
        self._button = None if tag == "button" else self._button
        self._role = "" if tag == "p" else self._role

    def handle_data(self, data: str) -> None:
        if self._button is not None:
            self.buttons.append((*self._button, data))
        if self._role:
            self.roles[self._role] = data


def test_the_page_tells_what_when_where_and_who_invites(browser: Browser) -> None:
    page = browser.gets()
    assert browser.status == 200
    assert "<h1>Planning &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;</h1>" in page
    facts = dict(re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", page))
    assert facts == {
        "Host": "Maya &lt;b&gt;Iyer&lt;/b&gt;",
        "When": "Tue 3 Mar, 11:00–12:00 (Berlin)",
        "Where": "Orion",
        "About": "What comes next",
        "Your answer": "not given yet",
    }
    parts = Parts(page)
    assert parts.buttons[:4] == [
        ("", "", "Show my time"),
        ("answer", "accepted", "Accept"),
        ("answer", "tentative", "Tentative"),
        ("answer", "declined", "Decline"),
    ]
    assert {name for name, _, _ in parts.buttons[4:]} == {"propose"}


def test_nobody_elses_name_address_answer_or_note_is_on_it(browser: Browser) -> None:
    for page in (browser.gets(), browser.posts(answer="accepted"), browser.posts(propose="2026-03-04T10:00:00+00:00")):
        assert not re.search("Omar|Haddad|Secret|bob@example.com|Atelier", page)


def test_it_needs_no_scripts_and_allows_none(browser: Browser) -> None:
    page = browser.gets()
    assert browser.last is not None
    policy = browser.last.headers["content-security-policy"]
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-[\w+/]{43}='; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        policy,
    )
    assert browser.last.headers["referrer-policy"] == "no-referrer"
    assert browser.last.headers["cache-control"] == "no-store"
    assert not {"script", "iframe", "img", "link"} & set(Parts(page).tags)
    assert " on" not in re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL).split("<main>")[0]


def test_it_can_be_read_aloud_and_on_a_phone(browser: Browser) -> None:
    page = browser.gets()
    parts = Parts(page)
    assert parts.fields
    assert parts.fields <= parts.labels
    assert {"main", "h1", "fieldset", "legend"} <= set(parts.tags)
    assert '<html lang="en">' in page
    assert 'name="viewport"' in page


def test_looking_changes_nothing_even_where_the_address_names_an_answer(browser: Browser) -> None:
    before = browser.invitations
    page = browser.gets(answer="declined", note="gone")
    browser.gets(propose="2026-03-04T10:00:00+00:00")
    assert browser.invitations == before
    assert 'value="declined" class="chosen"' in page
    assert Parts(page).roles["status"] == "Press “Decline” to send your answer to Maya <b>Iyer</b>."


def test_an_answer_is_sent_by_its_button_and_counts_at_once(browser: Browser) -> None:
    page = browser.posts(answer="accepted", note=" ten minutes late ")
    assert Parts(page).roles["status"] == "Thank you: Maya <b>Iyer</b> sees your answer."
    assert "you come · ten minutes late" in page
    assert (browser.invitation.answer, browser.invitation.note) == (Answer.ACCEPTED, "ten minutes late")
    again = browser.posts(answer="accepted", note="ten minutes late")
    assert Parts(again).roles["status"].startswith("That was your answer already.")
    browser.posts(answer="declined")
    assert browser.invitation.answer is Answer.DECLINED


def test_another_time_is_chosen_from_those_that_suit_everybody(browser: Browser) -> None:
    name, value, caption = Parts(browser.gets()).buttons[-1]
    page = browser.posts(**{name: value})
    assert Parts(page).roles["status"].startswith("Thank you: Maya <b>Iyer</b> decides about your time")
    proposed = browser.invitation.proposed
    assert proposed is not None
    assert proposed.start.isoformat() == value
    assert caption.startswith(("Mon ", "Tue ", "Wed ", "Thu ", "Fri "))


def test_the_clock_is_the_readers_own_once_they_say_where_they_are(browser: Browser) -> None:
    assert "Tue 3 Mar, 10:00–11:00 (London)" in browser.gets(place="London")
    assert "Tue 3 Mar, 10:00–11:00 (London)" in browser.posts(place="London", answer="accepted")
    unknown = browser.gets(place="Nowhere at all")
    assert Parts(unknown).roles["alert"] == "I know no such place. Try the next larger city."
    assert "11:00–12:00 (Berlin)" in unknown


def test_it_speaks_the_readers_language(browser: Browser) -> None:
    page = replace(browser, language="de-DE,de;q=0.9,en;q=0.5").gets()
    assert '<html lang="de">' in page
    assert "Kommst du?" in page
    for hostile in ("<script>", "x" * 200, "", "*", "-"):
        assert '<html lang="en">' in replace(browser, language=hostile).gets()


@pytest.mark.parametrize(
    "form",
    [
        {},
        {"answer": "pending"},
        {"answer": "<script>"},
        {"propose": "yesterday"},
        {"propose": "2026-03-04T10:00:00"},
        {"propose": "2026-03-04T10:00:00.5+00:00"},
        {"propose": "0001-01-01T00:00:00+14:00"},
        {f"field{n}": "x" for n in range(50)},
    ],
)
def test_a_form_that_is_none_of_ours_does_nothing(browser: Browser, form: dict[str, str]) -> None:
    before = browser.invitations
    browser.posts(**form)
    assert (browser.status, browser.invitations) == (200, before)


def test_what_is_no_form_does_nothing(browser: Browser) -> None:
    before = browser.invitations
    browser.posts(content_type="text/plain", answer="accepted")
    assert (browser.status, browser.invitations) == (200, before)


def test_a_refusal_says_why_and_keeps_what_was_written(browser: Browser) -> None:
    page = browser.posts(answer="accepted", note="x" * 501)
    assert "x" * 501 in page
    assert "500" in Parts(page).roles["alert"]
    assert browser.invitation.answer is Answer.PENDING
    past = browser.posts(propose="2026-03-01T10:00:00+00:00")
    assert "too far ahead" in browser.posts(propose="9999-12-31T23:59:00+00:00")
    assert Parts(past).roles["alert"] == "That time is over. Propose one that is still to come."


def test_a_meeting_that_has_begun_or_was_called_off_is_gone(browser: Browser, clock: SetClock) -> None:
    clock.set(at("10:00", day=1))
    begun = browser.gets()
    assert (browser.status, Parts(begun).buttons[1:]) == (410, [])
    assert "has begun: answers count until the start" in begun
    posted = browser.posts(answer="accepted")
    assert "has begun" in posted
    clock.set(at("09:00", day=1))
    with browser.store.write() as unit:
        cancel_meeting(unit, browser.host, browser.meeting.id)
    assert "does not take place any more" in browser.gets()
    assert browser.status == 410
    assert browser.invitation.answer is Answer.PENDING


def test_who_was_taken_off_and_a_forged_link_find_nothing(browser: Browser) -> None:
    forged = replace(browser, token=browser.token[:-1] + ("a" if browser.token[-1] != "a" else "b"))
    assert "There is no such invitation" in forged.gets()
    assert forged.status == 404
    with browser.store.write() as unit:
        change_meeting(unit, browser.host, browser.meeting.id, MeetingChange(remove_guests=("bob@example.com",)))
    assert "There is no such invitation" in browser.gets()
    assert "There is no such invitation" in browser.posts(answer="accepted")
    assert browser.status == 404
