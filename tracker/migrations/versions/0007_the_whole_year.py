"""Photos, links, measures, steps, pauses, easings, lineage, shapes, autosaves and drafts."""

from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
LATE = {"deferrable": True, "initially": "DEFERRED"}
TWO_ENDS = (
    "CASE WHEN goal_id IS NULL THEN 0 ELSE 1 END"
    " + CASE WHEN milestone_id IS NULL THEN 0 ELSE 1 END"
    " + CASE WHEN reflection_id IS NULL THEN 0 ELSE 1 END = 2"
)
AMOUNT = sa.Numeric(precision=12, scale=2)
DAY, TEXT, WORD = sa.Date(), sa.String(), sa.String(length=8)


def _told(name: str, kind: object) -> sa.Column:
    return sa.Column(name, kind, nullable=False)


def _perhaps(name: str, kind: object) -> sa.Column:
    return sa.Column(name, kind, nullable=True)


def _id(name: str) -> sa.Column:
    return _told(name, sa.Uuid())


def _with_default(name: str, kind: object, default: str) -> sa.Column:
    return sa.Column(name, kind, nullable=False, server_default=default)


def _added() -> dict[str, list[sa.Column]]:
    """What a table that is there gets; the defaults are for the rows it has."""
    return {
        "goals": [
            _with_default("measure", WORD, "done"),
            _with_default("period", WORD, ""),
            sa.Column("at_most", sa.Boolean(), nullable=False, server_default=sa.false()),
            _perhaps("starts_on", DAY),
            _perhaps("due_on", DAY),
            _perhaps("let_go_on", DAY),
            _with_default("let_go_reason", TEXT, ""),
            _with_default("position", sa.Integer(), "0"),
        ],
        "progress_entries": [_perhaps("rating", sa.Integer())],
        "verdicts": [_with_default("reason", TEXT, "")],
        "reflections": [
            _with_default("mood_reason", TEXT, ""),
            _with_default("shape", sa.String(length=12), ""),
            _perhaps("answers", sa.JSON()),
            _with_default("covers", sa.String(length=10), ""),
        ],
    }


def _keys(table: str, **ends: str) -> Iterator[sa.ForeignKeyConstraint]:
    """The owner, and what the row belongs to; the database refuses another owner's."""
    owner = f"fk_{table}_owner_id"
    yield sa.ForeignKeyConstraint(["owner_id"], ["users.id"], owner, ondelete="CASCADE", **LATE)
    for column, target in ends.items():
        yield sa.ForeignKeyConstraint(
            ["owner_id", column],
            [f"{target}.owner_id", f"{target}.id"],
            f"fk_{table}_owner_id_{column}",
            **LATE,
        )


def _tie(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["owner_id", column],
        [f"{target}.owner_id", f"{target}.id"],
        f"fk_{table}_owner_id_{column}",
        ondelete="CASCADE",
        **LATE,
    )


def _record(table: str, *columns: object, **ends: str) -> None:
    op.create_table(
        table,
        *columns,
        _id("id"),
        _told("version", sa.Integer()),
        _told("created_at", sa.DateTime(timezone=True)),
        _perhaps("trashed_at", sa.DateTime(timezone=True)),
        _told("is_sample", sa.Boolean()),
        _id("owner_id"),
        *_keys(table, **ends),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )
    trashed = sa.text("trashed_at IS NOT NULL")
    where = {"sqlite_where": trashed, "postgresql_where": trashed}
    op.create_index(f"ix_{table}_trashed", table, ["owner_id", "trashed_at"], **where)


def _of_a_milestone() -> None:
    numbers = [_told(name, sa.Integer()) for name in ("position", "width", "height")]
    told = (_id("milestone_id"), *numbers, _told("caption", sa.String(length=200)))
    _record("photos", *told, milestone_id="milestones")
    place = ["owner_id", "milestone_id", "position"]
    op.create_index("ix_photos_milestone", "photos", place)


