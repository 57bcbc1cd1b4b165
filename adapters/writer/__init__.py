"""Whoever drafts words: a language model behind any OpenAI-compatible server, or the offline twin."""
