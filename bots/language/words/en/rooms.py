"""English: what speaks for a room."""

from bots.language.words import cues
from bots.language.words.en.groups import FREE

FIND_ROOM = cues(
    "find_room",
    (7, "is|are|s there a|an|any? projector|whiteboard|screen|video|phone|tv|beamer|camera in|at <room>"),
    (
        7,
        "does|do|has|have|is|are|s there? <room> have|has|got|with|a|an|any? got? a|an|any? projector|whiteboard|screen|video|phone|tv|beamer|camera",
    ),
    (
        6,
        "quiet|private|small|big|large|calm|little|decent|empty space|place|spot|corner|area|nook|booth|pod|venue for|with|to|where|<time>|<number>|now|free|available",
    ),
    (5.8, "space|place|spot|corner|nook|pod for? <number> * <time>|with|free|now|today"),
    (7.4, "book|reserve|grab|get|hold|nab|snag us|me|myself|the|in? <room> * <time>"),
    (
        6.6,
        "which|any|one of these|those|them has|have|with|got|comes a|an|the? projector|whiteboard|screen|video|phone|tv|beamer|camera",
    ),
    (7.4, "how much|many|big|large * <room>"),
    (2, "in|around the building|office|premises|floor"),
    (7, "anything|something|any|somewhere free|available|open in|around the building|office|premises|floor"),
    (6.2, "anything|anyone|anybody|somebody|someone|something|who|whos|what|whats in|at|on|using|has <room>"),
    (
        5.8,
        "somewhere|place|spot|space quiet|private|nice|big|small|calm|suitable * call|meeting|talk|meet|chat|interview|workshop",
    ),
    (5.2, "meeting|conference|seminar|lecture|training|event|function hall|space|suite|place|area|venue"),
    (
        5.2,
        "boardroom|auditorium|studio|classroom|workspace|hotdesk|desk|venue|meetingspace|booth for|<time>|free|available|please|with|at|on|$",
    ),
    (6, "what|whats is? free|available|empty|vacant now|<time>|right"),
    (6.4, "release|vacate the? <room>"),
    (6.4, "^ check in|into $|to|for|at|<room>"),
    (6.4, "^ checkin|check-in"),
    (7.4, "all|every|list|our the|our|of? rooms"),
    (4.8, "<room> <number>"),
    (4.6, "<room> for|to|on|at|and|is|a|the * <time>"),
    (5.6, "rm|rms|mtgroom"),
    (5.6, "room|rooms|meetingroom|boardroom|roomm"),
    (1.5, "meeting|conference|quiet|big|small|large|free|empty|any|need|a room|rooms"),
    (
        6.2,
        "book|reserve|get|grab|need|want|hold|use|check|is|are|find|have|take|any|will|when|whens|room|rooms|if|can|block the|a|room? <room>",
    ),
    (6.2, f"<room> * {FREE}|empty|taken|booked|busy|occupied|vacant|used"),
    (3.6, "<room> <time>"),
    (
        5.8,
        "somewhere|anywhere|anything|something|place|space|spot|area w|with|that * screen|projector|whiteboard|tv|video|phone|monitor|beamer",
    ),
    (6, "where can|could|do <number> * meet|sit|fit"),
    (7, "can|could|will|would <number> * fit|sit|squeeze|gather"),
    (5.5, "space|somewhere|place|area|venue for|to|that|with|<number>? * <number>|meet|sit|fits"),
    (3.6, "seats|fits|capacity|holds|accommodate|seating <number>|for|of"),
    (3.6, "fit <number>"),
    (3.6, "<number> with|w|and * projector|whiteboard|screen|video|tv|phone"),
)
