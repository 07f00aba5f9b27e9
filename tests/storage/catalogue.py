"""What a database says of its own schema, as plain text to be compared."""

import re
from collections.abc import Sequence

from sqlalchemy import Connection, text

Catalogue = Sequence[str]

_POSTGRESQL = """
    SELECT format('column %s.%s %s null=%s identity=%s generated=%s default=%s comment=%s',
                  c.relname, a.attname, format_type(a.atttypid, a.atttypmod), NOT a.attnotnull, a.attidentity, a.attgenerated,
                  pg_get_expr(d.adbin, d.adrelid), col_description(c.oid, a.attnum))
    FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
    UNION ALL
    SELECT format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL
    SELECT format('index %s', pg_get_indexdef(indexrelid))
    FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid WHERE relnamespace = 'public'::regnamespace
    UNION ALL
    SELECT format('trigger %s', pg_get_triggerdef(t.oid))
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE c.relnamespace = 'public'::regnamespace AND NOT t.tgisinternal
    UNION ALL
    SELECT format('sequence %s %s', sequencename, data_type) FROM pg_sequences WHERE schemaname = 'public'
"""


def catalogue(connection: Connection) -> Catalogue:
    """Every column, key, constraint, index and trigger, apart from Alembic's own table, in order."""
    if connection.dialect.name == "sqlite":
        rows = connection.execute(text("SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL"))
        told = [
            line for kind, name, table, sql in rows if table != "alembic_version" for line in _parts(kind, name, sql)
        ]
    else:
        told = [line for line in connection.execute(text(_POSTGRESQL)).scalars() if "alembic_version" not in line]
    return sorted(told)


def _parts(kind: str, name: str, sql: str) -> list[str]:
    """A table by the parts of its definition, whose order means nothing; anything else whole."""
    plain = " ".join(sql.split())
    if kind != "table":
        return [f"{kind} {plain}"]
    inside = plain[plain.index("(") + 1 : plain.rindex(")")]
    outermost = re.sub(r", (?=(?:[^()]|\((?:[^()]|\([^()]*\))*\))*$)", "\n", inside)
    return [f"table {name}: {part.strip()}" for part in outermost.split("\n")]
