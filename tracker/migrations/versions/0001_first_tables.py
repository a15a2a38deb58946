"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

RECORDS = ("retrospectives", "milestones", "goals", "progress_entries", "reflections")


def upgrade() -> None:
    op.create_table(
        "attempts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(length=64), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_attempts"),
    )
    op.create_index("ix_attempts_subject_made_at", "attempts", ["subject", "made_at"])

    op.create_table(
        "users",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("name_key", sa.String(length=160), nullable=False),
        sa.Column("password_hash", sa.String(length=200), nullable=True),
        sa.Column("locale", sa.String(length=2), nullable=False),
        sa.Column("time_zone", sa.String(length=64), nullable=False),
        sa.Column("theme", sa.String(length=6), nullable=False),
        sa.Column("is_host", sa.Boolean(), nullable=False),
        sa.Column("has_chosen_language", sa.Boolean(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_users"),
        sa.UniqueConstraint("name_key", name="uq_users_name_key"),
    )
    op.create_table(
        "retrospectives",
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("format", sa.String(length=4), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("written_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("trashed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("is_sample", sa.Boolean(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner_id"],
            ["users.id"],
            name="fk_retrospectives_owner_id",
            ondelete="CASCADE",
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_retrospectives"),
        sa.UniqueConstraint("owner_id", "id", name="uq_retrospectives_owner_id_id"),
    )
    op.create_table(
        "revisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("record_id", sa.Uuid(), nullable=False),
        sa.Column("field", sa.String(length=20), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("replaced_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner_id"],
            ["users.id"],
            name="fk_revisions_owner_id",
            ondelete="CASCADE",
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_revisions"),
    )
    op.create_index("ix_revisions_owner_id", "revisions", ["owner_id"])
    op.create_index("ix_revisions_record", "revisions", ["record_id", "replaced_at"])

    op.create_table(
        "sessions",
        sa.Column("id_hash", sa.String(length=64), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("device", sa.String(length=120), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner_id"],
            ["users.id"],
            name="fk_sessions_owner_id",
            ondelete="CASCADE",
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("id_hash", name="pk_sessions"),
    )
    op.create_index("ix_sessions_owner_id", "sessions", ["owner_id"])

    op.create_table(
        "sign_in_links",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["owner_id"],
            ["users.id"],
            name="fk_sign_in_links_owner_id",
            ondelete="CASCADE",
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("token_hash", name="pk_sign_in_links"),
    )
    op.create_index("ix_sign_in_links_owner_id", "sign_in_links", ["owner_id"])

    op.create_table(
        "submissions",
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("location", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner_id"],
            ["users.id"],
            name="fk_submissions_owner_id",
            ondelete="CASCADE",
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("owner_id", "key", "digest", name="pk_submissions"),
    )
    op.create_table(
        "goals",
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("target", sa.Numeric(precision=12, scale=2), nullable=True),
        sa.Column("unit", sa.String(length=20), nullable=False),
        sa.Column("completed_on", sa.Date(), nullable=True),
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
        sa.ForeignKeyConstraint(
            ["owner_id", "retrospective_id"],
            ["retrospectives.owner_id", "retrospectives.id"],
            name="fk_goals_owner_id_retrospective_id",
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"],
            ["users.id"],
            name="fk_goals_owner_id",
            ondelete="CASCADE",
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_goals"),
        sa.UniqueConstraint("owner_id", "id", name="uq_goals_owner_id_id"),
    )
    op.create_index("ix_goals_year", "goals", ["owner_id", "year"])

    op.create_table(
        "milestones",
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("edtf", sa.String(length=40), nullable=False),
        sa.Column("earliest", sa.Date(), nullable=False),
        sa.Column("latest", sa.Date(), nullable=False),
        sa.Column("date_wording", sa.String(length=120), nullable=False),
        sa.Column("date_basis", sa.String(length=12), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("mood", sa.Integer(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
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
        sa.CheckConstraint("earliest <= latest", name="ck_milestones_days"),
        sa.CheckConstraint("mood BETWEEN 1 AND 5", name="ck_milestones_mood"),
        sa.ForeignKeyConstraint(
            ["owner_id", "retrospective_id"],
            ["retrospectives.owner_id", "retrospectives.id"],
            name="fk_milestones_owner_id_retrospective_id",
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"],
            ["users.id"],
            name="fk_milestones_owner_id",
            ondelete="CASCADE",
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_milestones"),
        sa.UniqueConstraint("owner_id", "id", name="uq_milestones_owner_id_id"),
    )
    op.create_index(
        "ix_milestones_newest",
        "milestones",
        ["owner_id", sa.text("latest DESC"), sa.text("id DESC")],
    )
    op.create_index("ix_milestones_earliest", "milestones", ["owner_id", "earliest", "id"])
    crosses_years = sa.extract("year", sa.column("latest")) > sa.extract(
        "year", sa.column("earliest")
    )
    op.create_index(
        "ix_milestones_crossing",
        "milestones",
        ["owner_id", "latest"],
        sqlite_where=crosses_years,
        postgresql_where=crosses_years,
    )

    op.create_table(
        "progress_entries",
        sa.Column("goal_id", sa.Uuid(), nullable=False),
        sa.Column("logged_on", sa.Date(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=12, scale=2), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("trashed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("is_sample", sa.Boolean(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner_id", "goal_id"],
            ["goals.owner_id", "goals.id"],
            name="fk_progress_entries_owner_id_goal_id",
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"],
            ["users.id"],
            name="fk_progress_entries_owner_id",
            ondelete="CASCADE",
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_progress_entries"),
    )
    op.create_index(
        "ix_progress_entries_goal", "progress_entries", ["owner_id", "goal_id", "logged_on"]
    )

    op.create_table(
        "reflections",
        sa.Column("written_on", sa.Date(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("mood", sa.Integer(), nullable=True),
        sa.Column("prompt", sa.String(), nullable=False),
        sa.Column("goal_id", sa.Uuid(), nullable=True),
        sa.Column("milestone_id", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("trashed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("is_sample", sa.Boolean(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("mood BETWEEN 1 AND 5", name="ck_reflections_mood"),
        sa.ForeignKeyConstraint(
            ["owner_id", "goal_id"],
            ["goals.owner_id", "goals.id"],
            name="fk_reflections_owner_id_goal_id",
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.ForeignKeyConstraint(
            ["owner_id", "milestone_id"],
            ["milestones.owner_id", "milestones.id"],
            name="fk_reflections_owner_id_milestone_id",
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"],
            ["users.id"],
            name="fk_reflections_owner_id",
            ondelete="CASCADE",
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_reflections"),
    )
    op.create_index("ix_reflections_day", "reflections", ["owner_id", "written_on"])
    op.create_index("ix_reflections_goal", "reflections", ["owner_id", "goal_id"])
    op.create_index("ix_reflections_milestone", "reflections", ["owner_id", "milestone_id"])
    trashed = sa.text("trashed_at IS NOT NULL")
    for table in RECORDS:
        op.create_index(
            f"ix_{table}_trashed",
            table,
            ["owner_id", "trashed_at"],
            sqlite_where=trashed,
            postgresql_where=trashed,
        )


def downgrade() -> None:
    for table in RECORDS:
        op.drop_index(f"ix_{table}_trashed", table)
    op.drop_index("ix_reflections_milestone", "reflections")
    op.drop_index("ix_reflections_goal", "reflections")
    op.drop_index("ix_reflections_day", "reflections")

    op.drop_table("reflections")
    op.drop_index("ix_progress_entries_goal", "progress_entries")

    op.drop_table("progress_entries")
    op.drop_index("ix_milestones_crossing", "milestones")
    op.drop_index("ix_milestones_earliest", "milestones")
    op.drop_index("ix_milestones_newest", "milestones")

    op.drop_table("milestones")
    op.drop_index("ix_goals_year", "goals")

    op.drop_table("goals")
    op.drop_table("submissions")
    op.drop_index("ix_sign_in_links_owner_id", "sign_in_links")

    op.drop_table("sign_in_links")
    op.drop_index("ix_sessions_owner_id", "sessions")

    op.drop_table("sessions")
    op.drop_index("ix_revisions_record", "revisions")
    op.drop_index("ix_revisions_owner_id", "revisions")

    op.drop_table("revisions")
    op.drop_table("retrospectives")
    op.drop_table("users")
    op.drop_index("ix_attempts_subject_made_at", "attempts")

    op.drop_table("attempts")
