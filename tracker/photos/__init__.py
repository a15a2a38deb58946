"""Photos as pixels and as files: develop one, keep it, find it again, let it go.

No Flask, no database. Whoever asks says whose photo it is.
"""

from tracker.photos.developing import Developed, Unusable, develop
from tracker.photos.files import Album
from tracker.photos.sizes import LARGE, SIZES, SMALL, fitted

__all__ = [
    "LARGE",
    "SIZES",
    "SMALL",
    "Album",
    "Developed",
    "Unusable",
    "develop",
    "fitted",
]
