"""How likely a reading is right, told from how well its intent fits and by how much better than the next one.

The table was fitted by hand on the yardsticks. The tests hold it to this, in English and in the other languages: of the messages
from 0.9 on, nine in ten are wholly right. Of messages never seen it was measured once for each new yardstick (docs/language.md).
``make bench`` prints the shares of each stretch.
"""

from bisect import bisect_left

_BY_LEAD = ((0.0, 0.6), (0.5, 0.75), (1.0, 0.85), (1.5, 0.9), (3.0, 0.93), (5.0, 0.95))
"""The lead of the best intent's score over the next one's, and the confidence that it earns; straight lines between."""
_LEADS = tuple(lead for lead, _ in _BY_LEAD)
_FAR, _MOST = _BY_LEAD[-1]
_PLAINLY_SAID = 5.0
"""The score from which on an intent is plainly said; below it the confidence is less in proportion."""


def confidence_of(score: float, following: float) -> float:
    """The confidence in 0..1 of an intent with this score, where the next best has the ``following`` one; never more for less."""
    if score >= _PLAINLY_SAID and score - following >= _FAR:
        return _MOST
    return round(min(1.0, max(0.0, score) / _PLAINLY_SAID) * _earned(score - following), 3)


def _earned(lead: float) -> float:
    if lead >= _FAR:
        return _MOST
    place = max(1, bisect_left(_LEADS, lead))
    (before, least), (after, most) = _BY_LEAD[place - 1], _BY_LEAD[place]
    return least + (most - least) * (max(lead, before) - before) / (after - before)
