"""What an organizer says is to be done where two things want one time. Whole sentences, in English and German."""

import re
from collections.abc import Mapping
from functools import partial

from bots.intake.sentences import Rows, Sentences
from bots.requests import Request, SetConflicts

_CLASH = r"(?:clash(?:es)?|conflicts?|overlaps?)"
_THINGS = (
    r"(?:(?:two|several|any) )?(?:meetings?|things?|bookings?|sessions?|times?|requests?|somebody|someone|something|anything|"
    r"everything|whatever|what)(?: that)?"
)
_FOR = r"(?: (?:for|in|about|on) (?P<{}>(?!conflicts?\b|clash)[^,:]{{2,60}}?))?"
_DE_CLASH = r"(?:überschneidungen|überschneidung|konflikten?|konflikt|kollisionen)"
_DE_FOR = r"(?: (?:für|in|bei|von) (?P<{}>[^,:]{{2,60}}?))?"

_ENGLISH: Mapping[str, str] = {
    "refuse": r"(?:refuse|reject|turn down)(?: it| them| the new one)?",
    "propose": r"(?:propose|offer|suggest)(?: (?:the )?(?:other|another|nearest|next|alternative|free) times?)?",
    "priority": (
        r"(?:(?:go|decide|decided|it goes) by )?(?:priority|importance|weight)|"
        r"let (?:the )?(?:more|most) important (?:one |meeting )?win"
    ),
    "force": r"(?:force|let (?:us|organizers|the organizers) force (?:it|them|urgent ones|what is urgent))",
    "ask": r"(?:ask|let) (?:us|an organizer|the organizers?|organizers?)(?: decide| first)?|ask",
    "usual": r"(?:as |the )?(?:usual|default)",
}
_GERMAN: Mapping[str, str] = {
    "refuse": r"(?:ablehnen|abweisen|lehn\w* (?:es |sie )?ab)",
    "propose": r"(?:(?:andere |die nächsten |freie )?(?:zeiten )?vorschlagen|schlag\w* andere zeiten vor)",
    "priority": r"(?:nach |es geht nach )?(?:priorität|wichtigkeit|vorrang)",
    "force": r"(?:erzwingen|durchsetzen)",
    "ask": r"(?:(?:die )?organisator(?:en|innen)? fragen|uns fragen|fragen|frag\w* (?:uns|die organisator(?:en|innen)))",
    "usual": r"(?:wie (?:üblich|sonst|immer)|standard)",
}


def _chosen(policy: str, found: re.Match[str]) -> Request:
    named = next((said for said in found.groupdict().values() if said), "")
    return SetConflicts(policy=policy, named=named.strip(' "“”„'))


_SET = r"(?:set |change |switch |make )?(?:the |our )?(?:conflicts?|conflict policy|policy for conflicts)"


def _english(said: str) -> tuple[str, ...]:
    return (
        _SET + rf"{_FOR.format('a')}(?: is| are| to|:| :)? ?(?:{said}){_FOR.format('b')}",
        rf"(?:when|if|where) {_THINGS} {_CLASH}{_FOR.format('a')},? (?:then |please )?(?:{said})(?: it| them)?{_FOR.format('b')}",
        rf"(?:{said}) (?:(?:when|if|where|about) )?(?:{_THINGS} )?{_CLASH}{_FOR.format('a')}",
    )


def _german(said: str) -> tuple[str, ...]:
    return (
        rf"(?:bei )?{_DE_CLASH}{_DE_FOR.format('a')}:? (?:{said}){_DE_FOR.format('b')}",
        rf"wenn sich {_DE_TWO} überschneiden,? (?:dann |bitte )?(?:{said}){_DE_FOR.format('a')}",
        rf"(?:stell\w* |setz\w* )(?:die )?(?:konfliktregel|regel für überschneidungen){_DE_FOR.format('a')} auf (?:{said})",
    )


_DE_TWO = r"(?:zwei )?(?:termine|treffen|besprechungen|buchungen|sachen)"

_ROWS: Rows = (
    *((partial(_chosen, policy), _english(said)) for policy, said in _ENGLISH.items()),
    *((partial(_chosen, policy), _german(said)) for policy, said in _GERMAN.items()),
)
_SENTENCES = Sentences(_ROWS, hint=r"conflict|clash|overlap|überschneid|konflikt|kollision", ends=" .!")


def policy_said(text: str) -> Request | None:
    """What is to be done about conflicts from now on; None where the words are about something else."""
    return _SENTENCES.asked(text)
