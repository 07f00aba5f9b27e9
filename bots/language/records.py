"""Records made and altered quickly: a phrase becomes a dozen of them, and a message's reading is altered field by field.

To whoever checks types these are `dataclasses.dataclass` and `dataclasses.replace`, so a record said to be frozen is altered
nowhere. At run time nothing stands guard over its fields: a guarded dataclass sets each of them through a call of its own, which
costs five times as much as making the record.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as record
    from dataclasses import replace
else:
    from dataclasses import dataclass

    def record(*, frozen):
        """A dataclass whose fields are merely set, equal and hashed by its values; types alone say that it is frozen."""
        return dataclass(eq=True, unsafe_hash=frozen)

    def replace(record, /, **changes):
        """A record with some fields changed, as `dataclasses.replace` has it, at a tenth of its cost.

        The fields are copied at once instead of being set one by one: for records that have no slots and no ``__post_init__``.
        """
        altered = object.__new__(type(record))
        object.__setattr__(altered, "__dict__", record.__dict__ | changes)
        return altered


__all__ = ["record", "replace"]
