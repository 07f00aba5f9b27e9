"""The guards of SQLite. Source: https://www.sqlite.org/lang_createtrigger.html, https://www.sqlite.org/schematab.html."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, text

from core.model.booking import Party, State
from storage.guard import Guard, plain
from storage.schema import LIVE_SQL, one_of

_OVERLAP = """
BEGIN
    SELECT RAISE(ABORT, 'ex_claims_no_overlap') WHERE (
        SELECT ends_at FROM claims
        WHERE hard AND calendar_id = NEW.calendar_id AND starts_at < NEW.ends_at{apart}
        ORDER BY starts_at DESC LIMIT 1
    ) > NEW.starts_at;
END
"""
"""Hard claims of a calendar never overlap: of those that start before the new one ends, only the last can reach into it."""


def _trigger(name: str, event: str, apart: str = "") -> Guard:
    make = f"CREATE TRIGGER {name} BEFORE {event} ON claims WHEN NEW.hard" + _OVERLAP.format(apart=apart)
    return Guard("claims", name, make.strip(), f"DROP TRIGGER IF EXISTS {name}", make)


def _index(table: str, name: str, make: str) -> Guard:
    return Guard(table, name, make, f"DROP INDEX IF EXISTS {name}", make)


def _in_table(table: str, name: str, definition: str) -> Guard:
    """A constraint that SQLite can only make together with its table."""
    return Guard(table, name, None, "", f"CONSTRAINT {name} {definition}")


GUARDS = (
    _index("claims", "ix_claims_hard", "CREATE INDEX ix_claims_hard ON claims (calendar_id, starts_at) WHERE hard"),
    _trigger("tr_claims_no_overlap_insert", "INSERT"),
    _trigger(
        "tr_claims_no_overlap_update",
        "UPDATE OF calendar_id, starts_at, ends_at, hard",
        " AND NOT (booking_id = OLD.booking_id AND calendar_id = OLD.calendar_id)",
    ),
    _in_table("claims", "ck_claims_ends_after_starts", "CHECK (ends_at > starts_at)"),
    _in_table("bookings", "ck_bookings_ends_after_starts", "CHECK (ends_at > starts_at)"),
    _in_table("bookings", "ck_bookings_two_people", "CHECK (host_id <> guest_id)"),
    _in_table("bookings", "ck_bookings_version", "CHECK (version >= 1)"),
    _in_table("bookings", "ck_bookings_state", f"CHECK ({one_of('state', State)})"),
    _in_table("bookings", "ck_bookings_awaits", f"CHECK ({one_of('awaits', Party)})"),
    _in_table("bookings", "uq_bookings_organisation_id_short_id", "UNIQUE (organisation_id, short_id)"),
    _index(
        "bookings",
        "uq_bookings_live_time",
        "CREATE UNIQUE INDEX uq_bookings_live_time ON bookings (host_id, guest_id, starts_at) "
        f"WHERE moves_id IS NULL AND {LIVE_SQL}",
    ),
    _in_table("identities", "uq_identities_platform_tenant_user_id", "UNIQUE (platform, tenant, user_id)"),
    _in_table("seen_events", "pk_seen_events", "PRIMARY KEY (platform, event_id)"),
)

_TOLD = text("SELECT tbl_name, name, sql FROM sqlite_master WHERE sql IS NOT NULL")


def told(connection: Connection) -> Mapping[tuple[str, str], Sequence[str]]:
    """What the schema table says of each index and trigger, and of each guarded constraint that a table's text contains."""
    rows = [(table, name, plain(sql)) for table, name, sql in connection.execute(_TOLD)]
    found = {(table, name): [sql] for table, name, sql in rows}
    tables = {name: sql for table, name, sql in rows if name == table}
    for guard in GUARDS:
        if guard.make is None and plain(guard.told) in tables.get(guard.table, ""):
            found[guard.table, guard.name] = [plain(guard.told)]
    return found
