"""Milestones inside a longer one."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
LATE = {"deferrable": True, "initially": "DEFERRED"}


def _of_the_owner(column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["owner_id", column],
        ["milestones.owner_id", "milestones.id"],
        name=f"fk_nestings_owner_id_{column}",
        ondelete="CASCADE",
        **LATE,
    )


def upgrade() -> None:
    op.create_table(
        "nestings",
        sa.Column("milestone_id", sa.Uuid(), nullable=False),
        sa.Column("parent_id", sa.Uuid(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["users.id"], name="fk_nestings_owner_id", ondelete="CASCADE", **LATE
        ),
        _of_the_owner("milestone_id"),
        _of_the_owner("parent_id"),
        sa.CheckConstraint("milestone_id <> parent_id", name="ck_nestings_itself"),
        sa.PrimaryKeyConstraint("milestone_id", name="pk_nestings"),
    )
    op.create_index("ix_nestings_parent", "nestings", ["owner_id", "parent_id"])


def downgrade() -> None:
    op.drop_index("ix_nestings_parent", "nestings")
    op.drop_table("nestings")
