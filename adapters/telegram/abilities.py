"""What Telegram can do and how it wants to be spoken to; everything else is the renderer's business."""

from core.ports.platform import Abilities, Manners

DOWNLOAD_LIMIT = 20 * 1024 * 1024
"""Bytes that a bot may fetch (Bot API, getFile)."""

ABILITIES = Abilities(forms=False, edits=True, largest_file=DOWNLOAD_LIMIT)

MANNERS = Manners(per_second=25, per_chat=1, burst=5, reads_back=False, per_room=1 / 3)
"""The Bot API's questions and answers name about 30 messages a second overall and one a second in a chat, with short
bursts allowed, and 20 a minute in a group; a bot cannot read its chats back."""
