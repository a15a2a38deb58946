"""What became of a goal."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

LATE = {"deferrable": True, "initially": "DEFERRED"}


def upgrade() -> None:
    op.create_table(
        "verdicts",
        sa.Column("goal_id", sa.Uuid(), nullable=False),
        sa.Column("outcome", sa.String(length=8), nullable=False),
        sa.Column("judged_on", sa.Date(), nullable=False),
        sa.Column("retrospective_id", sa.Uuid(), nullable=True),
        sa.Column("quote_start", sa.Integer(), nullable=True),
        sa.Column("quote_end", sa.Integer(), nullable=True),
        sa.Column("quote", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("trashed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("is_sample", sa.Boolean(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("outcome IN ('done', 'partly', 'missed')", name="ck_verdicts_outcome"),
        sa.ForeignKeyConstraint(
            ["owner_id", "goal_id"],
            ["goals.owner_id", "goals.id"],
            name="fk_verdicts_owner_id_goal_id",
            **LATE,
        ),
        sa.ForeignKeyConstraint(
            ["owner_id", "retrospective_id"],
            ["retrospectives.owner_id", "retrospectives.id"],
            name="fk_verdicts_owner_id_retrospective_id",
            **LATE,
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["users.id"], name="fk_verdicts_owner_id", ondelete="CASCADE", **LATE
        ),
        sa.PrimaryKeyConstraint("id", name="pk_verdicts"),
    )
    op.create_index("ix_verdicts_goal", "verdicts", ["owner_id", "goal_id", "judged_on"])
    op.create_index("ix_verdicts_text", "verdicts", ["owner_id", "retrospective_id"])
    trashed = sa.text("trashed_at IS NOT NULL")
    op.create_index(
        "ix_verdicts_trashed",
        "verdicts",
        ["owner_id", "trashed_at"],
        sqlite_where=trashed,
        postgresql_where=trashed,
    )


def downgrade() -> None:
    for name in ("trashed", "text", "goal"):
        op.drop_index(f"ix_verdicts_{name}", "verdicts")
    op.drop_table("verdicts")
