"""The cues that every language has alike: what people ask day by day, in any order of words.

A language gives its words in groups (who seeks, who books, what is booked); the patterns over them stand here once.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from bots.language.words import Cue, cues

_MOST_SAID = 4


@dataclass(frozen=True, slots=True)
class Everyday:
    """A language's groups of words, each written as in a cue: folded, divided by ``|``, in the base form of its family.

    ``seek``, ``book``, ``cancel``, ``move``, ``remove``, ``show`` are what is done; ``session`` what it is done to, ``gap`` a
    free time; ``someone`` anybody; ``able`` what that one can do; ``help`` and ``talk`` what is wanted of him; ``want`` wishing;
    ``all`` everything; ``cant`` words for not coming; ``what`` asks; ``mine`` says whose; ``plans`` are what fills a day;
    ``free`` and ``when`` ask for it; ``ifs`` and ``tell`` ask to be told when something comes free; ``can`` says that somebody is able to come, ``fits`` that
    something suits; ``to`` leads to whoever is
    visited. The last ones are answers as they stand alone.
    """

    seek: str
    book: str
    cancel: str
    move: str
    remove: str
    show: str
    session: str
    gap: str
    someone: str
    able: str
    help: str
    talk: str
    want: str
    all: str
    cant: str
    what: str
    mine: str
    plans: str
    free: str
    when: str
    yes: str
    no: str
    thanks: str
    greet: str
    helps: str
    later: str
    other: str
    ifs: str
    can: str
    fits: str
    tell: str
    to: str
    soften: str = ""


def only(words: str, soften: str = "") -> str:
    """A pattern for a message of nothing but these words, four of them at most; a softening word may follow any."""
    further = f"{words}|{soften}" if soften else words
    return " ".join(("^", words, *(f"{further}?",) * (_MOST_SAID - 1), "$"))


def everyday(words: Everyday) -> Iterator[Cue]:
    """The cues of a language's groups."""
    w = words
    yield from cues(
        "find",
        (7.2, f"{w.someone} * <skill>"),
        (7.0, f"<skill> * {w.someone}"),
        (7.4, f"{w.someone} * {w.free} * <time>"),
        (7.4, f"{w.someone} * <time> * {w.free}"),
        (7.4, f"<time> * {w.someone} * {w.free}"),
        (6.9, f"{w.seek} * <skill>"),
        (6.9, f"<skill> * {w.seek}|{w.able}"),
        (6.6, f"{w.help}|{w.talk}|{w.able} * <skill>"),
        (6.6, f"<skill> * {w.help}|{w.talk}"),
        (7.8, f"{w.seek} * {w.gap} * <who>"),
        (7.8, f"<who> * {w.gap} * {w.seek}"),
        (7.0, f"{w.seek} * <who> * {w.gap}"),
        (5.2, f"{w.seek} * <who>|{w.gap}"),
        (7.6, f"{w.seek} * <length> * <who>"),
    )
    yield from cues(
        "book",
        (6.4, f"{w.book} * <who>|<service>|<time>|{w.session}"),
        (6.2, f"<who>|<service>|{w.session} * {w.book}"),
        (6.2, f"{w.want} * <service>|{w.session}"),
        (5.6, f"<service>|{w.session} * {w.want}"),
        (7.4, f"^ {w.want} {w.to} <who> * <time>"),
        (3.4, f"<service>|{w.session} * <who> * <time>"),
        (2.8, "<time> * <who> $"),
        (2.8, "<time> * <who> * <length>"),
        (2.8, "<who> * <time> * <length>"),
    )
    yield from cues(
        "cancel",
        (7.4, w.cancel),
        (8.6, f"{w.cancel} * {w.all}"),
        (8.6, f"{w.all} * {w.cancel}"),
        (9.4, f"{w.cant} * {w.cancel}"),
        (6.9, f"{w.remove} * {w.session}|<service>|<who>|<time>|{w.all}"),
        (6.9, f"{w.session}|<service>|<who>|<time> * {w.remove}"),
    )
    yield from cues(
        "reschedule",
        (7.3, w.move),
        (7.6, f"{w.move} * {w.session}|<service>|<time>"),
        (7.6, f"{w.session}|<service>|<time> * {w.move}"),
    )
    yield from cues(
        "agenda",
        (6.0, f"{w.what} * {w.plans}"),
        (6.2, f"{w.plans} * {w.mine}|{w.what}"),
        (6.2, f"{w.mine} * {w.plans}"),
        (6.4, f"{w.show} * {w.plans}|{w.session}"),
        (6.4, f"{w.plans}|{w.session} * {w.show}"),
        (7.0, f"{w.when} * {w.mine} * {w.session}"),
        (7.0, f"{w.mine} * {w.session} * {w.when}"),
    )
    yield from cues(
        "waitlist", (9.8, f"{w.ifs} * {w.cancel}|<time>|<who>|{w.gap} * {w.tell}"), (9.6, f"{w.tell} * {w.ifs}")
    )
    yield from cues(
        "free_busy",
        (6.8, f"{w.when} * <who> * {w.free}"),
        (6.6, f"<who> * {w.free}"),
        (6.6, f"{w.free} * <who>"),
        (8.2, f"{w.when} * {w.want} * <who>"),
        (8.4, f"<who> * <time> * {w.can} $"),
        (8.4, f"<who> * <time> {w.can} <time> $"),
    )
    yield from cues("pick", (7.2, f"^ <nth> {w.other}? {w.fits} * $"))
    yield from cues(
        "yes", (7.6, only(w.yes, w.soften)), (7.8, f"^ {w.yes} {w.yes}|{w.soften}? {w.book} {w.yes}|{w.soften}? $")
    )
    yield from cues(
        "no",
        (7.6, only(w.no, w.soften)),
        (7.8, only(w.no, f"{w.soften}|{w.thanks}" if w.soften else w.thanks)),
        (8.0, f"^ {w.yes} {w.no} $"),
    )
    yield from cues(
        "thanks",
        (8.0, f"^ {w.yes} {w.soften}? {w.soften}? {w.thanks} {w.thanks}|{w.soften}? $"),
        (7.6, only(w.thanks, f"{w.soften}|{w.yes}" if w.soften else w.yes)),
    )
    yield from cues("greet", (7.0, only(w.greet, w.soften)))
    yield from cues("help", (7.0, only(w.helps, w.soften)))
    yield from cues("more", (7.0, only(f"{w.later}|{w.other}", w.soften)), (6.2, f"^ {w.other} {w.gap}"))
