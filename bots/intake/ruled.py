"""Rules said in words: how often sessions may be moved, what takes a reason, and what is done about conflicts."""

import re

from bots.intake.sentences import Gist, Gists, N, Rows, Sentences, number_said
from bots.requests import ConflictSettings, Request, SetChangeRules, SetRoomEnds, ShowChangeRules

_TIMES = N + r"(?:\s*(?:times|mal|x))?"
_THE = r"(?:an?|the|each|every|any|one|our|eine?|jede[rn]?|unsere|die|der)"
_WHAT = _THE + r"?\s*(?:session|booking|appointment|termin|sitzung|buchung)(?:s|e|en)?"
_OBJECT = rf"(?:\s+{_WHAT})?"
_WHO = r"(?:people|guests|mentees|members|you|they|gäste|mitglieder|leute)"
_MOST = r"(?:at most|no more than|not more than|up to|only|just|a maximum of|höchstens|maximal|nur|bis zu)"
_MAY = r"(?:may|can|must|should|darf|dürfen|kann|können|soll|sollen)"
_MOVED = r"(?:moved|rescheduled|verschoben|verlegt)"
_MOVING = r"(?:moving|rescheduling|(?:to )?(?:move|reschedule)|moves|verschieb\w*|verleg\w*|umbuch\w*)"
_CANCELLING = r"(?:cancell?ing|cancellations?|(?:to )?cancel|absagen?|absage|stornier\w*|stornos?)"
_VERB = rf"(?:{_MOVING}|{_CANCELLING})"
_VERBS = rf"(?P<verbs>{_VERB}(?:\s*(?:,|and|or|und|oder|&)\s*(?:for |fürs? |das )?{_VERB})?)"
_FOR = r"(?:fürs? |für das |beim |das |zum )?"
_ROOM = r"(?:a|the|their|our|its) ?rooms?(?: time|['’]s time| booking)?"
_RAUM = r"(?:eines raum(?:e?s)|einer raumbuchung|der raumzeit|des raum(?:e?s))"
_SHORTLY = r"(?:(?:a few|five|5|fünf) (?:minutes|minuten) |shortly |kurz )?"
_CHECKED = r"(?P<checked>,? (?:only |nur )?(?:with check-?in|where there is check-?in|mit check-?in))?"
_OF_MOVING = rf"\b(?:{_MOVING}|{_MOVED})\b"
_REASON = r"\b(?:reasons?|explanations?|grund|begründung)\b"
_DEMANDED = (
    r"\b(?:must|should|need(?:s|ed)?|require[sd]?|always|mandatory|have to|has to|muss|müssen|immer|nötig|nur mit)\b"
)
_OFTEN = r"(?:any number of times|as often as (?:they|people|guests) (?:like|want))"


def _limited(found: re.Match[str]) -> Request:
    return SetChangeRules(moves_limit=number_said(found["n"]))


def _reasons(verbs: str, *, needed: bool) -> Request:
    moving = re.search(_MOVING, verbs, re.IGNORECASE) is not None
    cancelling = re.search(_CANCELLING, verbs, re.IGNORECASE) is not None
    return SetChangeRules(moving=needed if moving else None, cancelling=needed if cancelling else None)


