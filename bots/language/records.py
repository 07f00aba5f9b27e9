"""Records altered quickly: a message's reading takes shape in a dozen small steps, each of which alters one field or two."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import replace
else:

    def replace(record, /, **changes):
        """A frozen dataclass with some fields changed, as `dataclasses.replace` has it, at a tenth of its cost.

        The fields are copied at once instead of being set one by one: for records that have no slots and no ``__post_init__``.
        """
        altered = object.__new__(type(record))
        object.__setattr__(altered, "__dict__", record.__dict__ | changes)
        return altered


__all__ = ["replace"]
