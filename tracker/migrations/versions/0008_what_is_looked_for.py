"""The index of the newest milestones also tells what all years are narrowed by."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

NAME = "ix_milestones_newest"
ORDER = ("owner_id", sa.text("latest DESC"), sa.text("id DESC"))
TOLD = ("kind", "mood", "retrospective_id", "trashed_at")


def upgrade() -> None:
    op.drop_index(NAME, "milestones")
    op.create_index(NAME, "milestones", [*ORDER, *TOLD])


def downgrade() -> None:
    op.drop_index(NAME, "milestones")
    op.create_index(NAME, "milestones", [*ORDER])
