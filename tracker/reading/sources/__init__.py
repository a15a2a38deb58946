"""From a file to the text a reader sees, character for character in the same places."""
