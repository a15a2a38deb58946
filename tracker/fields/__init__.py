"""Fields that parse at the edge: a fuzzy date, a year, a handful of words."""
