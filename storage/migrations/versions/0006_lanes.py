"""Lanes: recipients are leased by whoever sends to them; rates that all processes keep together; what goes first."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.types import Id, Json, UtcDateTime

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_UNSENT = "state IN ('due', 'sending')"
_KEPT = (
    "id, kind, state, lane, organisation_id, person_id, event, about, body, attempts, due_at, created_at, ended_at, why"
)


def upgrade() -> None:
    """Make the tables, and the outbox anew; what a process that ended had claimed is due again."""
    op.create_table(
        "lanes",
        sa.Column("lane", sa.Text, comment="a recipient: a person, or a conversation for answers"),
        sa.Column("free_at", UtcDateTime, nullable=True, comment="nothing is sent there before"),
        sa.Column("lease_until", UtcDateTime, nullable=True, comment="until then one worker sends what goes there"),
        sa.PrimaryKeyConstraint("lane", name="pk_lanes"),
    )
    op.create_table(
        "rates",
        sa.Column("key", sa.Text, comment="a platform, a hash of the token, perhaps a chat"),
        sa.Column("used_to", sa.BigInteger, nullable=False, comment="milliseconds since the epoch"),
        sa.Column("closed_to", sa.BigInteger, nullable=False, comment="milliseconds since the epoch"),
        sa.PrimaryKeyConstraint("key", name="pk_rates"),
    )
    if op.get_bind().dialect.name == "sqlite":
        _outbox_of_sqlite()
    else:
        _outbox_of_postgresql()
    op.execute(f"UPDATE outbox SET state = 'due' WHERE {_UNSENT}")
    op.execute(f"INSERT INTO lanes (lane) SELECT DISTINCT lane FROM outbox WHERE {_UNSENT}")
    _partial_index("ix_outbox_lane", ["lane", "rank", "order_at", "id"])
    _partial_index("ix_outbox_unknown", ["person_id"], where="state = 'unknown'")


def _outbox_of_postgresql() -> None:
    op.drop_index("ix_outbox_lane", "outbox")
    op.drop_column("outbox", "lease_until")
    for column in _new_columns(null=True):
        op.add_column("outbox", column)
    op.execute(_fill("split_part(lane, ':', 1)"))
    op.alter_column("outbox", "rank", nullable=False)
    op.alter_column("outbox", "order_at", nullable=False)


def _outbox_of_sqlite() -> None:
    """As a new table: SQLite adds no column that must have a value."""
    for index in ("ix_outbox_due", "ix_outbox_lane", "ix_outbox_person_id"):
        op.drop_index(index, "outbox")
    op.rename_table("outbox", "outbox_before")
    op.create_table(
        "outbox",
        sa.Column("id", Id),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("lane", sa.Text, nullable=False),
        *_new_columns(null=False),
        _to("organisation_id", "organisations.id"),
        _to("person_id", "people.id"),
        sa.Column("event", Json, nullable=True),
        sa.Column("about", Id, nullable=True),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("due_at", UtcDateTime, nullable=False),
        sa.Column("created_at", UtcDateTime, nullable=False),
        sa.Column("ended_at", UtcDateTime, nullable=True),
        sa.Column("why", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sa.CheckConstraint("kind IN ('notice', 'reply')", name=op.f("ck_outbox_kind")),
        sa.CheckConstraint(
            "state IN ('dropped', 'due', 'failed', 'sending', 'sent', 'unknown')", name=op.f("ck_outbox_state")
        ),
    )
    op.execute(f"INSERT INTO outbox ({_KEPT}, rank, order_at) SELECT {_KEPT}, 1, due_at FROM outbox_before")
    op.execute(_fill("substr(lane, 1, instr(lane, ':') - 1)"))
    op.drop_table("outbox_before")
    _partial_index("ix_outbox_due", ["due_at"])
    op.create_index("ix_outbox_person_id", "outbox", ["person_id"])


def _new_columns(*, null: bool) -> tuple[sa.Column[Any], ...]:
    goes = "where an answer goes; null: wherever the reader is reached"
    begins = "when what it tells of begins: the earlier goes first"
    return (
        sa.Column("platform", sa.Text, nullable=True, comment=goes),
        sa.Column("rank", sa.Integer, nullable=null, comment="0 for answers, which go before notices"),
        sa.Column("order_at", UtcDateTime, nullable=null, comment=begins),
    )


def _fill(platform: str) -> str:
    return (
        "UPDATE outbox SET rank = CASE kind WHEN 'reply' THEN 0 ELSE 1 END, order_at = due_at, "
        f"platform = CASE kind WHEN 'reply' THEN {platform} END"
    )


def _to(name: str, target: str) -> sa.Column[int]:
    return sa.Column(name, Id, sa.ForeignKey(target, name=f"fk_outbox_{name}"), nullable=True)


def _partial_index(name: str, columns: list[str], where: str = _UNSENT) -> None:
    part = sa.text(where)
    op.create_index(name, "outbox", columns, postgresql_where=part, sqlite_where=part)
