"""Numbers in a row, as their first and last."""

from collections.abc import Sequence

# Two months in a row are named, three are told from the first to the last.
ROW = 3


def runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Sorted numbers as pairs of a first and a last; fewer than three stand alone."""
    rows = list[list[int]]()
    for number in numbers:
        if rows and number == rows[-1][-1] + 1:
            rows[-1].append(number)
        else:
            rows.append([number])
    pairs = list[tuple[int, int]]()
    for row in rows:
        pairs += [(row[0], row[-1])] if len(row) >= ROW else [(one, one) for one in row]
    return pairs
