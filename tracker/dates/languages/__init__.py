"""One file a language, each with a ``WORDING``; a file more is a language more."""
