"""German: what is said of a series that stands: its end, dates left out, its rhythm, how many are left."""

from bots.language.words import cues

_NOW = "ab|von jetzt|sofort|nun an?"

SERIES = cues(
    "series",
    (8, "^ beende|beenden|stopp|stoppe|stoppen * <time> $", "end"),
    (8, "^ beende|beenden|stopp|stoppe|stoppen * nach? <time>|<number>|<length> * $", "end"),
    (8, "^ * endet|enden|hort|aufhoren|endete <time> auf? $", "end"),
    (8, "^ * soll|sollen|muss <time> enden|aufhoren $", "end"),
    (8, "^ * soll|sollen|muss nur? <time> gehen|laufen $", "end"),
    (8, "^ verlangere|verlanger|verlangern * <time> $", "end"),
    (8, "^ nur|doch noch? nur? <time> $", "until"),
    (8, "^ nur? noch? <time> stattdessen|nur $", "instead"),
    (8, "^ stattdessen nur? <time> $", "instead"),
    (8, "^ lieber|doch? <time> stattdessen $", "instead"),
    (
        8.5,
        "^ die|der|den|das? nachste|nachsten|nachster <number>|<length>? * ausfallen|auslassen|entfallen aus|lassen? $",
        "next",
    ),
    (
        8.5,
        "^ uberspring|uberspringe|uberspringen|lass|streich|streiche die|der|den|das? nachste|nachsten <number>|<length>? * $",
        "next",
    ),
    (8, "^ uberspring|uberspringe|uberspringen|streich|streiche * <time> $", "skip"),
    (8, "^ lass * <time> aus|ausfallen|weg $", "skip"),
    (8, "^ <time> ausfallen|entfallen * $", "skip"),
    (8, "^ kein|keine|keinen * <time> $", "no"),
    (8, "^ mach|mache|stell|stelle|verleg|verlege|leg|lege|ander|andere|haltet|halte * auf? <time> $", "rhythm"),
    (8, f"^ {_NOW} nur? noch? <time> $", "rhythm"),
    (8, "^ kunftig|zukunftig|fortan nur? noch? <time> $", "rhythm"),
    (8, "^ in zukunft nur? noch? <time> $", "rhythm"),
    (8, f"^ <time> {_NOW} $", "rhythm"),
    (8, "^ * nur noch <time> statt? $", "rhythm"),
    (8, "^ wie <number>|viele * noch * ubrig? $", "left"),
    (8, "^ wie <number>|viele * ubrig $", "left"),
    (8, "^ bis? wann endet|geht|lauft|enden|gehen|laufen * noch? $", "left"),
    (8, "^ wie lange geht|lauft|gehen|laufen * noch? $", "left"),
    (8, "^ wann ist der|die|das? letzte|letzter * $", "left"),
)
