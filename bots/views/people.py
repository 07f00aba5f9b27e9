"""Fields that ask for people, with those proposed who are known already."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bots.cards import Choice, FormField, Kind


@dataclass(frozen=True, slots=True)
class Known:
    """How people are told in a form: their ``names``, and their ids on the platform whose picker shows them (``users``)."""

    names: Mapping[int, str]
    users: Mapping[int, str]

    def field(
        self, name: str, label: str, people: Sequence[int], *, required: bool, hint: str | None = None
    ) -> FormField:
        """A field for any number of people, with these in it at first."""
        values = [(self.users.get(person, str(person)), self.names.get(person, "?")) for person in people]
        return FormField(
            name,
            label,
            Kind.PEOPLE,
            tuple(Choice(value, caption) for value, caption in values),
            initial=",".join(value for value, _ in values) or None,
            hint=hint,
            required=required,
        )
