"""What is in a room, by the word for it: one word for what people call by many, in any language that the reader knows."""

from bots.language.text.tokens import words_of
from bots.language.words.languages import LANGUAGES


def amenity_named(said: str) -> str:
    """``projector`` for a Beamer or a projection; what has no word of ours stays as it was said, in small letters."""
    words = " ".join(words_of(said))
    for language in LANGUAGES:
        known = language.amenities.get(words) or language.amenities.get(words.removesuffix("s"))
        if known:
            return known
    return " ".join(said.split()).casefold()
