"""The trainer: weights that follow the answers, the same every time, blind to whom they judge."""

from itertools import chain

import pytest

from tracker.reading.training.__main__ import main
from tracker.reading.training.bars import middle_of_the_best
from tracker.reading.training.fitting import Settings, fit
from tracker.reading.training.models import FOLDS, folds_of
from tracker.reading.training.questions import Row

NONE: frozenset[str] = frozenset()
AUTHORS = [f"writer {number}" for number in range(25)]


def rows(said: str, answer: bool, count: int) -> list[Row]:
    return [Row("someone", frozenset({said, "told"}), NONE, NONE, answer)] * count


def test_what_comes_with_a_yes_weighs_for_it_and_the_rest_against() -> None:
    learnt = fit(rows("won", True, 20) + rows("hoped", False, 20), Settings())
    assert learnt.features["won"] > 0 > learnt.features["hoped"]
    assert learnt.score({"won", "told"}) > 0.5 > learnt.score({"hoped", "told"})


def test_what_is_believed_before_stands_where_hardly_a_text_speaks() -> None:
    learnt = fit(rows("won", True, 1) + rows("hoped", False, 20), Settings(prior={"won": 1.5}))
    assert learnt.features["won"] >= 1.5


def test_what_is_rarer_than_the_fewest_weighs_nothing() -> None:
    learnt = fit(rows("won", True, 3) + rows("hoped", False, 20), Settings(fewest=4))
    assert "won" not in learnt.features


def test_the_same_rows_give_the_same_weights() -> None:
    told = rows("won", True, 9) + rows("hoped", False, 12) + rows("won", False, 2)
    assert fit(told, Settings(fewest=1)) == fit(told, Settings(fewest=1))


def test_every_author_is_held_out_exactly_once() -> None:
    folds = folds_of(AUTHORS)
    assert len(folds) == FOLDS
    assert sorted(chain.from_iterable(folds)) == sorted(AUTHORS)


def test_of_bars_that_are_as_good_as_the_best_the_middle_is_taken() -> None:
    scored = [(0.6, 0.2), (0.698, 0.3), (0.7, 0.4), (0.695, 0.5), (0.5, 0.6)]
    assert middle_of_the_best(scored) == 0.4


def test_without_a_corpus_it_says_what_is_missing(tmp_path, capsys) -> None:
    with pytest.raises(SystemExit):
        main(["score", str(tmp_path)])
    assert f"there is no corpus in {tmp_path}" in capsys.readouterr().err
