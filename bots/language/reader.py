"""The reader: one message in, one reading out. Pure, and silent about no text whatever."""

import re
from collections.abc import Mapping
from datetime import datetime, tzinfo
from functools import lru_cache

from bots.language import elsewhere
from bots.language.calendar.listed import Listed, listed
from bots.language.calendar.resolve import Scene
from bots.language.grammar.timeline import grammar_for
from bots.language.intent.cues import cues_for
from bots.language.intent.intents import Ranking, rank
from bots.language.intent.request import build
from bots.language.kept import kept
from bots.language.naming.hits import NO_MENTIONS
from bots.language.naming.lexicon import Lexicon
from bots.language.parsed import Parsed, parse, parse_times
from bots.language.reading import Further, Intent, Reading, Stranger, Taken
from bots.language.records import record, replace
from bots.language.text import wishes
from bots.language.text.courtesy import ASKED, without_courtesy
from bots.language.text.detect import language_of
from bots.language.text.pauses import without_pauses
from bots.language.text.tokens import Said, heard, places_of
from bots.language.text.transliterated import in_own_letters
from bots.language.trace import taken
from bots.language.words import Language
from bots.language.words.languages import every

NOTHING_KNOWN = Lexicon()


def read(
    text: str,
    *,
    now: datetime,
    zone: tzinfo,
    lexicon: Lexicon = NOTHING_KNOWN,
    language: str | None = None,
    mentions: Mapping[str, str] = NO_MENTIONS,
    explain: bool = False,
    under: str | None = None,
) -> Reading:
    """Read a message written at ``now`` (aware) by somebody in ``zone``.

    ``lexicon`` holds the organisation's names, ``language`` is the writer's BCP 47 tag where it is known, ``mentions`` the
    platform's user ids in the text with the names it shows. The same message at the same moment gives the same reading. Never
    raises, whatever the text. With ``explain`` the reading also tells what each word was taken for. ``under`` is the command
    that the words are given to, whatever else they might ask: that of a form's field that asks for a day, or a room.
    """
    said = in_own_letters(heard(text), lexicon.people)
    tongue = language_of(said.tokens, language)
    said = without_pauses(said, tongue)
    writer = _Writer(Scene(now, zone, month_first=_month_first(zone, tongue.code)), tongue, lexicon, mentions, explain)
    if under is not None:
        return writer.read(said, under)
    core = without_courtesy(said)
    if core is not None:
        asked = writer.wishes(core)
        if asked.intent in ASKED:
            return asked
    reading = writer.wishes(said)
    return _with_day(reading, text, writer.scene, language)


def read_besides(
    text: str, *, now: datetime, zone: tzinfo, lexicon: Lexicon = NOTHING_KNOWN, language: str | None = None
) -> Reading:
    """Read short words for the names, times and needs in them alone, whatever they would ask by themselves.

    Behind a card that shows several days "mornings" greets nobody.
    """
    said = in_own_letters(heard(text), lexicon.people)
    tongue = language_of(said.tokens, language)
    scene = Scene(now, zone, month_first=_month_first(zone, tongue.code))
    return _Writer(scene, tongue, lexicon, NO_MENTIONS, explain=False).read_like_nothing(said)


def read_list(text: str, *, now: datetime, zone: tzinfo, language: str | None = None) -> Listed:
    """Read times that are listed, and nothing else: what is written where a form asks for them."""
    said = heard(text)
    tongue = language_of(said.tokens, language)
    grammar = grammar_for(tongue)
    scene = Scene(now, zone, month_first=_month_first(zone, tongue.code))
    return listed(parse_times(said, grammar, NOTHING_KNOWN), grammar, scene)


_MERELY_NAMED = 0.5
"""Below this confidence a search has a name and nothing else to tell it; it is offered, not done (``bots.intake.doubt``)."""


def _with_day(reading: Reading, text: str, scene: Scene, language: str | None) -> Reading:
    """What was hardly understood of somebody whose language has no table here, with the day that it names."""
    if language is None or not elsewhere.is_elsewhere(language):
        return reading
    vague = reading.intent is Intent.UNKNOWN or (reading.intent is Intent.FIND and reading.confidence < _MERELY_NAMED)
    timed = reading.at is not None or reading.window is not None
    if timed or not vague:
        return reading
    return replace(reading, window=elsewhere.day_in(text, now=scene.now, zone=scene.zone, language=language))


