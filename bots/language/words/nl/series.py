"""Dutch: what is said of a series that stands: its end, dates left out, its rhythm, how many are left."""

from bots.language.words import cues

SERIES = cues(
    "series",
    (8, "^ stop|stoppen|beeindig|beeindigen * <time> $", "end"),
    (8, "^ verleng|verlengen * <time> $", "end"),
    (8, "^ laat * <time> doorlopen|doorgaan|lopen $", "end"),
    (8, "^ laat * doorlopen|doorgaan|lopen <time> $", "end"),
    (8, "^ maar? alleen|liever|toch <time> $", "instead"),
    (8.5, "^ sla|skip|schrap de|het volgende <number>? * over? $", "next"),
    (8.5, "^ de|het volgende <number>? * vallen|valt|vervallen|vervalt uit|weg? $", "next"),
    (8, "^ sla|skip|schrap * <time> over? $", "skip"),
    (8, "^ <time> valt|vervalt het|ie? uit|weg? $", "skip"),
    (8, "^ geen * <time> $", "no"),
    (8, "^ maak|doe|zet|verplaats|verzet|wijzig * <time> van? $", "rhythm"),
    (8, "^ vanaf nu alleen? <time> $", "rhythm"),
    (8, "^ voortaan <time> $", "rhythm"),
    (8, "^ <time> voortaan $", "rhythm"),
    (8, "^ hoeveel * over|nog|resteren|resten * $", "left"),
    (8, "^ tot? wanneer stopt|eindigt|loopt|gaat|duurt * op|door|nog? $", "left"),
    (8, "^ hoe lang loopt|gaat|duurt * nog|door? $", "left"),
    (8, "^ wanneer is de|het laatste * $", "left"),
)
