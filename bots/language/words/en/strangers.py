"""English: where a name must stand, so that a word there that is no name is asked about.

Patterns as those of cues, with ``<new>`` where the name stands. A name looked for in general may be a person's or a skill's.
"""

from bots.language.words.en.groups import MENTOR, SOMEONE

_HELP = (
    "help|hand|advice|assistance|guidance|support|lesson|lessons|question|questions|feedback|tips|pointers|homework|practice|"
    "problem|problems|tutoring|queries|struggling|trouble|good|great|expert|experienced|fluent|skilled"
)
_LESSONS = "help|lesson|lessons|tutoring|coaching|mentoring|training|class|classes|homework|questions|advice"
_KNOW = (
    "know|knows|knowing|teach|teaches|teaching|learn|learns|learning|speaks|explain|explains|understands|practise|practice|study|"
    "studying|master|learnt|learned"
)
_MINE = "session|sessions|meeting|meetings|call|calls|appointment|appointments|booking|bookings|lesson|lessons"

STRANGERS: tuple[tuple[str, str], ...] = (
    ("room", "conflict|conflicts policy? for|in|on|about the? <new>"),
    ("room", "room|boardroom <new> <time>|for|from|please|with|free|available|empty|taken|booked|occupied|big|$"),
    ("person", "^ please|also|and|can|could? you? add|invite|include|bring <new> too|also|as|please|optional|$"),
    ("person", "add|invite|include|bring <new> to|into it|this|that|the? meeting|call|invite|<title>|please|$"),
    ("skill", f"<new> {MENTOR}"),
    ("skill", f"{MENTOR}|{SOMEONE} for|in|on <new>"),
    ("skill", f"{_KNOW} some|any|about? <new>"),
    ("skill", f"{_HELP} with|in|on|about|at|for|of my|some|the|a|using|learning? <new>"),
    ("skill", "stuck with|on|about my|some|the|a|using|learning? <new>"),
    ("skill", f"<new> {_LESSONS}"),
    ("skill", "skill|skills|expertise are|is|to|include|includes|now <new>"),
    ("skill", "add|remove|drop|put|delete|include|list <new> to|from|on|in|, * my|the|skills|profile|list"),
    ("skill", "find|search|need|seek|want|recommend me|us? some|any|a|an|the? <new> <skill>"),
    ("skill", "<skill> and|or|plus|, <new>"),
    ("skill", "<new> and|or|plus|, <skill>"),
    ("person", "<person> and|or|plus|, <new>"),
    ("person", "<new> and|or|plus|, <person>"),
    ("person", "with|w <new>"),
    ("person", "book|bok|reserve|schedule|meet|see|squeeze|grab|invite|ask <new>"),
    ("person", "talk|speak|chat|talking|speaking|chatting to|with <new>"),
    (
        "person",
        "is|are|does|has|will|when|whens|check|if|is <new> <time>? free|available|avail|busy|open|around|have|time|booked|working",
    ),
    ("person", "when|if|once|whenever <new> is|has|opens|gets|frees|cancels"),
    ("person", f"{MENTOR}|{SOMEONE} named|called <new>"),
    ("name", "waitlist|queue|wait for? <new>"),
    ("name", "free|available|waitlist|wait|waiting|waitlisted me|us? for <new>"),
    ("person", "^ <new> <time>? free|available|busy|availability"),
    ("name", "find|search|need|seek|want|recommend|find me|us? some|any|a|an|the? <new> <time>|please|asap|session|$"),
    ("name", "book|reserve|schedule|arrange|get|need|want a|an|another <new> <time>|session|with|for|at|on|please|$"),
    ("name", f"cancel|move|reschedule|postpone|shift|push my|the|our? <new> {_MINE}"),
)
