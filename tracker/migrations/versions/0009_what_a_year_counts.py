"""The indexes by which a year is read also tell what it counts."""

from alembic import op

revision = "0009"
down_revision = "0008"

# By the table: the name of the index, its order, and what it tells beside.
INDEXES = {
    "milestones": (
        "ix_milestones_earliest",
        ["owner_id", "earliest", "id"],
        ["latest", "edtf", "kind", "mood", "trashed_at"],
    ),
    "progress_entries": (
        "ix_progress_entries_goal",
        ["owner_id", "goal_id", "logged_on"],
        ["amount", "trashed_at"],
    ),
    "reflections": (
        "ix_reflections_goal",
        ["owner_id", "goal_id"],
        ["written_on", "trashed_at"],
    ),
}


def upgrade() -> None:
    for table, (name, order, told) in INDEXES.items():
        op.drop_index(name, table)
        op.create_index(name, table, [*order, *told])


def downgrade() -> None:
    for table, (name, order, _) in INDEXES.items():
        op.drop_index(name, table)
        op.create_index(name, table, order)