def _of_a_goal() -> None:
    title = _told("title", sa.String(length=200))
    days = (_perhaps("due_on", DAY), _perhaps("done_on", DAY))
    step = (_id("goal_id"), title, *days, _told("position", sa.Integer()))
    _record("steps", *step, goal_id="goals")
    rest = (_told("starts_on", DAY), _perhaps("ends_on", DAY), _told("reason", TEXT))
    in_order = sa.CheckConstraint("starts_on <= ends_on", name="ck_pauses_days")
    _record("pauses", _id("goal_id"), *rest, in_order, goal_id="goals")
    before = (_perhaps("target", AMOUNT), _told("unit", sa.String(length=20)))
    eased = (_told("eased_on", DAY), *before, _told("period", WORD), _told("reason", TEXT))
    _record("easings", _id("goal_id"), *eased, goal_id="goals")
    for table, day in (("steps", "position"), ("pauses", "starts_on"), ("easings", "eased_on")):
        op.create_index(f"ix_{table}_goal", table, ["owner_id", "goal_id", day])


def _carry_overs() -> None:
    op.create_table(
        "carry_overs",
        _id("goal_id"),
        _id("earlier_id"),
        _id("owner_id"),
        *_keys("carry_overs"),
        _tie("carry_overs", "goal_id", "goals"),
        _tie("carry_overs", "earlier_id", "goals"),
        sa.CheckConstraint("goal_id <> earlier_id", name="ck_carry_overs_itself"),
        sa.PrimaryKeyConstraint("goal_id", name="pk_carry_overs"),
    )
    op.create_index("ix_carry_overs_earlier", "carry_overs", ["owner_id", "earlier_id"])


def _links() -> None:
    ends = {"goal_id": "goals", "milestone_id": "milestones", "reflection_id": "reflections"}
    op.create_table(
        "links",
        _id("id"),
        _id("owner_id"),
        *(_perhaps(end, sa.Uuid()) for end in ends),
        *_keys("links"),
        *(_tie("links", end, target) for end, target in ends.items()),
        sa.CheckConstraint(TWO_ENDS, name="ck_links_two_ends"),
        sa.PrimaryKeyConstraint("id", name="pk_links"),
    )
    for one, other in (("goal", "milestone"), ("goal", "reflection"), ("milestone", "reflection")):
        both = sa.text(f"{one}_id IS NOT NULL AND {other}_id IS NOT NULL")
        where = {"sqlite_where": both, "postgresql_where": both}
        columns = ["owner_id", f"{one}_id", f"{other}_id"]
        op.create_index(f"ix_links_{one}_{other}", "links", columns, unique=True, **where)
    op.create_index("ix_links_milestone", "links", ["owner_id", "milestone_id"])
    op.create_index("ix_links_reflection", "links", ["owner_id", "reflection_id"])


def _written() -> None:
    op.create_table(
        "autosaves",
        _id("owner_id"),
        _told("place", sa.String(length=120)),
        _told("fields", sa.JSON()),
        _told("based_on", sa.Integer()),
        _told("saved_at", sa.DateTime(timezone=True)),
        *_keys("autosaves"),
        sa.PrimaryKeyConstraint("owner_id", "place", name="pk_autosaves"),
    )
    words = (_told("shape", sa.String(length=12)), _told("language", WORD), _told("tone", WORD))
    told = (_told("year", sa.Integer()), *words, _told("sentences", sa.JSON()))
    source = _perhaps("retrospective_id", sa.Uuid())
    _record("drafts", *told, source, retrospective_id="retrospectives")
    op.create_index("ix_drafts_year", "drafts", ["owner_id", "year"])


def upgrade() -> None:
    for table, columns in _added().items():
        for column in columns:
            op.add_column(table, column)
    op.execute("UPDATE goals SET measure = 'amount' WHERE target IS NOT NULL OR unit <> ''")
    op.create_index("uq_reflections_owner_id_id", "reflections", ["owner_id", "id"], unique=True)
    _of_a_milestone()
    _of_a_goal()
    _carry_overs()
    _links()
    _written()


def downgrade() -> None:
    for table in ("drafts", "autosaves", "links", "carry_overs", "easings", "pauses", "steps"):
        op.drop_table(table)
    op.drop_table("photos")
    op.drop_index("uq_reflections_owner_id_id", "reflections")
    for table, columns in _added().items():
        for column in columns:
            op.drop_column(table, column.name)
