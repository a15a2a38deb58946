"""Goals 1 and 6: beside ihatemoney and Datasette, each in an environment of its own."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench.client import Client
from tests.bench.goals import TIMELINE, signed_in
from tests.bench.measure import Contender, Row, fresh, kept, microseconds
from tests.bench.server import ROOT, Server, free_port

PEERS = {"ihatemoney": ("ihatemoney==7.2.1", "granian"), "datasette": ("datasette==0.65.5",)}
ITEMS = 1_000
PROJECT = "bench"
SETTINGS = """
SECRET_KEY = "only for the bench"
SQLALCHEMY_DATABASE_URI = "sqlite:///{folder}/ihatemoney.db"
SESSION_COOKIE_SECURE = False
"""
BILLS = """
import sys
from ihatemoney.models import Bill, Person, Project, db
from ihatemoney.wsgi import application
from werkzeug.security import generate_password_hash

name, items = sys.argv[1], int(sys.argv[2])
with application.app_context():
    secret = generate_password_hash(name)
    project = Project(
        id=name, name=name, password=secret, contact_email="b@example.org", default_currency="EUR"
    )
    mina = Person(name="mina", project=project, weight=1)
    db.session.add_all([project, mina])
    db.session.commit()
    for number in range(items):
        db.session.add(Bill(
            amount=12.5, bill_type="Expense", original_currency="EUR", owers=[mina],
            payer_id=mina.id, project_default_currency="EUR", what=f"bill {number}",
        ))
    db.session.commit()
"""


def environment(name: str) -> Path:
    """A peer's own Python, installed once below .venv; peers never share ours."""
    home = ROOT / ".venv" / "peers" / name
    python = home / "bin" / "python"
    done = home / "installed"
    if not done.exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(home)], check=True)
        command = [str(python), "-m", "pip", "install", "--quiet", *PEERS[name]]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        done.touch()
    return python


def ihatemoney(folder: Path) -> Server:
    """ihatemoney on the server that Hoego uses."""
    port = free_port()
    settings = folder / "ihatemoney.cfg"
    settings.write_text(SETTINGS.format(folder=folder), encoding="utf-8")
    command = [str(environment("ihatemoney")), "-m", "granian", "--interface", "wsgi"]
    command += ["--blocking-threads", "4", "--port", str(port), "--log-level", "warning"]
    configured = {"IHATEMONEY_SETTINGS_FILE_PATH": str(settings), "PYTHONPATH": ""}
    return Server([*command, "ihatemoney.wsgi:application"], port, folder / "ihm.log", configured)


def make_bills(folder: Path) -> None:
    """A project of one member with a thousand bills, written by ihatemoney's own models."""
    configured = {"IHATEMONEY_SETTINGS_FILE_PATH": str(folder / "ihatemoney.cfg")}
    command = [str(environment("ihatemoney")), "-c", BILLS, PROJECT, str(ITEMS)]
    subprocess.run(
        command, env={**os.environ, **configured, "PYTHONPATH": ""}, check=True, capture_output=True
    )


def member(server: Server) -> Client:
    """A client that signed in to the project."""
    client = Client(server.port)
    client.send_form(f"/authenticate?project_id={PROJECT}", id=PROJECT, password=PROJECT)
    return client


@contextmanager
def datasette(folder: Path) -> Iterator[Server]:
    """Datasette over a table of a thousand milestones."""
    port, path = free_port(), folder / "peers.db"
    with sqlite3.connect(path) as database:
        database.execute(
            "CREATE TABLE milestone (id INTEGER PRIMARY KEY, day TEXT, title TEXT, kind TEXT)"
        )
        rows = ((f"2024-{n % 12 + 1:02}-15", f"milestone {n}", "project") for n in range(ITEMS))
        database.executemany("INSERT INTO milestone (day, title, kind) VALUES (?, ?, ?)", rows)
    command = [str(environment("datasette")), "-m", "datasette", "serve", str(path)]
    with Server(
        [*command, "-p", str(port)], port, folder / "datasette.log", {"PYTHONPATH": ""}
    ) as server:
        yield server


def against_peers(small: Server, folder: Path) -> Iterator[Row]:
    """Hoego's timeline rendered anew, beside each peer's list of a hundred items."""
    money_server = ihatemoney(folder)
    make_bills(folder)
    with money_server as money, datasette(folder) as tables:
        bills = member(money)
        cost = microseconds({
            "hoego": Contender(small, fresh(signed_in(small), TIMELINE)),
            "ihatemoney": Contender(money, kept(bills, f"/{PROJECT}/")),
            "datasette": Contender(tables, kept(Client(tables.port), "/peers/milestone?_size=100")),
        })  # fmt: skip
        yield Row(6, "start of ihatemoney", money.seconds_to_first_answer, "s")
    for name, goal in (("ihatemoney", 60), ("datasette", 8)):
        yield Row(1, f"processor time, {name}", cost[name], "µs")
        yield Row(1, f"Hoego beside {name}", cost[name] / cost["hoego"], "×", at_least=goal)
