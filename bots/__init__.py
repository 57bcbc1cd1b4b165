"""Wiring: the only place that knows everybody, and the place of no rule."""
