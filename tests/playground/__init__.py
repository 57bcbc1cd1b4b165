"""The playground in a real browser, and its promises without one."""
