"""Slack, against its stand-in and alone."""
