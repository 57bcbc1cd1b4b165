"""The bot that python-telegram-bot's first example shows: an echo that keeps nothing. `ptb_echo URL TOKEN [MODE]`."""

import sys
from typing import Any

from telegram import Update
from telegram.ext import Application, MessageHandler, filters


async def echo(update: Update, context: Any) -> None:
    """Say the same."""
    assert update.message is not None
    await update.message.reply_text(update.message.text or "")


def main(url: str, token: str, mode: str = "one") -> None:
    """Poll for ever; in mode "many" its updates are handled side by side."""
    builder = Application.builder().token(token).base_url(f"{url}/bot")
    application = builder.concurrent_updates(mode == "many").build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling()


if __name__ == "__main__":
    main(*sys.argv[1:])