@record(frozen=True)
class _Writer:
    """Who writes, when and where, in which language, and the names that they may use."""

    scene: Scene
    tongue: Language
    lexicon: Lexicon
    mentions: Mapping[str, str]
    explain: bool

    def read(self, said: Said, under: str | None = None) -> Reading:
        """The reading of words taken as one wish."""
        parsed, ranking = self._ranked(said, under)
        return self._built(parsed, ranking) if ranking else Reading(Intent.UNKNOWN, language=self.tongue.code)

    def wishes(self, said: Said) -> Reading:
        """The reading of a message: its one wish, or the first of two with the second beside it."""
        return _two(said, self) or _two_of_a_kind(self.read(said), said, self)

    def read_like(self, said: Said, first: Reading) -> tuple[Parsed, Reading]:
        """The words taken apart, and read as a wish of the same kind, whose verb was said before."""
        parsed, _ = self._ranked(said, wishes.OF_A_KIND[first.intent])
        return parsed, replace(self._built(parsed, Ranking(((first.intent, 0.0),), ())), confidence=first.confidence)

    def read_like_nothing(self, said: Said) -> Reading:
        """The reading of words that ask for nothing: what they name."""
        parsed, _ = self._ranked(said)
        return self._built(parsed, Ranking(((Intent.UNKNOWN, 0.0),), ()))

    def read_second(self, said: Said) -> Reading | None:
        """The reading of words behind another wish: None where they do not begin with the verb of one."""
        parsed, ranking = self._ranked(said)
        if ranking is None:
            return None
        reading = self._built(parsed, ranking)
        return reading if wishes.begins(reading, parsed, ranking, self.tongue) else None

    def _ranked(self, said: Said, under: str | None = None) -> tuple[Parsed, Ranking | None]:
        """The words taken apart, with the intents that they may have; none where nothing is said."""
        parsed = parse(said, grammar_for(self.tongue), self.lexicon, self.mentions, under)
        return parsed, rank(parsed, cues_for(self.tongue), self.tongue) if parsed.tokens else None

    def _built(self, parsed: Parsed, ranking: Ranking) -> Reading:
        reading = kept(_with_shown_names(build(parsed, ranking, self.scene, self.tongue), self.mentions), self.scene)
        return replace(reading, taken=taken(parsed, ranking)) if self.explain else reading


def _two(said: Said, writer: _Writer) -> Reading | None:
    """The first of two wishes with the second beside it; None where the message has one."""
    cuts = wishes.cuts(said, writer.tongue)
    if not cuts:
        return None
    clean = said.text
    starts = [start for start, _ in places_of(clean)[said.before :]]
    for end, begin in cuts:
        first = writer.read(heard(clean[starts[0] : starts[end]]))
        if not wishes.is_whole(first) or first.confidence < _MERELY_NAMED:
            continue
        start = starts[begin]
        second = writer.read_second(heard(clean[start:]))
        if second is not None and wishes.is_whole(second) and wishes.go_together(first, second):
            return _with_second(first, second, clean, starts[end], start)
    return None


def _with_second(first: Reading, second: Reading, text: str, end: int, begin: int, command: str = "") -> Reading:
    """The first wish, which ends at a character of the text, with the second beside it, which begins at another.

    ``command`` is that of a second wish without a verb of its own.
    """
    further = tuple(
        Taken(each.start + begin, each.end + begin, each.said, each.role, each.why) for each in second.taken
    )
    then = Further(text[:end].strip(), text[begin:].strip(), replace(second, taken=()), command)
    return replace(first, then=then, taken=(*first.taken, *further))


def _two_of_a_kind(whole: Reading, said: Said, writer: _Writer) -> Reading:
    """The first of two wishes of which the second leaves the verb out: "book Tom on Monday at 3 and Ana on Tuesday at 4"."""
    if whole.intent is Intent.PROFILE:
        return _skills_both_ways(whole, said, writer)
    if whole.intent not in wishes.OF_A_KIND or not wishes.may_be_two(whole):
        return whole
    clean, starts = said.text, [start for start, _ in places_of(said.text)[said.before :]]
    for end, begin in wishes.joints(said):
        first = writer.read(heard(clean[starts[0] : starts[end]]))
        if first.intent is not whole.intent or not wishes.names_one_and_when(first):
            continue
        parsed, second = writer.read_like(heard(clean[starts[begin] :]), first)
        if wishes.completes(whole, first, parsed):
            continue
        if wishes.begins_with_person(parsed) and wishes.names_one_and_when(second):
            return _with_second(first, second, clean, starts[end], starts[begin], wishes.OF_A_KIND[whole.intent])
    return whole


def _skills_both_ways(whole: Reading, said: Said, writer: _Writer) -> Reading:
    """``Add Go to my skills and drop French``: what is added first, with what is dropped beside it, or the other way round."""
    clean, starts = said.text, [start for start, _ in places_of(said.text)[said.before :]]
    for end, begin in wishes.joints(said):
        if said.tokens[begin].norm not in every("adds"):
            continue
        first = writer.read(heard(clean[starts[0] : starts[end]]), _SKILLS)
        second = writer.read(heard(clean[starts[begin] :]), _SKILLS)
        if first.verb != second.verb:
            return _with_second(first, second, clean, starts[end], starts[begin], _SKILLS)
    return whole


_SKILLS = "skills"
"""The command under which words add skills or take them away."""

_ZONES_KEPT = 1024
_MENTION = re.compile(r"<@([A-Za-z0-9]+)(?:\|([^>]*))?>")


def _with_shown_names(reading: Reading, mentions: Mapping[str, str]) -> Reading:
    """Somebody mentioned whom nobody knows is called as the platform shows them."""
    if not reading.unknown:
        return reading

    def shown(found: re.Match[str]) -> str:
        return mentions.get(found[1]) or found[2] or found[0]

    return replace(
        reading, unknown=tuple(Stranger(each.kind, _MENTION.sub(shown, each.said)) for each in reading.unknown)
    )


@lru_cache(maxsize=_ZONES_KEPT)
def _month_first(zone: tzinfo, language: str) -> bool:
    """Whether dates such as 3/4 have the month first: in American zones, unless the message is in a language that never does."""
    name = str(getattr(zone, "key", ""))
    if not name:
        return True
    return language == "en" and name.startswith(("America/", "US/", "Pacific/Honolulu", "EST", "CST", "MST", "PST"))
