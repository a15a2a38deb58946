"""What the person of test_whole_year.py writes, in both languages."""

from typing import Any

WORDS: dict[str, dict[str, Any]] = {
    "ko": {
        "name": "서연",
        "text": (
            "# 2024년 회고\n\n2024년 4월부터 6월까지 야간 강좌를 들었다. "
            "7월에 첫 회사에 입사했다.\n\n## 2025년 목표\n\n- 책 12권 읽기\n- 주 2회 운동하기\n"
            "- 불안에 떠밀리지 않고 자라기\n- 블로그 글 10편 쓰기\n"
        ),
        "books": "책",
        "habit": "운동",
        "feeling": "불안",
        "let go": "블로그",
        "happenings": [
            (2, "새 팀으로 옮김", "2025년 2월 10일"),
            (5, "제주 여행", "2025년 5월 3일부터 5월 6일까지"),
            (10, "첫 10 km 대회 완주", "2025년 10월 19일"),
        ],
        "reflections": [
            "서두르지 않는 아침을 하나 만들었다.",
            "쉬는 날에는 정말로 쉬었다.",
            "말을 고르는 시간이 길어졌지만 괜찮았다.",
        ],
        "eased": "읽고 싶은 책이 두꺼워져서.",
        "reason": "지금은 쓰기보다 듣고 싶어서.",
        "verdict": "내 속도로 왔다.",
        "own": "올해의 첫 문장은 내가 직접 쓴다.",
        "late": ("김장을 도움", "2025년 12월 13일"),
    },
    "en": {
        "name": "Robin",
        "text": (
            "# My 2024\n\nFrom April to June 2024 I took evening classes. "
            "In July I joined my first company.\n\n## Goals for 2025\n\n- Read 12 books\n"
            "- Exercise twice a week\n- Grow without being pushed by anxiety\n"
            "- Write 10 blog posts\n"
        ),
        "books": "books",
        "habit": "xercise",
        "feeling": "anxiety",
        "let go": "blog",
        "happenings": [
            (2, "Moved to a new team", "10 February 2025"),
            (5, "A trip to the island", "3 to 6 May 2025"),
            (10, "Finished a first 10 km race", "19 October 2025"),
        ],
        "reflections": [
            "I made room for one slow morning.",
            "On days off I was really off.",
            "I chose my words longer, and that was fine.",
        ],
        "eased": "The books I want to read grew thicker.",
        "reason": "I would rather listen than write for now.",
        "verdict": "I went at my own pace.",
        "own": "The first line of this year I write myself.",
        "late": ("Helped with the winter kitchen", "13 December 2025"),
    },
}
