"""Portuguese: what is said of a series that stands: its end, dates left out, its rhythm, how many are left."""

from bots.language.words import cues

SERIES = cues(
    "series",
    (8, "^ termina|terminar|acaba|acabar|encerra|encerrar * <time> $", "end"),
    (8, "^ prolonga|prolongar|estende|estender|continua * <time> $", "end"),
    (8, "^ so|antes|apenas <time> $", "instead"),
    (8.5, "^ salta|saltar|pula|pular a|o|as|os proxima|proximo|proximas|proximos <number>? * $", "next"),
    (8.5, "^ salta|saltar|pula|pular as|os <number> proximas|proximos|seguintes * $", "next"),
    (8, "^ salta|saltar|pula|pular * <time> $", "skip"),
    (8, "^ sem|nada de? * <time> $", "no"),
    (8, "^ <time> nao ha|tem * $", "no"),
    (8, "^ passa|passar|muda|mudar|poe|por|faz|fazer|deixa|coloca * para? <time> $", "rhythm"),
    (8, "^ a partir de agora <time> $", "rhythm"),
    (8, "^ daqui|de em|agora diante|em? diante? <time> $", "rhythm"),
    (8, "^ <time> a partir de agora $", "rhythm"),
    (8, "^ quantas|quantos * faltam|restam|sobram * $", "left"),
    (8, "^ ate? quando acaba|termina|vai|dura * $", "left"),
    (8, "^ quando e a|o ultima|ultimo * $", "left"),
)
