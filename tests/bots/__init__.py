"""The wiring: pace, logs, settings, who wakes whom."""
