"""Italian: what is said of a series that stands: its end, dates left out, its rhythm, how many are left."""

from bots.language.words import cues

SERIES = cues(
    "series",
    (8, "^ termina|terminare|finisci|finire|chiudi * <time> $", "end"),
    (8, "^ prolunga|prolungare|estendi|continua * <time> $", "end"),
    (8, "^ solo|piuttosto <time> $", "instead"),
    (8, "^ <time> invece $", "instead"),
    (8.5, "^ salta|saltiamo|saltare il|la|le|i|gli prossimo|prossima|prossimi|prossime <number>? * $", "next"),
    (8.5, "^ salta|saltiamo|saltare le|i <number> prossime|prossimi|successive * $", "next"),
    (8, "^ salta|saltiamo|saltare * <time> $", "skip"),
    (8, "^ niente|nessun|nessuna * <time> $", "no"),
    (
        8,
        "^ fallo|falla|fai|cambia|cambialo|cambiala|sposta|spostalo|spostala|metti|mettilo|passa * a? <time> $",
        "rhythm",
    ),
    (8, "^ dora|dadesso|da ora|adesso|in? in? poi? <time> $", "rhythm"),
    (8, "^ <time> da|dora ora|in? in? poi? $", "rhythm"),
    (8, "^ quante|quanti * restano|mancano|rimangono|ancora * $", "left"),
    (8, "^ quando finisce|termina|finiscono * $", "left"),
    (8, "^ fino a quando * $", "left"),
    (8, "^ quando e il|la|lultimo|lultima ultimo|ultima? * $", "left"),
)
