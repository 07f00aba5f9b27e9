"""Pacing and order, on a clock that the test sets."""

from hypothesis import given
from hypothesis import strategies as st

from adapters.gateway import Address, Sending
from adapters.limits import Queue
from bots.cards import Card, Keyed
from bots.inbound import MessageRef

CARD = Keyed(Card(title=("Booked",)), "token")


def telegram(chat: str) -> Sending:
    return Sending(Address("telegram", chat), CARD)


def slack(channel: str, *, team: str = "T1") -> Sending:
    return Sending(Address("slack", channel, tenant=team), CARD)


def update(channel: str) -> Sending:
    return Sending(Address("slack", channel, tenant="T1"), CARD, edits=MessageRef("slack", channel, "1.2", "T1"))


class Run:
    """A queue that is emptied on a clock of its own; ``sent`` are (second, item)."""

    def __init__(self) -> None:
        self.queue: Queue[tuple[str, Sending]] = Queue()
        self.now = 1000.0
        self.sent: list[tuple[float, str]] = []

    def put(self, name: str, sending: Sending, *, urgent: bool = False) -> None:
        self.queue.put((name, sending), sending, urgent=urgent)

    def step(self) -> bool:
        """Send what may go now, else move the clock to when something may; False when all is sent."""
        taken = self.queue.take(self.now)
        if taken is None:
            wait = self.queue.wait(self.now)
            self.now += wait or 0.0
            return wait is not None
        name, sending = taken
        self.sent.append((round(self.now - 1000.0, 6), name))
        self.queue.done(sending, self.now)
        return True

    def empty(self) -> list[tuple[float, str]]:
        while self.step():
            pass
        return self.sent


def most_in(moments: list[float], window: float) -> int:
    """The most that fell into any window of that many seconds."""
    return max(sum(start <= moment <= start + window + 1e-6 for moment in moments) for start in moments)


def test_a_telegram_chat_takes_a_small_burst_and_then_one_a_second() -> None:
    run = Run()
    for name in "abcde":
        run.put(name, telegram("7"))
    assert run.empty() == [(0, "a"), (0, "b"), (0, "c"), (1, "d"), (2, "e")]


def test_a_telegram_group_takes_twenty_a_minute() -> None:
    run = Run()
    for number in range(60):
        run.put(str(number), telegram("-100"))
    assert most_in([moment for moment, _ in run.empty()], 60) == 20


def test_telegram_takes_thirty_a_second_in_all() -> None:
    run = Run()
    for number in range(120):
        run.put(str(number), telegram(str(number)), urgent=True)
    assert most_in([moment for moment, _ in run.empty()], 1) == 30


def test_a_slack_workspace_takes_fifty_updates_a_minute() -> None:
    run = Run()
    for number in range(120):
        run.put(str(number), update(f"C{number}"))
    assert most_in([moment for moment, _ in run.empty()], 60) <= 50


def test_slack_channels_and_workspaces_do_not_wait_for_each_other() -> None:
    run = Run()
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


def test_fresh_replies_go_before_notices() -> None:
    run = Run()
    for number in range(20):
        run.put(f"notice {number}", telegram(str(number)))
    run.put("reply elsewhere", telegram("reader"), urgent=True)
    run.put("reply in the same chat", telegram("0"), urgent=True)
    assert [name for _, name in run.empty()][:3] == ["reply elsewhere", "reply in the same chat", "notice 0"]


def test_notices_leave_a_reserve_for_the_reply_that_comes_a_moment_later() -> None:
    run = Run()
    for number in range(20):
        run.put(f"notice {number}", telegram(str(number)))
    while run.queue.wait(run.now) == 0:
        run.step()
    run.put("reply", telegram("reader"), urgent=True)
    run.step()
    assert run.sent[-1] == (0, "reply")


def test_one_at_a_time_in_a_conversation() -> None:
    run = Run()
    run.put("a", telegram("7"))
    run.put("b", telegram("7"))
    first = run.queue.take(run.now)
    assert first is not None
    assert (first[0], run.queue.take(run.now), run.queue.wait(run.now)) == ("a", None, None)
    run.queue.done(first[1], run.now)
    assert run.queue.wait(run.now) == 0


def test_a_pause_holds_the_conversation_and_what_is_tried_again_stays_first() -> None:
    run = Run()
    run.put("a", telegram("7"))
    run.put("b", telegram("7"))
    run.put("elsewhere", telegram("8"))
    taken = run.queue.take(run.now)
    assert taken is not None
    run.queue.put(taken, taken[1], urgent=False, again=True)
    run.queue.done(taken[1], run.now, pause=5)
    assert run.empty() == [(0, "elsewhere"), (5, "a"), (5, "b")]


def test_a_queue_remembers_nothing_of_what_is_over() -> None:
    run = Run()
    for number in range(50):
        run.put(str(number), telegram(str(number)))
    run.empty()
    assert (len(run.queue), run.queue.idle, len(run.queue._conversations)) == (0, True, 0)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.booleans(), st.floats(0, 3)), max_size=40))
def test_any_arrivals_keep_their_order_in_each_conversation(arrivals: list[tuple[str, bool, float]]) -> None:
    run = Run()
    for number, (chat, urgent, later) in enumerate(arrivals):
        run.put(f"{chat}{int(urgent)}{number:03}", telegram(chat), urgent=urgent)
        if later > 1:
            run.now += later
            run.step()
    run.empty()
    for kind in {name[:2] for _, name in run.sent}:
        names = [name for _, name in run.sent if name[:2] == kind]
        assert names == sorted(names)
    assert len(run.sent) == len(arrivals)
