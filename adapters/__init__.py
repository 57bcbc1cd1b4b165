"""The world outside: one folder for each messenger, writer and printer; each knows one vendor and only core's words."""
