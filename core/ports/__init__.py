"""What the core asks of the world outside: ports of a few lines each, filled in by adapters, storage and bots."""
