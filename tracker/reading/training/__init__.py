"""Fits the weights of reading to a corpus of labelled retrospectives. A tool for developers.

The corpus stays outside the project: a folder with ``score.py`` and one folder a set, each with
``<name>.gold.json`` beside its text. Only the standard library is needed.
"""
