"""Korean prose in three tones: 한다, 해요, 합니다."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from tracker.composing.frames import filled
from tracker.composing.korean.clauses import clause_of, deed_of
from tracker.composing.korean.times import in_turn, when
from tracker.composing.korean.verbs import with_wish
from tracker.composing.languages import table
from tracker.composing.runs import runs
from tracker.composing.told import Eased, Moment, ToldGoal, ToldMilestone
from tracker.dates import EdtfDate, Precision
from tracker.hangul import with_particles

_ONES = ("", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉")
_TENS = ("", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔")
_TWENTY, COUNTED = "스무", 99
_PERIODS = {"week": "한 주에", "month": "한 달에", "year": "한 해에"}
_SPANS = {"week": "주", "year": "년"}
_STOP = re.compile(r"(?<=[.!~…])\s+")
_TONED = re.compile(r"(?:[다요죠까네어아야자라군걸서고며데면만]|(?<!까)지)[.!~…”’)\s]*$")
_POLITE = re.compile(r"(?:요|니다|죠)[.!~…”’)\s]*$")
# Words that only mean something on the day they were written.
_OF_THE_DAY = re.compile(
    r"오늘|어제|내일|모레|방금|지금|이번\s?(?:주|달)|다음\s?(?:주|달)|지난\s?주|[?!]$"
)
# A word that is no adverb and carries no particle yet.
_NOUN = re.compile(
    r"(?:^|\s)(?!(?:더|덜|안|못|잘|다시|자주|많이|꾸준히|매일|매주|매달|혼자|함께|같이|먼저|직접)$)[가-힣]+(?<![을를에이가게히도만서로지며고])$"
)
# A clause in the past can follow a day, unless it begins with a time of its own.
_CLAUSE = re.compile(r"^[^.!?]*[ㄱ-힣](?:다|요)\.")
_OWN_TIME = re.compile(r"^[^.]{0,16}(?:에는|에도|[은는])\s|^(?:새해|설|추석|아침|저녁|밤)")
_HOW = re.compile(r"\s(?:새로|다시|많이|꾸준히|매일|더|덜|잘|자주|직접|함께|혼자|먼저)$")
_BARE_OBJECT = re.compile(r"(?P<what>.*\d\s?[가-힣A-Za-z%]{1,6})\s(?P<verb>(?!하기)[가-힣]{1,4}기)")
_NOT = "지 않기"
# What is given to one is hoped for, not decided.
_GIVEN = ("합격하기", "당첨하기", "우승하기", "입상하기", "승진하기", "취업하기", "성공하기")
# 운동은 주 3회 하기: a wish has its year for a topic already.
_SO_OFTEN = re.compile(r"^(\S+)[은는] ((?:\S+ )?\d\S* 하기)$")


class Korean:
    """The voice of a Korean draft."""

    code = "ko"

    def __init__(self, tone: str) -> None:
        self.tone = tone

    def told(self, one: ToldMilestone, moment: Moment) -> str:
        """What happened, with its time, up to the ending of its verb."""
        clause = clause_of(one.title, one.kind)
        is_between = moment.is_between or clause.is_sudden
        time = moment.lead or when(one.when, replace(moment, is_between=is_between))
        if clause.is_day and _is_one_day(one.when):
            # A day that is spoken of is named in full.
            alone = when(one.when, Moment(moment.year))
            return self._frame("day", title=one.title, when=_topic(alone))
        if clause.time and time.startswith(clause.time):
            return clause.words
        if clause.time or clause.is_noun or clause.is_day:
            name = "lasted" if one.when.is_span and not one.when.is_approximate else "there"
            return f"{time} {self._frame(name, title=one.title)}".strip()
        return f"{in_turn(time, one.when, moment)} {clause.words}".strip()

    def is_sudden(self, one: ToldMilestone) -> bool:
        """Whether it happened at one moment, not all the time."""
        return clause_of(one.title, one.kind).is_sudden

    def joined(self, first: str, second: str) -> str:
        """Two things that happened, in one sentence."""
        there = " 있었"
        if first.endswith(there) and second.endswith(there):
            # 민지 결혼식이, 27일에 조카 돌잔치가 있었다.
            return self.ended(f"{first.removesuffix(there)}, {second}")
        return self.ended(f"{first}고, {second}")

    def ended(self, words: str) -> str:
        """What happened, as a sentence."""
        return filled(words.translate(_NO_BRACES) + "<다>.", "ko", self.tone).translate(_BRACES)

    def _frame(self, name: str, **values: object) -> str:
        row: str = table("ko", "frames")[name][0]
        return filled(row, "ko", self.tone, **values)

    def fits(self, words: str) -> bool:
        """Whether the owner's words can stand in the text as they are, in this tone."""
        if _OF_THE_DAY.search(words):
            return False
        is_plain = self.tone == "plain"
        # A line that ends in a noun has no tone: 바다 앞에서 책 세 권.
        return all(
            not _TONED.search(one) or bool(_POLITE.search(one)) != is_plain
            for one in _STOP.split(words)
        )

    def day(self, on: date) -> str:
        """A day of the year, in words."""
        return f"{on.month}월 {on.day}일"

    def days(self, first: date, last: date) -> tuple[str, str]:
        """The first and the last of some days: 1월 3일, 8일."""
        is_near = first.month == last.month and first != last
        return self.day(first), f"{last.day}일" if is_near else self.day(last)

    def dated(self, day: str, words: str) -> str:
        """The owner's words at a day: 5월 18일에는 앱을 지웠다."""
        is_clause = _CLAUSE.search(words) and not _OWN_TIME.search(words)
        return f"{day}에는 {words}" if is_clause else f"{day}, {words}"

    def months(self, numbers: Sequence[int]) -> str:
        """Months, in words: 5월과 8월, 1월부터 3월까지."""
        return self.listed(
            [
                f"{first}월부터 {last}월까지" if first != last else f"{first}월"
                for first, last in runs(numbers)
            ]
        )

    def listed(self, words: Sequence[str]) -> str:
        """Words in a row: 가, 나와 다."""
        if len(words) != 2:
            return ", ".join(words)
        return filled("{first}{과/와} {last}", "ko", "", first=words[0], last=words[1])

    def parts(self, said: Sequence[str]) -> str:
        """Parts of a sentence in a row: 9월에는 가를, 12월에는 나를."""
        return ", ".join(said)

    def often(self, count: int) -> str:
        """How often: 열한 번."""
        return f"{self.number(count)} 번"

    def number(self, count: int) -> str:
        """A number as it is counted: 열한."""
        tens, ones = divmod(count, 10)
        if not 0 < count <= COUNTED:
            return str(count)
        return _TENS[tens] + _ONES[ones] if count != len(_TENS) * 2 else _TWENTY

    def amount(self, number: Decimal, unit: str) -> str:
        """An amount in its unit: 12권, 147 km."""
        gap = " " if unit[:1].isascii() and unit[:1].isalpha() else ""
        return f"{number.normalize():,f}{gap}{unit}"

    def part(self, number: Decimal, unit: str) -> str:
        """A part of an amount."""
        return self.amount(number, unit)

    def change(self, before: Eased, after: Eased) -> tuple[str, str]:
        """What was asked for before and after: 한 주에 5번, 2번."""
        first, last = self._rate(before), self._rate(after)
        if before.period == after.period:
            last = self.amount(after.target or Decimal(0), after.unit)
        return first, last

    def _rate(self, one: Eased) -> str:
        amount = self.amount(one.target or Decimal(0), one.unit)
        return f"{_PERIODS.get(one.period, '')} {amount}".strip()

    def company(self, names: Sequence[str]) -> str:
        """People who were there."""
        return ", ".join(names)

    def periods(self, count: int, period: str, *, is_part: bool = False) -> str:
        """So many weeks or months: 열두 달, 30주."""
        return f"{self.number(count)} 달" if period == "month" else f"{count}{_SPANS[period]}"

    def named(self, title: str) -> str:
        """A title inside a sentence."""
        return f"‘{title}’"

    def wish(self, goal: ToldGoal) -> str:
        """A goal as a wish: 책 24권을 읽고 싶; empty where its title is no verb."""
        return with_wish(_as_deed(goal.title))

    def hope(self, goal: ToldGoal) -> str:
        """A goal as what one wanted: 읽고 싶었, 화내지 않으려 했."""
        deed = _as_deed(goal.title)
        if deed.endswith(_NOT):
            return f"{deed.removesuffix('기')}으려 했"
        return f"{with_wish(deed)}었"

    def wanted(self, goal: ToldGoal) -> str:
        """A goal as a thing that is wanted: none is, in Korean."""
        return ""

    def aim(self, goal: ToldGoal) -> str:
        """A goal as what was decided: 책 24권을 읽기로 했."""
        deed = _as_deed(goal.title)
        return self.hope(goal) if deed.endswith(_GIVEN) else f"{deed}로 했"


