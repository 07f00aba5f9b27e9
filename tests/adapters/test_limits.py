"""Pacing and order, on a clock that the test sets."""

from datetime import timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.gateway import Address, Sending
from adapters.limits import Queue, limits
from bots.cards import Card, Keyed
from bots.inbound import MessageRef
from storage.unit_of_work import SqlStore
from tests.adapters.runtime import START

CARD = Keyed(Card(title=("Booked",)), "token")


def telegram(chat: str) -> Sending:
    return Sending(Address("telegram", chat), CARD)


def slack(channel: str, *, team: str = "T1") -> Sending:
    return Sending(Address("slack", channel, tenant=team), CARD)


def update(channel: str) -> Sending:
    return Sending(Address("slack", channel, tenant="T1"), CARD, edits=MessageRef("slack", channel, "1.2", "T1"))


class Run:
    """A queue that is emptied on a clock of its own, within limits counted in a store; ``sent`` are (second, item)."""

    def __init__(self, store: SqlStore) -> None:
        self.queue: Queue[tuple[str, Sending, bool]] = Queue()
        self.store = store
        self.now = 1000.0
        self.sent: list[tuple[float, str]] = []
        self._numbers = count()

    def put(self, name: str, sending: Sending, *, urgent: bool = False, earlier: int = 0) -> None:
        keys = tuple(limit.key for limit in limits(sending, sending.address.tenant or "token", urgent=urgent))
        order = (START - timedelta(hours=earlier), next(self._numbers))
        self.queue.put((name, sending, urgent), sending, keys, urgent=urgent, order=order)

    def step(self) -> bool:
        """Send what may go now, else move the clock to when something may; False when all is sent."""
        taken = self.queue.take(self.now)
        if taken is None:
            wait = self.queue.wait(self.now)
            self.now += wait or 0.0
            return wait is not None
        name, sending, urgent = taken
        account = sending.address.tenant or "token"
        with self.store.write() as unit:
            wanted = unit.rates.take(limits(sending, account, urgent=urgent), round(self.now * 1000))
        if wanted is None:
            self.sent.append((round(self.now - 1000.0, 6), name))
        else:
            self.queue.hold(wanted.key, self.now + wanted.milliseconds / 1000, urgent=urgent)
            self.put(name, sending, urgent=urgent, earlier=1)
        self.queue.done(sending, self.now)
        return True

    def empty(self) -> list[tuple[float, str]]:
        while self.step():
            pass
        return self.sent


@pytest.fixture
def run(sqlite_store: SqlStore) -> Run:
    return Run(sqlite_store)


def most_in(moments: list[float], window: float) -> int:
    """The most that fell into any window of that many seconds."""
    return max(sum(start <= moment <= start + window + 1e-6 for moment in moments) for start in moments)


def test_a_telegram_chat_takes_a_small_burst_and_then_one_a_second(run: Run) -> None:
    for name in "abcde":
        run.put(name, telegram("7"))
    assert run.empty() == [(0, "a"), (0, "b"), (0, "c"), (1, "d"), (2, "e")]


def test_a_telegram_group_takes_twenty_a_minute(run: Run) -> None:
    for number in range(60):
        run.put(str(number), telegram("-100"))
    assert most_in([moment for moment, _ in run.empty()], 60) == 20


def test_telegram_takes_thirty_a_second_in_all(run: Run) -> None:
    for number in range(120):
        run.put(str(number), telegram(str(number)), urgent=True)
    assert most_in([moment for moment, _ in run.empty()], 1) == 30


def test_a_slack_workspace_takes_fifty_updates_a_minute(run: Run) -> None:
    for number in range(120):
        run.put(str(number), update(f"C{number}"))
    assert most_in([moment for moment, _ in run.empty()], 60) <= 50


def test_slack_channels_and_workspaces_do_not_wait_for_each_other(run: Run) -> None:
    for name in "abcd":
        run.put(f"one {name}", slack("C1"))
    run.put("two a", slack("C2"))
    run.put("other a", slack("C1", team="T2"))
    assert run.empty() == [
        (0, "one a"),
        (0, "one b"),
        (0, "one c"),
        (0, "two a"),
        (0, "other a"),
        (1, "one d"),
    ]


def test_fresh_replies_go_before_notices(run: Run) -> None:
    for number in range(20):
        run.put(f"notice {number}", telegram(str(number)))
    run.put("reply elsewhere", telegram("reader"), urgent=True)
    run.put("reply in the same chat", telegram("0"), urgent=True)
    assert [name for _, name in run.empty()][:3] == ["reply elsewhere", "reply in the same chat", "notice 0"]


def test_notices_leave_a_reserve_for_the_reply_that_comes_a_moment_later(run: Run) -> None:
    for number in range(20):
        run.put(f"notice {number}", telegram(str(number)))
    while run.queue.wait(run.now) == 0:
        run.step()
    run.put("reply", telegram("reader"), urgent=True)
    run.step()
    assert run.sent[-1] == (0, "reply")


def test_one_at_a_time_in_a_conversation(run: Run) -> None:
    run.put("a", telegram("7"))
    run.put("b", telegram("7"))
    first = run.queue.take(run.now)
    assert first is not None
    assert (first[0], run.queue.take(run.now), run.queue.wait(run.now)) == ("a", None, None)
    run.queue.done(first[1], run.now)
    assert run.queue.wait(run.now) == 0


def test_a_pause_holds_the_conversation_and_what_is_tried_again_stays_first(run: Run) -> None:
    run.put("a", telegram("7"))
    run.put("b", telegram("7"))
    run.put("elsewhere", telegram("8"))
    taken = run.queue.take(run.now)
    assert taken is not None
    run.put("a", taken[1], earlier=1)
    run.queue.done(taken[1], run.now, pause=5)
    assert run.empty() == [(0, "elsewhere"), (5, "a"), (5, "b")]


def test_what_begins_earlier_goes_first(run: Run) -> None:
    for number in range(3):
        run.put(str(number), telegram(str(number)), earlier=number)
    assert [name for _, name in run.empty()] == ["2", "1", "0"]


def test_how_many_notices_wait_for_a_platform(run: Run) -> None:
    run.put("a", telegram("7"))
    run.put("b", telegram("7"), urgent=True)
    run.put("c", slack("C1"))
    assert (run.queue.notices("telegram"), run.queue.notices("slack"), len(run.queue)) == (1, 1, 3)


def test_a_queue_remembers_nothing_of_what_is_over(run: Run) -> None:
    for number in range(50):
        run.put(str(number), telegram(str(number)))
    run.empty()
    assert (len(run.queue), run.queue.idle, len(run.queue._conversations)) == (0, True, 0)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.booleans()), max_size=40))
def test_any_arrivals_keep_their_order_in_each_conversation(arrivals: list[tuple[str, bool]]) -> None:
    queue: Queue[str] = Queue()
    for number, (chat, urgent) in enumerate(arrivals):
        queue.put(f"{chat}{int(urgent)}{number:03}", telegram(chat), (), urgent=urgent, order=(START, number))
    sent = []
    while (name := queue.take(0.0)) is not None:
        sent.append(name)
        queue.done(telegram(name[0]), 0.0)
    for kind in {name[:2] for name in sent}:
        names = [name for name in sent if name[:2] == kind]
        assert names == sorted(names)
    assert len(sent) == len(arrivals)
