"""The reader as people meet it on the platforms: two wishes, what was assumed, doubt; each with buttons for the rest."""

from collections.abc import Callable

import pytest

from tests.stories.acme import Acme
from tests.stories.voices import Voice

WRITERS: tuple[Callable[[Acme], Voice], ...] = (
    lambda acme: acme.in_slack("Omar Haddad", "Europe/Berlin"),
    lambda acme: acme.lena_comes_in(),
)


@pytest.mark.parametrize("comes_in", WRITERS, ids=["Slack", "Telegram"])
def test_words_are_understood_as_in_the_terminal(acme: Acme, comes_in: Callable[[Acme], Voice]) -> None:
    writer = comes_in(acme)

    both = writer.says("hey! could you book Maya tomorrow at 3 please, and show my sessions 🙏")
    assert "“3” taken as 15:00." in both
    assert "Then “show my sessions 🙏”?" in both
    assert writer.captions == ["Confirm", "‹ Back", "Repeat…", "03:00 instead", "My sessions"]

    writer.presses("Confirm")
    assert "15:00–15:30" in writer.sees
    assert "Tue 3 Mar" in writer.says("my sessions")

    assert writer.says("what about Thursday?").splitlines()[0].strip("*").startswith("Nothing booked Thu 5 Mar")

    doubted = writer.says("Maya or kubernetes or whatever on wednesday")
    assert "I’m not sure what you mean. Did you want to …" in doubted
    assert writer.captions == ["Find Maya · Wed", "Maya free? · Wed", "My sessions · Wed"]
    assert writer.presses("Maya free? · Wed").strip("*").startswith("Maya Iyer, Wed 4 Mar")