def _as_deed(title: str) -> str:
    """A title that is a deed, with the particle that its object wants."""
    if deed := deed_of(title):
        return deed
    title = with_particles(_SO_OFTEN.sub(r"\1{을/를} \2", title))
    counted = _BARE_OBJECT.fullmatch(title) or _bare_object(title)
    if not counted:
        return title
    return filled("{what}{을/를} {verb}", "ko", "", what=counted["what"], verb=counted["verb"])


_NO_BRACES = str.maketrans("{}<>", "\ue000\ue001\ue002\ue003")
_BRACES = str.maketrans("\ue000\ue001\ue002\ue003", "{}<>")


def _bare_object(title: str) -> dict[str, str] | None:
    """An object without its particle before a verb that wants one: 저녁 | 먹기."""
    what, _, verb = title.rpartition(" ")
    how = _HOW.search(what)
    if how:
        what, verb = what[: how.start()], f"{how[0].strip()} {verb}"
    wants = verb.rpartition(" ")[2] in table("ko", "predicates")["transitive"]
    return {"what": what, "verb": verb} if wants and _NOUN.search(what) else None


def _is_one_day(when: EdtfDate) -> bool:
    return when.start == when.end and when.precision is Precision.DAY


def _topic(time: str) -> str:
    """A time as what is spoken of: 6월 3일에 → 6월 3일은."""
    bare = time.removesuffix("에")
    return filled("{time}{은/는}", "ko", "", time=bare)
