from collections.abc import Iterator

import pytest

from tests.doubles.telegram import TelegramDouble


@pytest.fixture
def telegram() -> Iterator[TelegramDouble]:
    """Telegram for one bot, its calls checked: nothing it refuses may go unnoticed by the test that sent it."""
    with TelegramDouble() as double:
        yield double
