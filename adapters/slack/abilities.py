"""What Slack can do, how it wants to be spoken to, and what Chaski asks of a workspace."""


from core.ports.platform import Abilities, Manners

DOWNLOAD_LIMIT = 20 * 1024 * 1024
"""Bytes that Chaski takes from a teacher; Slack itself allows 1 GB."""

ABILITIES = Abilities(forms=True, edits=True, largest_file=DOWNLOAD_LIMIT, tells_deletions=True, hears_all=True)

MANNERS = Manners(per_second=5, per_chat=1, burst=3, reads_back=True)
"""Slack's rate limits for chat.postMessage: one a second in a channel with short bursts, several hundred a minute in a
workspace. A doubtful post is found again by its metadata."""

ADD_TO_BOARD, ASK_PROJECT = "add_to_board", "ask_project"
SHORTCUTS = ((ADD_TO_BOARD, "message"), (ASK_PROJECT, "global"))
"""(callback_id, kind) of each shortcut; its words are `slack-shortcut-...` in core/texts."""

SCOPES = frozenset(
    {
        "app_mentions:read",  # app_mention: somebody calls Chaski in a channel
        "channels:history",  # message.channels: what is said in a channel that is a project's room
        "chat:write",  # chat.postMessage, chat.update
        "commands",  # /chaski
        "files:read",  # url_private_download, files.info
        "files:write",  # files.getUploadURLExternal, files.completeUploadExternal
        "groups:history",  # message.groups: the same in a private channel
        "im:history",  # message.im, conversations.history to read a doubtful letter back
        "im:write",  # conversations.open, since a file needs the id of the private chat
        "users:read",  # users.info: name, language and zone as first guesses
    }
)
"""Bot scopes, each for a method or an event that is used; the manifest asks for exactly these."""

EVENTS = frozenset(
    {
        *("app_home_opened", "app_mention", "app_uninstalled", "tokens_revoked"),
        *("message.channels", "message.groups", "message.im"),
    }
)
"""Events that decode has a use for; the manifest subscribes to exactly these."""
