"""The neutral words between the core and the platforms: what was heard and what is shown."""
