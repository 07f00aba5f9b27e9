"""German: what tells its wishes apart, each field as `words/beside.py` tells."""

from bots.language.words.beside import WishWords

WISHES = WishWords(always="immer")
