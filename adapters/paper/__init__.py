"""Everything drawn or printed: calendar files, pictures for the chat, the shareable page, clean photos."""
