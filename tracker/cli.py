"""The command line: `./run`, and `hoego` where it is installed."""

import argparse
import sys
from collections.abc import Callable, Sequence
from typing import IO

from flask import Flask

from tracker.config import (
    Settings,
    SettingsError,
    prepare_instance,
    settings_from_environment,
    spoken_language,
)

Verb = Callable[[argparse.Namespace, Settings, Flask], None]


def tell(message: str, *, to: IO[str] | None = None, **values: object) -> None:
    """Print a line in the terminal's language."""
    from tracker.hangul import with_particles
    from tracker.locale import catalogue

    text = catalogue(spoken_language()).gettext(message)
    told = with_particles(text % values) if values else text
    print(told, file=to or sys.stdout, flush=True)


def _link(settings: Settings, name: str | None) -> str:
    from tracker.accounts.links import make_link_token
    from tracker.extensions import db
    from tracker.preparation import account_named
    from tracker.serving import address

    user = account_named(name, settings)
    token = make_link_token(user)
    db.session.commit()
    return f"{address(settings)}/sign-in/{token}"


def serve(options: argparse.Namespace, settings: Settings, app: Flask) -> None:
    """Serve, and print a one-time link that signs the owner in."""
    from tracker.album import sweep
    from tracker.clock import now
    from tracker.extensions import db
    from tracker.preparation import ensure_owner, tidy
    from tracker.serving import require_free_port
    from tracker.workers import serve as run_server

    require_free_port(settings)
    ensure_owner(settings)
    tidy()
    db.session.commit()
    sweep(now())
    tell("Hoego · 회고 is ready. Open this link; it signs you in once:")
    print(f"\n  {_link(settings, None)}\n", flush=True)
    tell("Stop with Ctrl+C.")
    db.engine.dispose()
    run_server(settings, app)


def link(options: argparse.Namespace, settings: Settings, app: Flask) -> None:
    """Print a new one-time sign-in link."""
    print(_link(settings, options.name))


def account(options: argparse.Namespace, settings: Settings, app: Flask) -> None:
    """Make an account, or set its password, from standard input."""
    from tracker.accounts.making import make_account
    from tracker.extensions import db

    password = sys.stdin.readline().rstrip("\r\n") if not sys.stdin.isatty() else _ask_password()
    made = make_account(options.name, password, settings.language, settings.time_zone)
    db.session.commit()
    if made:
        tell("%(name)s: the account is made.", name=options.name)
    else:
        tell("%(name)s: the password is new, and every sign-in has ended.", name=options.name)


def _ask_password() -> str:
    from getpass import getpass

    return getpass("Password: ")


def demo(options: argparse.Namespace, settings: Settings, app: Flask) -> None:
    """Fill an account with made-up milestones over sixty years, or as many as are named."""
    from tracker.demo import fill
    from tracker.extensions import db
    from tracker.preparation import account_named

    user = account_named(options.name, settings)
    fill(user, options.milestones, options.years)
    db.session.commit()
    tell("%(name)s: %(count)s milestones added.", name=user.name, count=options.milestones)


def backup(options: argparse.Namespace, settings: Settings, app: Flask) -> None:
    """Write a verified copy of the database and the key."""
    from tracker.backup import back_up

    print(back_up(app))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="hoego", description="Hoego · 회고")
    verbs = parser.add_subparsers(dest="verb", metavar="VERB")
    _verb(verbs, "serve", serve)
    _verb(verbs, "link", link).add_argument("name", nargs="?")
    _verb(verbs, "account", account).add_argument("name")
    filling = _verb(verbs, "demo", demo)
    filling.add_argument("name", nargs="?")
    filling.add_argument("--milestones", type=_up_to(1_000_000), default=1000)
    filling.add_argument("--years", type=_up_to(200), default=60)
    _verb(verbs, "backup", backup)
    verbs.add_parser("help", help="this list")
    return parser


def _verb(
    verbs: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, verb: Verb
) -> argparse.ArgumentParser:
    parser = verbs.add_parser(name, help=(verb.__doc__ or "").splitlines()[0])
    parser.set_defaults(run=verb)
    return parser


def _up_to(most: int) -> Callable[[str], int]:
    def number(text: str) -> int:
        if not text.isdecimal() or not 0 < int(text) <= most:
            raise argparse.ArgumentTypeError(f"a number from 1 to {most}")
        return int(text)

    return number


def _run(options: argparse.Namespace) -> None:
    from tracker import create_app
    from tracker.access import system
    from tracker.extensions import db
    from tracker.preparation import migrate

    settings = settings_from_environment()
    prepare_instance(settings.instance)
    app = create_app(settings)
    with app.app_context(), system():
        try:
            migrate(app)
            options.run(options, settings, app)
        finally:
            db.session.remove()
            db.engine.dispose()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb; 0 when it worked, 1 with one line that says how to mend it."""
    options = _parser().parse_args(
        list(sys.argv[1:] if arguments is None else arguments) or ["serve"]
    )
    if options.verb == "help":
        _parser().print_help()
        return 0
    try:
        _run(options)
    except SettingsError as error:
        tell(error.message, to=sys.stderr, **error.values)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
