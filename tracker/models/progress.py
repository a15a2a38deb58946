"""How far a goal has come: computed from its entries whenever it is shown, never stored."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Progress:
    """The sum of a goal's entries against its target, in its unit."""

    done: Decimal
    target: Decimal | None
    unit: str

    @property
    def is_counted(self) -> bool:
        """Whether amounts mean something for this goal."""
        return bool(self.target is not None or self.unit or self.done)

    @property
    def shown(self) -> Decimal:
        """How much of a bar is filled; a bar has no room for more than its target."""
        return min(self.done, self.target) if self.target is not None else self.done

    @property
    def rest(self) -> Decimal:
        """What is left to the target, 0 when it is reached or when there is none."""
        return max(self.target - self.done, Decimal(0)) if self.target is not None else Decimal(0)
