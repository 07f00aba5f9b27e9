"""What the tests of the store share."""

import pytest

from storage.unit_of_work import SqlStore
from tests.storage.house import House


@pytest.fixture
def house(store: SqlStore) -> House:
    """The people whom most tests begin with."""
    return House.built(store)
