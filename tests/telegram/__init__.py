"""Telegram alone, with the real library and a stand-in for the server."""
