"""Words beside which a name is looked for, or is none, where the name is also a word of every day."""

from bots.language.words.languages import every

ORDINARY_SKILLS = frozenset(
    "go r c d excel spark swift dart express word access next sales hiring node rust react".split()
)
"""Skills whose names are words of every day: they count only beside words that ask for a skill."""
SKILL_BEFORE = every("places.before_skill")
"""Words right before such a skill."""
SKILL_AFTER = frozenset(
    "mentor mentors dev devs developer developers teacher tutor coach expert experts help lesson lessons "
    "programmer engineer class session sessions skills guru questions question waitlist people ppl specialist to "
    "person folks folk pro pros wizard wizards buddy engineers trainer instructor workshop homework coaching tutoring tutors "
    "coaches teachers experts code".split()
)
"""Words right behind it."""
HAVING, HAD_FOR = (
    frozenset({"have", "want", "need", "grab"}),
    frozenset({"for", "on", "at", "tomorrow", "today", "next"}),
)
"""Whom one wants to have for an hour, though the name is a word: "can I have Will for an hour"."""
DONE_TO = frozenset("do cancel move push shift change swap reschedule bump postpone skip".split())
ABOUT = frozenset({"on", "at", "from", "to", "tomorrow", "today", "and"})
"""What is done to a session with somebody, and when: "can't do June on June 2"."""
FREE = frozenset({"free", "available", "around", "busy", "in", "there", "open", "booked"})
"""What is said of people who have time, or none."""
AT_LEISURE = every("free")
"""What says so right behind the name that begins a message: "sol libre hoy?"."""
DOING = frozenset(
    "cant cannot wont isnt hasnt doesnt didnt has is says said wants told asked needs agreed cancelled canceled".split()
)
"""What is said of somebody right behind the name that begins a clause: "sarah can't do Wednesday"."""
BEGINNING = frozenset(
    {"", ",", ".", "!", "?", ";", "-", "so", "and", "but", "because", "cause", "cos", "since", "hey", "hi"}
)
"""What stands before such a name."""
GATHERING = frozenset("between get gather bring pull for among of round".split())
"""What stands before a list of people whose first name is a word: "a call between Hope, Gus and me"."""
WHETHER = frozenset({"chance", "whether", "hoping"})
"""What asks about somebody whose name is a word: "any chance hope has an hour"."""
MODALS = frozenset({"will", "may"})
ASKING = frozenset({"when", "where", "who", "what", "how", "time", "times", "which"})
"""What makes a verb of a name right behind it: "when will Mees be free"."""
VERBS_AFTER_MARK = frozenset("me as it my this that them him her us".split())
"""Behind these, "mark" is a verb."""


def marks(before: str, after: str) -> bool:
    """Whether "mark" between these words is a verb: "mark it as urgent", not "with mark this week"."""
    return after in VERBS_AFTER_MARK and before not in {"with", "w", "see", "meet"}


NO_INITIALS = frozenset("a i w n r u o e y x".split())
"""Letters that are words of their own."""
AFTER_INITIAL = frozenset(
    {"", "for", "on", "at", "from", "tomorrow", "today", "next", "free", "available", "?", "!", ".", ","}
)
"""What follows the initial of a last name that is also a word of its own: "book Daniel w for Monday"."""
LEARNING = frozenset("learn learning me us how teach her him them someone anyone".split())
"""What stands before "to" and the verb of a skill: "teach me to knit"."""
SERVICE_BEFORE = every("places.before_service")
"""Words right before a part of a service's name."""
NO_SERVICE_BEFORE = frozenset({"call", "meeting", "chat", "project", "event", "off"})
"""Words right behind what is then no part of a service's name: "a mentoring project", "call off the retro"."""
AFTER_HOUR_OR_DAY = frozenset({"MON", "AMPM", "OCLOCK", "UNIT"})
"""Kinds of words that go on with a number: an hour or a day, and no name."""
GLUED_TO_HOUR = frozenset({"am", "pm", "a", "p", ":", "-"})
"""What is written at an hour without a space."""
OF_NO_MONTH = frozenset({"REL", "WD", "TONIGHT"})
"""Kinds of words that follow no month: "June tomorrow" is a person."""
BEFORE_ROOM = every("rooms.called_room") | {"in", "at"}
"""What stands before the name of a room."""
LISTING = every("and_") | {"&", ",", "+"}
"""What stands between two names."""
