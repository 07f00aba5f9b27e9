"""Spanish: what is said of a series that stands: its end, dates left out, its rhythm, how many are left."""

from bots.language.words import cues

SERIES = cues(
    "series",
    (8, "^ termina|terminalo|terminala|terminar|acaba|acabalo|acabala|acabar|finaliza|finalizar * <time> $", "end"),
    (8, "^ que * termine|acabe|siga|dure <time> $", "end"),
    (8, "^ alarga|alargalo|alargala|alargar|extiende|extiendelo|prolongalo|prolonga|amplia|sigue * <time> $", "end"),
    (8, "^ solo|mejor <time> $", "instead"),
    (8.5, "^ salta|saltate|saltar|omite|quita la|las|el|los proxima|proximas|proximo|proximos <number>? * $", "next"),
    (8.5, "^ salta|saltate|saltar|omite|quita las|los <number> proximas|proximos|siguientes * $", "next"),
    (8, "^ salta|saltate|saltar|omite * <time> $", "skip"),
    (8, "^ <time> no hay $", "skip"),
    (8, "^ sin|no hay? * <time> $", "no"),
    (8, "^ <time> no hay * $", "no"),
    (8, "^ haz|hazlo|hazla|cambia|cambialo|cambiala|pon|ponlo|ponla|pasa|pasalo|pasala * a? <time> $", "rhythm"),
    (8, "^ a partir de ahora|hoy solo? <time> $", "rhythm"),
    (8, "^ desde ahora <time> $", "rhythm"),
    (8, "^ <time> a partir de ahora $", "rhythm"),
    (8, "^ cuantas|cuantos * quedan|faltan|restan * $", "left"),
    (8, "^ hasta? cuando termina|acaba|dura|sigue * $", "left"),
    (8, "^ cuando|cual es la|el ultima|ultimo * $", "left"),
)
