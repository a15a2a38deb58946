"""The floor: Flask with nothing but a session cookie, and a page already made."""

from flask import Flask, session

PAGE = "<!doctype html><title>floor</title><h1>floor</h1>"


def create_app() -> Flask:
    app = Flask(__name__)
    app.secret_key = "the floor keeps nothing secret"

    @app.get("/")
    def index() -> str:
        session.setdefault("owner", "floor")
        return PAGE

    return app
