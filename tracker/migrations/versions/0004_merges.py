"""What a merge of two milestones moved, so that it can be undone."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("milestones", sa.Column("merged", sa.JSON(), nullable=True))


def downgrade() -> None:
    op.drop_column("milestones", "merged")
