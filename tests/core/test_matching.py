"""Who is shown first, and what is said for it (S0.14)."""

from datetime import timedelta
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as some

from core.model.matching import Candidate, Reason, ranked
from tests.builders import at

SKILLS, SOONEST, RATING, RESTED = Reason.SKILLS, Reason.SOONEST, Reason.RATING, Reason.RESTED


def candidate(
    name: str, *, matched: int = 0, minutes: int = 0, rating: float | None = None, load: int = 0
) -> Candidate:
    """Somebody whose first open time is so many minutes from ten."""
    return Candidate(ord(name[0]), name, matched, at("10:00") + timedelta(minutes=minutes), rating, load)


def names(*candidates: Candidate) -> list[str]:
    """The names in the order in which they are shown."""
    return [found.name for found, _ in ranked(candidates)]


def why(*candidates: Candidate) -> dict[str, tuple[Reason, ...]]:
    """What is said for each."""
    return {found.name: reasons for found, reasons in ranked(candidates)}


class TestTheOrder:
    def test_more_of_the_skills_goes_before_sooner(self) -> None:
        assert names(candidate("Ana", matched=1), candidate("Ben", matched=2, minutes=90)) == ["Ben", "Ana"]

    def test_sooner_goes_before_better_rated(self) -> None:
        assert names(candidate("Ana", minutes=30, rating=5.0), candidate("Ben", rating=3.0)) == ["Ben", "Ana"]

    def test_better_rated_goes_before_less_busy_and_unrated_last(self) -> None:
        found = names(candidate("Ana"), candidate("Ben", rating=4.0, load=9), candidate("Cem", rating=4.5, load=99))
        assert found == ["Cem", "Ben", "Ana"]

    def test_less_busy_goes_before_the_name(self) -> None:
        assert names(candidate("Ana", load=2), candidate("Ben", load=1)) == ["Ben", "Ana"]

    def test_the_name_decides_the_rest(self) -> None:
        assert names(candidate("Cem"), candidate("Ana"), candidate("Ben")) == ["Ana", "Ben", "Cem"]

    def test_nobody(self) -> None:
        assert ranked([]) == []

    @given(
        some.lists(
            some.builds(
                candidate,
                some.sampled_from(["Ana", "Ben", "Cem", "Dan", "Eve"]),
                matched=some.integers(0, 2),
                minutes=some.sampled_from([0, 30]),
                rating=some.sampled_from([None, 3.0, 4.5]),
                load=some.integers(0, 2),
            ),
            unique_by=lambda found: found.name,
            max_size=5,
        ),
        some.randoms(use_true_random=False),
    )
    def test_it_does_not_depend_on_who_was_found_first(self, found: list[Candidate], chance: Random) -> None:
        shuffled = list(found)
        chance.shuffle(shuffled)
        assert ranked(shuffled) == ranked(found)


class TestTheWhyLine:
    def test_what_sets_somebody_apart_is_said(self) -> None:
        assert why(
            candidate("Ana", matched=1, load=3),
            candidate("Ben", matched=1, minutes=30, rating=4.5, load=1),
        ) == {"Ana": (SKILLS, SOONEST), "Ben": (SKILLS, RESTED, RATING)}

    def test_what_is_true_of_all_is_not_except_skills_and_rating(self) -> None:
        both: dict[str, Any] = {"matched": 2, "rating": 4.0, "load": 2}
        alike = why(candidate("Ana", **both), candidate("Ben", **both))
        assert alike == {"Ana": (SKILLS, RATING), "Ben": (SKILLS, RATING)}

    def test_several_can_be_the_soonest(self) -> None:
        said = why(candidate("Ana"), candidate("Ben"), candidate("Cem", minutes=30))
        assert said == {"Ana": (SOONEST,), "Ben": (SOONEST,), "Cem": ()}

    def test_one_alone_is_not_compared(self) -> None:
        assert why(candidate("Ana", matched=1)) == {"Ana": (SKILLS,)}
