"""Everything that is kept of a person or an organisation, as plain values and as calendar events, to be written to a file."""

from core.services.export.calendar import calendar_of_organisation, calendar_of_person
from core.services.export.records import of_organisation, of_person
from core.services.export.sessions import table
from core.services.export.values import Record

__all__ = ["Record", "calendar_of_organisation", "calendar_of_person", "of_organisation", "of_person", "table"]
