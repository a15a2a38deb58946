"""Every page of an account in every width and theme: a picture each, and what is out of place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.chromium import LOCALES, let_in
from tests.browser.look import out_of_place
from tests.browser.pages import OUTSIDE, addresses, name_of
from tests.person import Person

# Until a new size is on the screen, with its pictures: those far down would wait to be scrolled to.
SETTLED = """async () => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  for (const image of document.images) image.loading = "eager";
  const late = [...document.images].filter((image) => !image.complete);
  await Promise.all(late.map((image) => new Promise((resolve) => {
    image.onload = image.onerror = resolve;
  })));
  await frame();
}"""
HEIGHTS = {320: 640, 390: 844, 768: 1024, 1280: 900, 1920: 1080}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which pictures to take; `pages` are beginnings of names, none of them means all."""

    widths: Sequence[int]
    themes: Sequence[str]
    pages: Sequence[str] = ()
    takes_pictures: bool = True

    def includes(self, page: str) -> bool:
        return not self.pages or page.startswith(tuple(self.pages))


@dataclass(slots=True)
class Camera:
    """Takes pictures into a folder; remembers their names and what it found on each."""

    browser: Browser
    address: str
    folder: Path
    wanted: Wanted
    taken: list[str] = field(default_factory=list)
    found: dict[str, list[str]] = field(default_factory=dict)

    def visit(self, person: Person, account: str) -> None:
        """Look at all that one person can see, and at what stands before the door."""
        context = self.browser.new_context(locale=LOCALES[person.language], reduced_motion="reduce")
        page = context.new_page()
        for name, path in self._ways(context, person):
            for theme in self.wanted.themes if self.wanted.includes(name) else ():
                # A new page for each: Chromium repaints a page in another theme only in parts.
                page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
                page.goto(self.address + path)
                self._look(page, f"{name}.{account}.{person.language}", theme)
        context.close()

    def _ways(self, context: BrowserContext, person: Person) -> Iterator[tuple[str, str]]:
        let_in(context, person, self.address)
        yield from addresses(person)
        context.clear_cookies()
        yield from ((name_of(path), path) for path in OUTSIDE)

    def _look(self, page: Page, name: str, theme: str) -> None:
        for width in self.wanted.widths:
            page.set_viewport_size({"width": width, "height": HEIGHTS.get(width, 900)})
            page.wait_for_function("(width) => innerWidth === width", arg=width)
            shot = f"{name}.{width:04}.{theme}.jpg"
            if problems := out_of_place(page):
                self.found[shot] = [one.removeprefix(f"{page.url}: ") for one in problems]
            if self.wanted.takes_pictures:
                self._take(page, shot, width)

    def _take(self, page: Page, shot: str, width: int) -> None:
        # A window as tall as the page, so that the bar stands at its end and not across it.
        tall: int = page.evaluate("document.documentElement.scrollHeight")
        page.set_viewport_size({"width": width, "height": min(tall, 9000)})
        page.evaluate(SETTLED)
        page.screenshot(path=self.folder / shot, full_page=True, type="jpeg", quality=80)
        self.taken.append(shot)
