"""English: what is said of a series that stands: its end, dates left out, its rhythm, how many are left."""

from bots.language.words import cues

_CHANGE = "make|have|do|hold|change|switch|turn|move|shift|set"
_END = "end|stop|finish|wrap|terminate|close"
_CAN = "can|could|shall|lets? we|you|i?"

SERIES = cues(
    "series",
    (8, f"^ {_CAN} {_END} up? * <time> $", "end"),
    (
        8,
        f"^ {_CAN} {_END} up? * <time>|<number> more|further? sessions|session|meetings|meeting|dates|times|ones|of|them? * $",
        "end",
    ),
    (8, "^ * ends|stops|finishes <time> $", "end"),
    (7, "^ it|this|that * <time> $", "instead"),
    (8, "^ * should|shall|is|must to? end|stop|finish <time> $", "end"),
    (8, f"^ {_CAN} let|have * run|go|continue on? <time> $", "end"),
    (8, f"^ {_CAN} extend|continue|prolong|lengthen * to? <time> $", "end"),
    (8, f"^ {_CAN} keep * going|running|on <time> $", "end"),
    (8, "^ only? <time> instead|only $", "instead"),
    (8.5, f"^ {_CAN} skip|leave|drop|omit out? the|our? next <number>? * $", "next"),
    (8, f"^ {_CAN} skip|leave|drop|omit out? * <time> $", "skip"),
    (8, "^ no * <time> $", "no"),
    (8, f"^ {_CAN} {_CHANGE} * <time> from? now? on|onwards|onward? $", "rhythm"),
    (8, "^ from now|here on|onwards? <time> $", "rhythm"),
    (8, "^ going forward <time> $", "rhythm"),
    (8, "^ only? <time> from now|here on|onwards? $", "rhythm"),
    (8, "^ <time> going forward $", "rhythm"),
    (8, "^ how many * left|remain|remaining|more * $", "left"),
    (8, "^ how many * to go $", "left"),
    (8, "^ how many more * $", "left"),
    (8, "^ until? when does|do|will|is|are * end|stop|finish|run|go|over|ending|done on|out? $", "left"),
    (8, "^ when is|are|was|whens the? last one|ones|date|time|session|meeting|of? * $", "left"),
    (8, "^ how long does|do|will|is * go|run|continue|going|running on? $", "left"),
)
