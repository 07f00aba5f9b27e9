"""Words that are one word to the cues: a verb in all its forms, a noun in all its cases.

Languages with cases and aspects have dozens of forms of each word. A family names the form that the cues are written in, and has
the stems that its forms begin with, or all of them as rules make them (`verbs.py`), so that a cue says each word once and no form
is forgotten.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

LONGEST_ENDING = 9
"""How many letters a form has at most behind its stem."""
_NONE: Mapping[str, str] = MappingProxyType({})
_BRACES = re.compile(r"\{([^{}]*)\}")


class Families:
    """Stems and whole words, each with the base form that stands for its family.

    Written as base → stems divided by spaces; a ``=`` before a word says that it is a whole word, not the start of one. The
    longest stem wins, a whole word before any. ``forms`` are whole words with the bases of their families. ``parted`` are forms
    whose particle stands further on: for each form, the base by the particle.
    """

    def __init__(
        self,
        rows: Mapping[str, str],
        *,
        forms: Mapping[str, str] = _NONE,
        parted: Mapping[str, Mapping[str, str]] = MappingProxyType({}),
    ) -> None:
        self.parted = parted
        self._whole = dict(forms)
        stems: dict[str, str] = {}
        for base, words in rows.items():
            for word in words.split():
                if word[0] == "=":
                    self._whole[word[1:]] = base
                else:
                    stems[word] = base
            self._whole.setdefault(base, base)
        self._stems: Mapping[str, str] = MappingProxyType(stems)
        self._sizes = tuple(sorted({len(stem) for stem in stems}, reverse=True))
        self.base_or_none = lru_cache(maxsize=8192)(self._base_or_none)
        """The base form of a folded word's family, None where it belongs to none; remembered."""
        self.base = lru_cache(maxsize=8192)(self._base)
        """The base form of a folded word's family, the word itself where it belongs to none; remembered."""

    @property
    def forms(self) -> Mapping[str, str]:
        """The whole words that are known, each with the base form of its family."""
        return self._whole

    @property
    def stems(self) -> Mapping[str, str]:
        """How the forms begin that are not spelled out, each with the base form of its family."""
        return self._stems

    def _base(self, word: str) -> str:
        return self.base_or_none(word) or word

    def _base_or_none(self, word: str) -> str | None:
        found = self._whole.get(word)
        if found is not None or not self._sizes:
            return found
        for size in self._sizes:
            if size <= len(word) <= size + LONGEST_ENDING:
                found = self._stems.get(word[:size])
                if found is not None:
                    return found
        return None


NO_FAMILIES = Families({})


def spelled_out(word: str) -> Iterator[str]:
    """A word with its endings in braces as all its forms: ``вторник{,а,у}`` is вторник, вторника and вторнику."""
    found = _BRACES.search(word)
    if found is None:
        yield word
        return
    for ending in found[1].split(","):
        yield from spelled_out(word[: found.start()] + ending + word[found.end() :])
