"""What a real browser that has nothing yet fetches for a page."""

from typing import Any

from tests.bench.client import Client
from tests.browser.chromium import started

# Late requests, such as that for an icon, come after the page has loaded.
AFTERWARDS_MS = 1_000


def first_visit(client: Client, port: int, path: str) -> tuple[int, int]:
    """Requests, and bytes over the wire with the headers of the answers."""
    address, sizes = f"http://127.0.0.1:{port}", list[int]()

    def on_finished(told: dict[str, Any]) -> None:
        sizes.append(told["encodedDataLength"])

    with started() as browser:
        context = browser.new_context(locale="en-US")
        context.add_cookies(
            [
                {"name": name, "value": value, "url": address}
                for name, value in client.cookies.items()
            ]
        )
        page = context.new_page()
        network = context.new_cdp_session(page)
        network.send("Network.enable")
        network.on("Network.loadingFinished", on_finished)
        page.goto(address + path)
        page.wait_for_timeout(AFTERWARDS_MS)
    return len(sizes), sum(sizes)
