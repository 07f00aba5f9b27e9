"""The reader: one message in, one reading out. Pure, and silent about no text whatever."""

import re
from collections.abc import Mapping
from datetime import datetime, tzinfo

from bots.language.cues import cues_for
from bots.language.detect import language_of
from bots.language.intents import rank
from bots.language.lexicon import Lexicon
from bots.language.names import NO_MENTIONS
from bots.language.parsed import parse
from bots.language.reading import Intent, Reading, Stranger
from bots.language.records import replace
from bots.language.request import build
from bots.language.resolve import Scene
from bots.language.timeline import grammar_for
from bots.language.tokens import tokenize
from bots.language.trace import taken

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
) -> Reading:
    """Read a message written at ``now`` (aware) by somebody in ``zone``.

    ``lexicon`` holds the organisation's names, ``language`` is the writer's BCP 47 tag where it is known, ``mentions`` the
    platform's user ids in the text with the names it shows. The same message at the same moment gives the same reading. Never
    raises, whatever the text. With ``explain`` the reading also tells what each word was taken for.
    """
    tokens = tokenize(text)
    tongue = language_of(tokens, language)
    parsed = parse(text, grammar_for(tongue), lexicon, mentions, tokens)
    if not parsed.tokens:
        return Reading(Intent.UNKNOWN, language=tongue.code)
    ranking = rank(parsed, cues_for(tongue), tongue)
    scene = Scene(now, zone, month_first=_month_first(zone, tongue.code))
    reading = _with_shown_names(build(parsed, ranking, scene, tongue), mentions)
    return replace(
        reading,
        language=tongue.code,
        confidence=reading.confidence or ranking.confidence,
        runners_up=ranking.runners_up(),
        taken=taken(parsed, ranking) if explain else (),
    )


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


def _month_first(zone: tzinfo, language: str) -> bool:
    """Whether dates such as 3/4 have the month first: in American zones, unless the message is in a language that never does."""
    name = str(getattr(zone, "key", ""))
    if not name:
        return True
    return language == "en" and name.startswith(("America/", "US/", "Pacific/Honolulu", "EST", "CST", "MST", "PST"))
