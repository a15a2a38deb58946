"""A browser of one connection: cookies, forms with their key, nothing else."""

import re
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse, RemoteDisconnected
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urljoin, urlsplit

KEY = re.compile(r'name="(csrf_token|csrfmiddlewaretoken)"[^>]*value="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Answer:
    """One response, with its body as it came over the wire."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8")


class Client:
    """Sends requests to one server, one after the other, on one connection."""

    def __init__(self, port: int, **headers: str) -> None:
        self.connection = HTTPConnection("127.0.0.1", port, timeout=120)
        self.headers = {"Accept": "text/html", **headers}
        self.cookies: dict[str, str] = {}

    def request(
        self, method: str, path: str, body: str | None = None, headers: dict[str, str] | None = None
    ) -> Answer:
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        sent = self.headers | ({"Cookie": cookie} if cookie else {}) | (headers or {})
        response = self._answered(method, path, body, sent)
        self._keep_cookies(response)
        named = {name.lower(): value for name, value in response.getheaders()}
        return Answer(response.status, named, response.read())

    def _answered(
        self, method: str, path: str, body: str | None, headers: dict[str, str]
    ) -> HTTPResponse:
        try:
            self.connection.request(method, path, body, headers)
            return self.connection.getresponse()
        except (RemoteDisconnected, ConnectionResetError, BrokenPipeError):
            # A server may close a connection that rested while the others were measured.
            self.connection.close()
            self.connection.request(method, path, body, headers)
            return self.connection.getresponse()

    def _keep_cookies(self, response: HTTPResponse) -> None:
        for line in response.headers.get_all("Set-Cookie") or []:
            for name, morsel in SimpleCookie(line).items():
                self.cookies[name] = morsel.value

    def get(self, path: str, **headers: str) -> Answer:
        return self.request("GET", path, headers=headers)

    def post(self, path: str, **fields: str) -> Answer:
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        return self.request("POST", path, urlencode(fields), form)

    def send_form(self, path: str, **fields: str) -> Answer:
        """Open the page, take its key, send the fields with it, and open where that leads."""
        found = KEY.search(self.get(path).text)
        key = {found[1]: found[2]} if found else {}
        answer = self.post(path, **key, **fields)
        if answer.status not in (301, 302, 303):
            raise RuntimeError(f"{path} answered {answer.status}: {answer.text[:300]}")
        return self.get(local(urljoin(path, answer.headers["location"])))


def local(address: str) -> str:
    """An address without its host."""
    parts = urlsplit(address)
    return parts.path + (f"?{parts.query}" if parts.query else "")
