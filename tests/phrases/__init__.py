"""Times as teachers type them, read and checked."""
