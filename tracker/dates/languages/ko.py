"""한국어로 때를 말하는 틀."""

from tracker.dates.wording import Lengths, Wording

WORDING = Wording(
    year="{year}년",
    dated="{year}년 {words}",
    months=tuple(f"{month}월" for month in range(1, 13)),
    day="{month} {day}일",
    days_of_month="{month} {first}일 – {last}일",
    seasons={21: "봄", 22: "여름", 23: "가을", 24: "겨울"},
    parts_of_year={
        "early": ("{year}년 초", "연초"),
        "middle": ("{year}년 중반", "중반"),
        "late": ("{year}년 연말", "연말"),
        "first_half": ("{year}년 상반기", "상반기"),
        "second_half": ("{year}년 하반기", "하반기"),
        "around_first_half": ("{year}년 상반기쯤", "상반기쯤"),
        "around_second_half": ("{year}년 하반기쯤", "하반기쯤"),
    },
    parts_of_month={"early": "{month} 초", "middle": "{month} 중순", "late": "{month} 말"},
    joined_words="{start}–{end}",
    joined_phrases="{start} – {end}",
    approximate="{words}쯤",
    since="{start}부터",
    until="{end}까지",
    since_until="{start}부터 {end}까지",
    described="{words} ({note})",
    open_start="시작 열림",
    open_end="끝 열림",
    length_in_days=Lengths({1: "하루", 2: "이틀"}, "{count}일"),
    length_in_months=Lengths(
        {
            1: "한 달",
            2: "두 달",
            3: "석 달",
            4: "넉 달",
            5: "다섯 달",
            6: "여섯 달",
            7: "일곱 달",
            8: "여덟 달",
            9: "아홉 달",
            10: "열 달",
            11: "열한 달",
        },
        "{count}개월",
    ),
    length_in_years=Lengths({}, "{count}년"),
)
