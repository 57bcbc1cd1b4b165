"""What the stand-in shows of the bot before anybody writes to it, with the limits of the Bot API's documents."""

import json
from dataclasses import dataclass, field
from typing import Any

from tests.standins.telegram_rules import refuse

Fields = dict[str, Any]
LENGTHS = {"name": 64, "short_description": 120, "description": 512}
SCOPES = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators")
SETTERS = {
    "setmyname": "name",
    "setmyshortdescription": "short_description",
    "setmydescription": "description",
}
GETTERS = {name.replace("set", "get", 1): what for name, what in SETTERS.items()}


@dataclass
class ShownProfile:
    """Names, descriptions and menus by language ("" for all others). `name` is what BotFather was told."""

    words: dict[tuple[str, str], str] = field(default_factory=lambda: {("name", ""): "Mi bot"})
    menus: dict[tuple[str, str], list[Fields]] = field(default_factory=dict)

    def set(self, method: str, fields: Fields) -> bool:
        """setMyName and its like."""
        what = SETTERS[method]
        words = str(fields.get(what, ""))
        if len(words) > LENGTHS[what]:
            raise refuse(f"{what} is too long")
        self.words[what, str(fields.get("language_code", ""))] = words
        return True

    def get(self, method: str, fields: Fields) -> Fields:
        """getMyName and its like: the words of this language, or those for all others."""
        what = GETTERS[method]
        language = str(fields.get("language_code", ""))
        return {what: self.words.get((what, language)) or self.words.get((what, ""), "")}

    def commands(self, fields: Fields) -> bool:
        """setMyCommands."""
        given = fields.get("commands", "[]")
        listed: list[Fields] = json.loads(given) if isinstance(given, str) else given
        asked = fields.get("scope") or {"type": "default"}
        scope = (json.loads(asked) if isinstance(asked, str) else asked).get("type")
        if scope not in SCOPES:
            raise refuse("can't parse BotCommandScope: unsupported type")
        if len(listed) > 100:
            raise refuse("BOT_COMMANDS_TOO_MUCH")
        for each in listed:
            name = each["command"]
            if not (1 <= len(name) <= 32 and name.replace("_", "").isalnum() and name.islower()):
                raise refuse("BOT_COMMAND_INVALID")
            if not 1 <= len(each["description"]) <= 256:
                raise refuse("BOT_COMMAND_DESCRIPTION_INVALID")
        self.menus[str(scope), str(fields.get("language_code", ""))] = listed
        return True

    def menu(self, scope: str, language: str) -> list[str]:
        """The commands that somebody sees in such a chat, as the documents choose them."""
        for one in ((scope, language), (scope, ""), ("default", language), ("default", "")):
            if one in self.menus:
                return [each["command"] for each in self.menus[one]]
        return []


