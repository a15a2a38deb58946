"""What stands in a form that was not sent yet, so that a lost page loses no words."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from tracker.models.base import Instant, Model, owners_key


class Autosave(Model):
    """The fields of a form as typed, by the form's `place`.

    `based_on` is the version of the record that the form was shown with, 0 for a new one.
    """

    __tablename__ = "autosaves"

    owner_id: Mapped[UUID] = mapped_column(owners_key(), primary_key=True)
    place: Mapped[str] = mapped_column(String(120), primary_key=True)
    fields: Mapped[dict[str, Any]] = mapped_column(JSON)
    based_on: Mapped[int]
    saved_at: Mapped[datetime] = mapped_column(Instant)
