"""Korean letters and the particles that follow their sound. Pure: text in, text out."""

from tracker.hangul.letters import ending_in, final_of, vowel_of
from tracker.hangul.particles import with_particles

__all__ = ["ending_in", "final_of", "vowel_of", "with_particles"]
