"""The guards of PostgreSQL. Source: https://www.postgresql.org/docs/current/catalog-pg-constraint.html."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, bindparam, text

from core.model.booking import LIVE, Party, State
from storage.guard import Guard, plain
from storage.schema import LIVE_SQL, one_of


def _constraint(table: str, name: str, definition: str, told: str) -> Guard:
    make = f"ALTER TABLE {table} ADD CONSTRAINT {name} {definition}"
    return Guard(table, name, make, f"ALTER TABLE {table} DROP CONSTRAINT IF EXISTS {name}", told)


def _index(table: str, name: str, make: str, told: str) -> Guard:
    return Guard(table, name, make, f"DROP INDEX IF EXISTS {name}", told)


def _ends_after_starts(table: str) -> Guard:
    return _constraint(
        table, f"ck_{table}_ends_after_starts", "CHECK (ends_at > starts_at)", "CHECK ((ends_at > starts_at))"
    )


def _any_of(column: str, words: Iterable[str]) -> str:
    """``column IN (…)`` as PostgreSQL tells it back."""
    told = ", ".join(f"'{word}'::text" for word in sorted(words))
    return f"({column} = ANY (ARRAY[{told}]))"


GUARDS = (
    _constraint(
        "claims",
        "ex_claims_no_overlap",
        "EXCLUDE USING gist (int8range(calendar_id, calendar_id, '[]') WITH &&, "
        "tstzrange(starts_at, ends_at) WITH &&) WHERE (hard)",
        "EXCLUDE USING gist (int8range(calendar_id, calendar_id, '[]'::text) WITH &&, "
        "tstzrange(starts_at, ends_at) WITH &&) WHERE (hard)",
    ),
    _ends_after_starts("claims"),
    _index(
        "claims",
        "ix_claims_hard",
        "CREATE INDEX ix_claims_hard ON claims (calendar_id, starts_at) WHERE hard",
        "CREATE INDEX ix_claims_hard ON claims USING btree (calendar_id, starts_at) WHERE hard",
    ),
    _ends_after_starts("bookings"),
    _constraint("bookings", "ck_bookings_two_people", "CHECK (host_id <> guest_id)", "CHECK ((host_id <> guest_id))"),
    _constraint("bookings", "ck_bookings_version", "CHECK (version >= 1)", "CHECK ((version >= 1))"),
    _constraint(
        "bookings", "ck_bookings_state", f"CHECK ({one_of('state', State)})", f"CHECK ({_any_of('state', State)})"
    ),
    _constraint(
        "bookings", "ck_bookings_awaits", f"CHECK ({one_of('awaits', Party)})", f"CHECK ({_any_of('awaits', Party)})"
    ),
    _constraint(
        "bookings",
        "uq_bookings_organisation_id_short_id",
        "UNIQUE (organisation_id, short_id)",
        "UNIQUE (organisation_id, short_id)",
    ),
    _index(
        "bookings",
        "uq_bookings_live_time",
        "CREATE UNIQUE INDEX uq_bookings_live_time ON bookings (host_id, guest_id, starts_at) "
        f"WHERE moves_id IS NULL AND {LIVE_SQL}",
        "CREATE UNIQUE INDEX uq_bookings_live_time ON bookings USING btree (host_id, guest_id, starts_at) "
        f"WHERE ((moves_id IS NULL) AND {_any_of('state', LIVE)})",
    ),
    _constraint(
        "identities",
        "uq_identities_platform_tenant_user_id",
        "UNIQUE (platform, tenant, user_id)",
        "UNIQUE (platform, tenant, user_id)",
    ),
    _constraint(
        "seen_events", "pk_seen_events", "PRIMARY KEY (platform, event_id)", "PRIMARY KEY (platform, event_id)"
    ),
)

_TOLD = text(
    """
    SELECT t.relname, c.conname, pg_get_constraintdef(c.oid)
    FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
    WHERE c.conrelid = ANY (SELECT to_regclass(name) FROM unnest(CAST(:tables AS text[])) AS name)
      AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indexrelid = c.conindid AND NOT i.indisvalid)
    UNION ALL
    SELECT t.relname, x.relname, replace(pg_get_indexdef(x.oid), quote_ident(n.nspname) || '.', '')
    FROM pg_index i
    JOIN pg_class x ON x.oid = i.indexrelid
    JOIN pg_class t ON t.oid = i.indrelid
    JOIN pg_namespace n ON n.oid = t.relnamespace
    WHERE i.indrelid = ANY (SELECT to_regclass(name) FROM unnest(CAST(:tables AS text[])) AS name) AND i.indisvalid
    """
).bindparams(bindparam("tables", sorted({guard.table for guard in GUARDS})))


def told(connection: Connection) -> Mapping[tuple[str, str], Sequence[str]]:
    """What the catalogue says of each constraint and index of the guarded tables that is in force, by table and name.

    A constraint that was not checked against older rows, or is not enforced, is told with those words.
    """
    found: dict[tuple[str, str], list[str]] = {}
    for table, name, definition in connection.execute(_TOLD):
        found.setdefault((table, name), []).append(plain(definition))
    return found
