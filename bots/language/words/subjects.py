"""What a language says of one subject each: meetings, sessions, courtesy, clauses, rooms and places; the same fields for every language.

All words are folded as `tokens.fold` does and divided by spaces, unless a field tells otherwise. Any field may be left out. What stands
here is understood in messages of every language (`languages.every`), as people mix them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

Ways = tuple[str, ...]
"""Ways of saying something, each a pattern written as that of a cue."""
_NO_WAYS: Mapping[str, Ways] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingWords:
    """What is said of meetings beside whom and when."""

    kinds: str = ""
    """Kinds of meetings that are called by their kind; "meeting", "call" and "chat" say nothing."""
    topics: str = ""
    """What meetings are about that are called by nothing else: "set up budget with Maya"."""
    no_title: str = ""
    """What stands before a kind of meeting and is no part of what it is called."""
    titled: str = ""
    """What leads to the title."""
    before_parts: str = ""
    """What leads from the title to who comes, when and where."""
    team_articles: str = ""
    """What stands before the name of a team."""
    of_team: str = ""
    """What stands between a number of people and the team that they are of."""
    mentors: str = ""
    """Several who mentor, of whom some may be wanted."""
    any_of: str = ""
    """What says before a number that whoever they are will do: "any two"."""
    out_of_team: str = ""
    """What stands before that."""
    teams: str = ""
    """People who belong together, behind their name."""
    channel: str = ""
    """Of these, the channel of a chat."""
    no_name_of_team: str = ""
    """What stands before these and is no name."""
    optional: str = ""
    """What stands before the name of somebody who may be missing."""
    may_be_missing: Ways = ()
    """What stands behind it."""
    because: str = ""
    """Behind what it is said why."""
    media: str = ""
    """Where people meet who are in no one place."""
    by: str = ""
    """What leads to that."""
    at_place: str = ""
    """What leads to where a meeting is."""
    series: str = ""
    """What a series is, and what it is made of."""
    no_series: str = ""
    """What stands beside that and tells no series from another."""
    pointing: str = ""
    """What points at the one that was shown."""
    said: Mapping[str, Ways] = field(default_factory=lambda: _NO_WAYS)
    """By key and value ("scope:following"; `intent/teams.py` tells which there are), the ways of saying it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionWords:
    """What is said around a session and of every day."""

    no_more: str = ""
    """Something shall be no more."""
    as_usual: str = ""
    """Something shall be as it was at first."""
    resuming: str = ""
    """What was paused goes on."""
    come: str = ""
    """Coming, where one comes later who is late: "ich komme zehn Minuten später"."""
    later: str = ""
    """The word for later beside it."""
    delayed: str = ""
    """Being late, in forms of moving."""
    each: str = ""
    """What stands before a morning that is a tomorrow elsewhere: "jeden Morgen", "cada mañana"."""
    made_longer: str = ""
    """What is done to the session that runs, also where it is said with whom that is."""
    leaving_alone: str = ""
    """Being left alone, which is said with a no."""
    sick: str = ""
    """Being ill."""
    times: Mapping[str, int] = field(default_factory=dict)
    """How often, in one word: "twice"."""
    note: str = ""
    """A pattern of what introduces a note, as it is written."""
    steps: str = ""
    """A pattern of what introduces the next steps, as it is written."""
    noting: str = ""
    """A pattern of what asks to note something, as it is written."""
    note_articles: str = ""
    """A pattern of what stands before the note, as it is written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CourtesyWords:
    """What is said around a request and asks for nothing."""

    greetings: str = ""
    """Greetings before a request, divided by ``|``."""
    greeted: str = ""
    """Who is greeted, where it is nobody in particular."""
    parts: str = ""
    """Parts of the day that greet by themselves: "Morning! …"."""
    behind_parts: str = ""
    """What begins a request behind such a part and a comma; whatever else stands there may be at that part of the day."""
    asked: str = ""
    """Who is asked behind the first word of a request, where no comma divides it from such a part: "morning can you …"."""
    thanks: str = ""
    """Thanks."""
    beside_thanks: str = ""
    """What goes with thanks and means nothing else there."""
    before_thanks: str = ""
    """Of that, what stands before thanks at the end."""
    closing: str = ""
    """What stands before the writer's own name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseWords:
    """What divides a message, turns something down in it, or tells a reason."""

    refusing: str = ""
    """What turns something down."""
    possible: str = ""
    """What says of a time that it would do, behind what is turned down."""
    refused_behind: Mapping[str, str] = field(default_factory=dict)
    """What turns something down only behind another word: by that word."""
    reasons_of_mine: str = ""
    """What begins a reason behind a comma, where one of the next words follows."""
    mine: str = ""
    """Those words: "as I have the doctor at ten"."""
    opening: str = ""
    """What begins a wish behind a comma, before which something else is told: "j'ai un examen vendredi, qqn pour jeudi ?"."""
    telling: str = ""
    """What is told as a reason, so that its day is not the one that is asked for: an exam, a wedding."""
    busy: str = ""
    """What tells that one is busy at an hour, before another is asked for: "I have the dentist at 9, could we do 11?"; a pattern."""
    concluding: str = ""
    """What leads from a reason to the wish: "we're away on Friday, so Tom on Thursday"."""
    of_one_day: str = ""
    """What says of one weekday how it is, shortened behind it to an apostrophe: "Friday's good" is no plural."""
    that_day: str = ""
    """What asks for something else on the day of which was told: "that day"; a pattern."""
    before_it: str = ""
    """What asks for the time before that of which was told: "before that"; a pattern."""
    writer: str = ""
    """What says that the writer is spoken of, alone or with others."""
    past: str = ""
    """What tells of something that is over: "Friday was great"."""
    contrasts: str = ""
    """What says that one time stands for another: "not Wednesday but Thursday"."""
    nothing: str = ""
    """What turns a bound round: "nothing before 10"."""
    before_parted: str = ""
    """What may stand between a particle and its verb: "uit te stellen"."""
    behind_particle: str = ""
    """What may follow a particle at the end of its clause."""
    common: str = ""
    """Words that are said so often that they tell no cue from another."""
    name_articles: str = ""
    """What stands before a name: "o Tom e a Lena"."""
    returning: str = ""
    """What says beside a time that somebody is back then: "back on Monday"; a pattern."""
    before_hour: str = ""
    """What stands before an hour as its article where a time is proposed: "preferirei le 16"."""
    leaving: str = ""
    """What says before an hour that one is away from then on: "leaving at 3"; a pattern."""
    named_break: str = ""
    """What a holiday only gives its name to: "Christmas break: 23 Dec to 3 Jan"."""
    break_named: str = ""
    """What a holiday behind it only gives its name to: "vacances de Noël du 20 décembre au 3 janvier"."""
    long_weekend: str = ""
    """What makes a weekend longer than its two days."""
    before_part: str = ""
    """What makes a part of the day a time: "in the afternoon" greets nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomWords:
    """How many people need a room, and what they want in it."""

    together: Mapping[str, int] = field(default_factory=dict)
    """So many together, in a word of its own: "zu sechst", "вшестером"."""
    together_behind: str = ""
    """What those words stand behind, where they count people only so."""
    we_are: Mapping[str, str] = field(default_factory=dict)
    """What counts those who speak, by the word right before the number the words before that: "we are 5", "we'd be 5"."""
    we: str = ""
    """Those who speak, wherever so many of them may be told."""
    counting: str = ""
    """What counts them alone: "somos 5"."""
    called_room: str = ""
    """What stands beside the name of a room."""
    floors: str = ""
    """A storey, behind its number."""
    having: str = ""
    """What leads to the things that are wanted in a room."""
    a_thing: str = ""
    """What stands before such a thing."""
    joining: str = ""
    """What stands between two such things."""
    ending: str = ""
    """What follows the last of them."""
    behind_kept: str = ""
    """What may end a sentence about a room that organizers keep, and is none of what is said of it."""
    met_with: str = ""
    """What makes of what follows "with" whom one meets there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceWords:
    """What stands beside the names of places, skills and services."""

    before: str = ""
    """What stands before a place."""
    articles: str = ""
    """What may stand between that and the place: "in the UK", "para o Porto"."""
    behind_clock: str = ""
    """What may stand between a clock and the place whose clock it is."""
    time: str = ""
    """What stands behind a place whose clock is meant: "3pm London time"."""
    whence: str = ""
    """What stands before a place that somebody comes from, whose clock is not meant: "guests from Lisbon"."""
    before_skill: str = ""
    """What stands right before a skill whose name is a word of every day."""
    before_service: str = ""
    """What stands right before a part of a service's name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameEndings:
    """What cases do to a name; nothing where names have none."""

    cases: tuple[str, ...] = ()
    """What a name ends with in a case."""
    plain: tuple[str, ...] = ()
    """What it may end with where that was."""
    fleeting: tuple[str, ...] = ()
    """Vowels that go when an ending comes: Павел, Павла; Bartek, Bartka."""
    hardened: Mapping[str, str] = field(default_factory=dict)
    """What a noun ends with where a vowel behind it has softened that: danışmanlık, danışmanlığı."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectionWords:
    """How a language says that something is moved to a time and from one, where no word says that alone."""

    towards: str = ""
    """Words in the case of a direction."""
    month_towards: str = ""
    """A pattern of months and days in that case."""
    ending_towards: str = ""
    """A pattern of its ending behind a number; languages with a word for "to" have none."""
    ending_from: tuple[str, ...] = ()
    """Endings behind a number that say what a booking has now: "10'daki"."""
    word_from: tuple[str, ...] = ()
    """Endings of words that do: "yarınki", "cumadan"."""
    telling_which: str = ""
    """Words that lead to the time that a booking has: "a lição de terça"."""
    leading_last: str = ""
    """What leads there where it stands before the last time that is said: "décale mon cours à 17h"."""
    leading: str = ""
    """Words that lead to where something is moved behind the time that it has, and elsewhere to when it is: "на 16:00"."""
    between: str = ""
    """Words that stand between two days only where something is moved from one to the other: "van wo naar vr"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelWords:
    """How channels are called, also by what is done with them, and what tells each kind of notice."""

    chat: str = ""
    """The chat."""
    sms: str = ""
    """Text messages."""
    email: str = ""
    """E-mail."""
    new: str = ""
    """Notices of what is new."""
    changed: str = ""
    """Those of changes."""
    cancelled: str = ""
    """Those of what is cancelled."""
    reminder: str = ""
    """Reminders."""
    other: str = ""
    """All others."""
    everything: str = ""
    """All kinds of them."""
    too_short: str = ""
    """Of all these, what says too little to be a cue."""
    none: str = ""
    """No more."""
    only: str = ""
    """Nothing else."""
    instead: str = ""
    """What stands before the channel that another replaces."""
