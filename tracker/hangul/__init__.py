"""Korean letters and the particles that follow their sound. Pure: text in, text out."""

from tracker.hangul.letters import ending_in, final_of, vowel_of
from tracker.hangul.particles import unbroken, with_particles

__all__ = ["ending_in", "final_of", "unbroken", "vowel_of", "with_particles"]
