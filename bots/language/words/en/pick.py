"""English: what chooses one of those that were shown."""

from bots.language.words import cues

_NTH = "<nth>|last|final|<number>"
PICK = cues(
    "pick",
    (6.6, "^ you|u choose|pick|decide|chose"),
    (
        7,
        "^ whichever|whatever|the|one? one? is|s|thats|comes? the? last|final|bottom|first|top|<nth> on|in|of the|your|that|this list|ones|lot",
    ),
    (6.4, "<nth>|last options|ones|slots good|fine|great|perfect|best|lovely|ideal|ok|okay"),
    (
        6.6,
        "have|take|want|book|grab|with whichevers|whatevers|whichever|whatever is|comes? the? earliest|first|soonest|next",
    ),
    (
        7,
        "^ hm|hmm|ok|honestly? whatever|whichever|any|anything|either works|fine|suits|goes|does is|for|with|me|by|then|$",
    ),
    (
        7,
        "^ hm|hmm|ok|just|so|book|take|well? whatever|whichever|whatevers|whichevers is|comes|s|the? <nth>|first|earliest|soonest please|then|for|available|is|works|$",
    ),
    (
        6.6,
        f"^ the|yes|ok|maybe|think? {_NTH}|ones one|ones|option|slot|time? is|ones|s|looks|sounds|seems? great|good|fine|perfect|ideal|works|best|better|suits|lovely|ok|okay|spot for|by|with|me|please|thanks|on|$",
    ),
    (
        6.8,
        "iwill|ill|id|lets|us|me|i|we would? take|pick|choose|grab|go|have|do|prefer with|for? the? <nth> one|option|slot? since|as|because|cos|cause|coz|but|if|it|its|thats|the|so|when|please|thanks",
    ),
    (
        6.8,
        "not|cant|clashes|early|late|bad|no|tight * the <nth> one|option|slot? would|will|wouldbe|is|looks|works|suits|please be? great|perfect|lovely|fine|good|ideal|best|better|$",
    ),
    (5.6, f"iwill|ill|id|lets|i|we|would? go|plump|opt with|for the? {_NTH} $"),
    (
        9.8,
        "make|do|have|take it|that? the <nth>|last|first|second|third one|option|slot|time? please|then|thanks|instead|$",
    ),
    (9.6, "^ yes|yeah|yep|ok|sure|please to|for|on|with the? <nth> one|option|slot? please|thanks|$"),
    (9.4, "^ the? <nth> one|option|slot|time? please|pls|thanks|works|is"),
    (6.4, f"^ wait|actually|no|nah|sorry|hmm|oh|oops wait|actually|no|nah|sorry? the {_NTH} one? please|then|thanks|$"),
    (
        6.4,
        "^ iwill|ill|id|i|lets|please? take|have|do|go|grab|pick|like|with|for? the early|earlier|later|late|earliest|latest one|slot|option|time please|then|thanks|works|is|$",
    ),
    (
        6.4,
        f"^ hmm|hm|um|uh|ok|so|well|er|erm|probably? the? {_NTH} one|option|slot|time? i|ill guess|suppose|think|reckon $",
    ),
    (6.2, "choose|pick|take|want|prefer|go|select no|nr|num|number|with|option <number>"),
    (6.2, "^ the? top|bottom|earliest|latest|middle one|option|choice|slot|time? please|works|looks|is|then|$"),
    (
        6.2,
        "take|pick|choose|want|prefer|go|have|gimme|do|with|for|like the top|bottom|earliest|latest|middle one|option|slot|time? please|then|$",
    ),
    (
        6.2,
        "^ ok|then|and|just? book|grab|reserve me? the earliest|soonest|latest one|option|slot|time? please|then|there|is|$",
    ),
    (
        6.4,
        "^ iwill|ill|id|take|lets|go|with? take|with|go|like|have|do? the? <time> one|slot|option please|pls|thanks|then|works|suits|is|sounds|looks|fits|$",
    ),
    (
        6.6,
        "^ ok|yes|um? iwill|ill|id|lets|take|go|book|please? take|go|with|have|do|book? for|with? the one|slot|option <time> please|pls|thanks|then|works|with|$",
    ),
    (6.6, "^ can|could|may i|we have|take|get|book|do the one|slot|option <time> please|pls|thanks|then|$"),
    (6.4, "^ no|nr|num <number> $"),
    (6, "option|number|nr|num|opt|nbr|choice|variant|# <number>|<nth>|one|two|three|four|five|six"),
    (6.2, "<nth>|last|final one|option|choice|slot|suggestion|mentor|of|from"),
    (6.2, "<nth>|final time"),
    (
        9.6,
        "^ iwill|ill|id|lets|i|we|would? take|go|with|have|like|book|want|prefer? with|for? the? one|option|slot|time at|on|from the? very? top|bottom|end",
    ),
    (9, "^ the? very? top|bottom|end of the|that|your list please|works|is|looks|would|then|$"),
    (9.8, "^ the earlier|later|former|latter <time> please|pls|thanks|works|suits|is|$"),
    (9.8, "take|with|book|like|want|pick|choose|do the earlier|later|former|latter <time> please|pls|thanks|$"),
    (
        9.8,
        "earlier|later|former|latter one|option|slot|time? of|from the|these|those|them two|<number>|<nth>|<time>|both|pair",
    ),
    (6.2, "middle one|option|choice|slot|suggestion|time|mentor"),
    (5.6, f"^ the? {_NTH} $"),
    (5.6, "^ # <number> $"),
    (5.4, f"take|pick|choose|want|like|select|prefer|book|go|have|gimme|do|give|with|be|for|like|me the? {_NTH} $"),
    (5.2, f"^ {_NTH} please|works|is|looks|suits|would|then|for|thanks|it|sounds"),
    (5.4, f"the {_NTH} works|please|is|looks|suits|would|sounds|$"),
)
