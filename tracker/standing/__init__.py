"""How a goal stands: what was logged on it, its measure applied to that, and the sentence of it."""
