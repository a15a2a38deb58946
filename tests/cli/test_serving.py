"""The server as people start it: quickly, once a port, and with a link that works."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from uuid import uuid4

import pytest

from tracker.photos import Album, Developed

ROOT = Path(__file__).resolve().parents[2]
LINK = re.compile(r"http://127\.0\.0\.1:(\d+)(/sign-in/[\w-]+)")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _environment(instance: Path, port: int, workers: int = 1) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    told = {"TRACKER_INSTANCE": str(instance), "TRACKER_PORT": str(port)}
    told["TRACKER_WORKERS"] = str(workers)
    return kept | told | {"PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}


@contextmanager
def _served(instance: Path, port: int, log: Path, workers: int = 1) -> Iterator[None]:
    """Serve until the block ends."""
    with log.open("w", encoding="utf-8") as output:
        server = subprocess.Popen(
            [sys.executable, "-P", "-m", "tracker.cli"],
            env=_environment(instance, port, workers),
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        _wait_for(port, server, log)
        yield
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(20)


def _wait_for(port: int, server: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.perf_counter() + 30
    while time.perf_counter() < deadline:
        assert server.poll() is None, log.read_text(encoding="utf-8")
        try:
            assert _status(port, "/health") == 200
        except ConnectionError:
            time.sleep(0.02)
        else:
            return
    raise AssertionError(log.read_text(encoding="utf-8"))


def _status(port: int, path: str) -> int:
    with closing(HTTPConnection("127.0.0.1", port, timeout=5)) as connection:
        connection.request("GET", path)
        with connection.getresponse() as answer:
            return answer.status


def _start_again(instance: Path, port: int, log: Path) -> None:
    with _served(instance, port, log):
        assert "Stop with Ctrl+C." in log.read_text(encoding="utf-8")


@pytest.mark.slow
def test_a_start_prints_a_link_that_works_and_so_does_the_next(tmp_path: Path) -> None:
    instance, port, log = tmp_path / "instance", _free_port(), tmp_path / "log"
    with _served(instance, port, log):
        told = LINK.search(log.read_text(encoding="utf-8"))
        assert told
        assert int(told[1]) == port
        assert _status(port, told[2]) == 200
    _start_again(instance, port, log)
    assert "Traceback" not in log.read_text(encoding="utf-8")


@pytest.mark.slow
def test_a_start_sweeps_away_photos_of_no_record(tmp_path: Path) -> None:
    instance = tmp_path / "instance"
    photos, owner_id = Album(instance / "photos"), uuid4()
    photos.keep(owner_id, uuid4(), Developed(4, 3, b"large", b"small"))
    for path in photos.files():
        os.utime(path, (0, 0))
    photos.keep(owner_id, uuid4(), Developed(4, 3, b"young", b"young"))
    _start_again(instance, _free_port(), tmp_path / "log")
    assert {path.read_bytes() for path in photos.files()} == {b"young"}


@pytest.mark.slow
def test_several_workers_share_the_app_and_answer(tmp_path: Path) -> None:
    port, log = _free_port(), tmp_path / "log"
    with _served(tmp_path / "instance", port, log, workers=2):
        assert {_status(port, "/health") for _ in range(20)} == {200}
    assert "Traceback" not in log.read_text(encoding="utf-8")


def test_a_taken_port_is_told_with_another_one(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        start = subprocess.run(
            [sys.executable, "-P", "-m", "tracker.cli"],
            env=_environment(tmp_path / "instance", port),
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
    assert start.returncode == 1
    assert start.stderr == (
        f"Port {port} is taken by another program. Stop it, or choose another: "
        f"TRACKER_PORT={port % 65535 + 1} ./run\n"
    )
    assert "sign-in" not in start.stdout
