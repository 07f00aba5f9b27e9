"""French: what is said of a series that stands: its end, dates left out, its rhythm, how many are left."""

from bots.language.words import cues

SERIES = cues(
    "series",
    (8, "^ arrete|arreter|termine|terminer|finis|finir|stoppe * <time> $", "end"),
    (8, "^ prolonge|prolonger|continue|continuer * <time> $", "end"),
    (8, "^ seulement|juste|plutot <time> plutot? $", "instead"),
    (8.5, "^ saute|sauter|supprime le|la|les prochaine|prochaines|prochain|prochains <number>? * $", "next"),
    (8.5, "^ saute|sauter|supprime les <number> prochaines|prochains|suivantes|suivants * $", "next"),
    (8, "^ saute|sauter * <time> $", "skip"),
    (8, "^ pas de|d * <time> $", "no"),
    (8, "^ mets|mettre|passe|passer|fais|change|changer|decale * <time> $", "rhythm"),
    (8, "^ desormais|dorenavant seulement? <time> $", "rhythm"),
    (8, "^ a partir de maintenant <time> $", "rhythm"),
    (8, "^ <time> desormais|dorenavant $", "rhythm"),
    (8, "^ combien * reste|restent|reste-t-il * $", "left"),
    (8, "^ il en reste combien * $", "left"),
    (8, "^ jusqua|jusqu quand|a * $", "left"),
    (8, "^ quand finit|termine|sarrete|finissent * $", "left"),
    (8, "^ quand est la|le derniere|dernier * $", "left"),
)
