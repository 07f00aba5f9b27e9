"""What was found of the organisation's names in a message."""

from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType

from bots.language.naming.lexicon import NameKind
from bots.language.records import record


@record(frozen=True)
class Hit:
    """A name found: all that fit equally well, which tokens said it (``[first, end)``), and why it was taken for a name."""

    kind: NameKind
    names: tuple[str, ...]
    first: int
    end: int
    why: str = "spelled so"
    weak: bool = False


@record(frozen=True)
class Names:
    """All names of a message, and the known words behind misspelt ones by token."""

    hits: tuple[Hit, ...] = ()
    respelled: Mapping[int, str] = field(default_factory=dict)
    claimed: frozenset[int] = frozenset()
    """The tokens that are names."""

    def of(self, kind: NameKind) -> list[Hit]:
        """The hits of one kind, in order."""
        return [hit for hit in self.hits if hit.kind == kind]


NO_MENTIONS: Mapping[str, str] = MappingProxyType({})
"""Where the platform names nobody."""
