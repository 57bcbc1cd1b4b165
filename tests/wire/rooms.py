"""A Telegram group and a Slack channel as rooms of one project, over the real libraries."""

from tests.standins.slack_channel import SlackChannel
from tests.standins.telegram_group import TelegramGroup
from tests.wire.stage import Stage


def rooms_are_brought_and_talk_to_each_other(stage: Stage) -> None:
    """Each teacher brings one; what is said in either is read in the other once, edits too."""
    gisel, jhansi, bot = stage.gisel, stage.jhansi, "@chaski_test_bot"
    group, channel = TelegramGroup(stage.telegram, "5.º B"), SlackChannel(stage.slack, "staff")
    group.say(gisel.person, f"/link{bot}")
    gisel.sees("¿Usamos «5.º B» para «Mi escuela»?")
    gisel.taps("Usarlo para eso")
    group.sees("Desde ahora, lo que las clases de «Mi escuela»")
    jhansi.sees("Gisel uses “5.º B” for “My School”")
    jhansi.envelopes += channel.say(jhansi.person, "See you at lunch")
    jhansi.envelopes += channel.say(jhansi.person, "@Chaski link")
    jhansi.sees("Use the channel for “My School”?")
    jhansi.taps("Use it for that")
    channel.sees("From now on, what the classes of “My School” write")
    gisel.sees("Jhansi usa el canal")

    group.say(gisel.person, "mañana traigo el proyector")
    group.say(stage.telegram.person("Alumno"), f"{bot} ¿puedo?")
    group.say(gisel.person, f"{bot} ¿Quién trae el álbum?")
    post = channel.sees("¿Quién trae el álbum?")
    jhansi.sees("¿Quién trae el álbum?", "Gisel · Argentina")
    jhansi.envelopes += channel.say(jhansi.person, "We bring it", post)
    answer = group.sees("We bring it")
    gisel.sees("We bring it", "Jhansi · India")
    jhansi.envelopes.append(channel.edit(jhansi.person, "We bring it", "We bring two"))
    group.sees("We bring two")
    group.say(gisel.person, "Gracias", answer)
    channel.sees("Gracias")
    jhansi.envelopes += channel.say(jhansi.person, "@Chaski once more, please")
    group.sees("once more, please")
    stage.settle()
    for words in ("We bring two", "once more, please"):
        assert (group.copies(words), channel.copies(words), gisel.copies(words)) == (1, 0, 1), words
    for words in ("¿Quién trae el álbum?", "Gracias"):
        assert (group.copies(words), channel.copies(words), jhansi.copies(words)) == (0, 1, 1), words
    for words in ("proyector", "¿puedo?", "lunch", "We bring it"):
        assert not group.copies(words) + channel.copies(words) + gisel.copies(words) + jhansi.copies(words), words
