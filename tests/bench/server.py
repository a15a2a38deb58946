"""A server as a child process: started, watched, and stopped by its own id."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.bench.client import Client

ROOT = Path(__file__).resolve().parents[2]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Server:
    """One program that answers on a port of 127.0.0.1."""

    def __init__(
        self, command: Sequence[str], port: int, log: Path, environment: Mapping[str, str]
    ) -> None:
        self.port, self.log = port, log
        self.command, self.environment = command, {**os.environ, **environment}
        self.seconds_to_first_answer = 0.0

    def __enter__(self) -> Self:
        started = time.perf_counter()
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                self.command,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self._wait(started + 120)
        self.seconds_to_first_answer = time.perf_counter() - started
        return self

    def _wait(self, deadline: float) -> None:
        while time.perf_counter() < deadline:
            if self.process.poll() is not None:
                raise RuntimeError(f"The server stopped at once:\n{self.output()[-2000:]}")
            try:
                Client(self.port).get("/")
            except OSError:
                time.sleep(0.01)
            else:
                return
        raise RuntimeError(f"No answer within two minutes:\n{self.output()[-2000:]}")

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)

    def output(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")

    def found_in_output(self, pattern: str) -> str:
        found = re.search(pattern, self.output())
        if found is None:
            raise RuntimeError(f"{pattern} is not in:\n{self.output()[-2000:]}")
        return found[0]


def hoego(instance: Path, workers: int = 1) -> Server:
    """Hoego itself, as `./run` starts it."""
    port = free_port()
    settings = {"TRACKER_WORKERS": str(workers), "TRACKER_PORT": str(port)}
    command = [sys.executable, "-P", "-m", "tracker.cli"]
    return Server(command, port, instance.with_suffix(f".{workers}.log"), at(instance) | settings)


def at(instance: Path) -> dict[str, str]:
    """The environment in which Hoego keeps its data in `instance`."""
    return {"TRACKER_INSTANCE": str(instance), "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}


def fill(instance: Path, milestones: int, years: int = 60) -> None:
    """Make an instance with that many milestones over so many years."""
    command = [sys.executable, "-P", "-m", "tracker.cli", "demo"]
    command += ["--milestones", str(milestones), "--years", str(years)]
    environment = {**os.environ, **at(instance)}
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)


def granian(app: str, folder: Path, log: Path) -> Server:
    """Any WSGI app on the server that Hoego uses, set up the same way."""
    port = free_port()
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--factory"]
    command += ["--blocking-threads", "4", "--port", str(port), "--log-level", "warning", app]
    return Server(command, port, log, {"PYTHONPATH": f"{ROOT}{os.pathsep}{folder}"})
