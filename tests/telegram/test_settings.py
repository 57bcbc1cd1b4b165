"""Every way in which somebody may write down where Telegram is."""

import pytest
from pydantic import SecretStr

from adapters.telegram import Settings


@pytest.mark.parametrize(
    ("given", "methods", "files"),
    [
        ("", "https://api.telegram.org/bot", "https://api.telegram.org/file/bot"),
        ("https://api.telegram.org", "https://api.telegram.org/bot", "https://api.telegram.org/file/bot"),
        ("http://127.0.0.1:8081", "http://127.0.0.1:8081/bot", "http://127.0.0.1:8081/file/bot"),
        ("http://127.0.0.1:8081/", "http://127.0.0.1:8081/bot", "http://127.0.0.1:8081/file/bot"),
        ("http://127.0.0.1:8081/bot", "http://127.0.0.1:8081/bot", "http://127.0.0.1:8081/file/bot"),
        ("http://127.0.0.1:8081/bot/", "http://127.0.0.1:8081/bot", "http://127.0.0.1:8081/file/bot"),
        ("http://127.0.0.1:8081/bot1:a", "http://127.0.0.1:8081/bot", "http://127.0.0.1:8081/file/bot"),
        ("http://host/x/bot{token}/test", "http://host/x/bot{token}/test", "http://host/x/file/bot{token}/test"),
    ],
)
def test_the_address_of_the_methods_names_the_files_too(given: str, methods: str, files: str) -> None:
    settings = Settings(token=SecretStr("1:a"), base_url=given)
    assert (settings.methods, settings.files) == (methods, files)


@pytest.mark.parametrize(
    "given", ["http://files:1", "http://files:1/file", "http://files:1/file/bot", "http://files:1/file/bot/"]
)
def test_the_address_of_files_may_be_its_own(given: str) -> None:
    assert Settings(token=SecretStr("1:a"), base_url="http://methods:1", base_file_url=given).files == "http://files:1/file/bot"


def test_the_token_is_not_shown() -> None:
    assert "secret" not in repr(Settings(token=SecretStr("1:secret")))