_ROWS: Rows = (
    (
        lambda _: ConflictSettings(),
        (r"/?(?:settings?\s+)?conflicts?(?:\s+settings?)?", r"(?:einstellungen\s+)?überschneidungen"),
    ),
    (
        lambda _: ShowChangeRules(),
        (
            rf"(?:(?:show|what are) )?(?:the |our )?rules (?:for|of|about|on) (?:{_VERBS}|changes)",
            r"(?:(?:show|what are) )?(?:the |our )?(?:moving|rescheduling|change|cancell?ation) rules",
            rf"(?:zeig\w* )?(?:mir )?(?:die |unsere )?regeln {_FOR}(?:{_VERBS}|änderungen)",
            r"verschieberegeln|absageregeln|änderungsregeln",
        ),
    ),
    (
        lambda _: SetRoomEnds("off"),
        (
            rf"(?:no|don['’]t send|stop) (?:more )?reminders? before {_ROOM} ends?",
            rf"(?:keine erinnerung(?:en)?|nicht mehr erinnern) (?:mehr )?vor dem ende {_RAUM}",
        ),
    ),
    (
        lambda found: SetRoomEnds("check_in" if found["checked"] else "all"),
        (
            rf"(?:remind|ask) (?:people|them|us|everybody|hosts|whoever holds a room) {_SHORTLY}before {_ROOM} ends?{_CHECKED}",
            rf"(?:erinner\w*|frag\w*) (?:alle |leute |uns )?{_SHORTLY}vor dem ende {_RAUM}{_CHECKED}",
        ),
    ),
    (lambda _: SetRoomEnds(), (r"/?room (?:end )?reminders?", r"raumerinnerung(?:en)?")),
    (
        _limited,
        (
            rf"{_WHAT} {_MAY} (?:be )?{_MOST} (?:be )?{_MOVED} {_TIMES}",
            rf"{_WHAT} {_MAY} (?:only )?be {_MOVED} {_MOST}? ?{_TIMES}",
            rf"{_WHO} {_MAY} (?:only )?(?:move|reschedule){_OBJECT} {_MOST}? ?{_TIMES}",
            rf"(?:limit|restrict) (?:the (?:number of )?)?{_MOVING}{_OBJECT} to {_TIMES}(?: (?:per|a|each) \w+)?",
            rf"{_MOST} {_TIMES} (?:moves|reschedules|verschiebung(?:en)?)(?: (?:per|a|for each|pro|je) \w+)?",
            rf"{_WHAT} {_MAY} {_MOST} {_TIMES} {_MOVED} werden",
            rf"{_WHO} {_MAY} {_WHAT} {_MOST} {_TIMES} verschieben",
        ),
    ),
    (
        lambda _: SetChangeRules(moves_limit=0),
        (
            rf"(?:there is |there's )?no limit (?:on|for|to) {_MOVING}{_OBJECT}",
            rf"{_WHAT} {_MAY} be {_MOVED} {_OFTEN}",
            rf"{_WHAT} {_MAY} beliebig oft {_MOVED} werden",
            r"verschieben (?:ist )?beliebig oft(?: erlaubt)?",
        ),
    ),
    (
        lambda found: _reasons(found["verbs"], needed=True),
        (
            rf"{_VERBS}{_OBJECT} (?:needs?|requires?|takes?) a reason",
            rf"(?:a )?reason (?:is )?(?:required|needed|mandatory) (?:for|when|to) {_VERBS}{_OBJECT}",
            rf"(?:require|demand|(?:always )?ask for) (?:a )?reasons? (?:for|to|when people|if people) {_VERBS}{_OBJECT}",
            rf"{_WHO} (?:must|have to) (?:say|tell) why (?:they )?{_VERBS}{_OBJECT}",
            rf"{_FOR}{_VERBS} (?:braucht|brauchen|verlangt) einen grund",
            rf"{_FOR}{_VERBS} (?:ist|wird) ein grund (?:nötig|verlangt|erforderlich|gefragt)",
            rf"{_VERBS} nur mit (?:einem )?(?:grund|begründung)",
        ),
    ),
    (
        lambda found: _reasons(found["verbs"], needed=False),
        (
            rf"{_VERBS}{_OBJECT} (?:needs?|requires?|takes?) no reason",
            rf"no reason (?:is )?(?:required |needed |necessary )?(?:for|when|to) {_VERBS}{_OBJECT}",
            rf"{_FOR}{_VERBS} (?:braucht|brauchen) keinen grund",
            rf"kein grund (?:mehr )?(?:nötig )?{_FOR}{_VERBS}(?: nötig)?",
        ),
    ),
)
_GISTS: Gists = (
    Gist(_limited, rf"\b{_TIMES}\b", (rf"\b{_MOST}\b", _OF_MOVING)),
    Gist(
        _limited,
        rf"\b{_TIMES}\b",
        (r"\b(?:nobody|no one|never|not|niemand|nicht)\b", r"\b(?:more|mehr|öfter) (?:than|als)\b", _OF_MOVING),
    ),
    Gist(lambda found: _reasons(found["verbs"], needed=True), rf"\b{_VERBS}\b", (_REASON, _DEMANDED)),
)
"""Of what is said in many ways: how often something may be moved, and what takes a reason."""

_SENTENCES = Sentences(
    _ROWS,
    gists=_GISTS,
    hint=r"rule|regel|conflict|überschneid|mov(?:e|ing)|reschedul|verschieb|verschob|verleg|umbuch|cancel|absag|storn|room|raum",
    ends=" .!?",
)


def rule_said(text: str) -> Request | None:
    """The rule that the words show or set; None where they are about something else."""
    return _SENTENCES.asked(text)
