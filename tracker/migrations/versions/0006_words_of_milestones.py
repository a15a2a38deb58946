"""Tags of a milestone, and the people in it."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    for name in ("tags", "people"):
        column = sa.Column(name, sa.String(), nullable=False, server_default="")
        op.add_column("milestones", column)


def downgrade() -> None:
    for name in ("people", "tags"):
        op.drop_column("milestones", name)
