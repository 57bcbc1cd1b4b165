"""Calendars, hours in common, plans and their rules, checked against the story and against naive twins."""
