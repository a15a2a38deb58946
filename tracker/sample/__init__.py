"""A sample year that a new account can look at: one person's 2024, retold in each language."""

from tracker.sample.records import (
    holds_sample,
    install,
    is_untouched,
    put_back,
    remove,
    speak_in,
)
from tracker.sample.story import STORY_LANGUAGES, Story, read_story

__all__ = [
    "STORY_LANGUAGES",
    "Story",
    "holds_sample",
    "install",
    "is_untouched",
    "put_back",
    "read_story",
    "remove",
    "speak_in",
]
