# An invitation for somebody she knows already.
b-bring = I have a partner
b-answer-name = Answer { $name }
talk-bring = your invitation
talk-invited = the invitation
invitation-pass-on = Pass this on, wherever you talk to that person:
invitation-words = { $name } invites you to a project between our classes, with Chaski. { $where } { $code } (until { $day })
invitation-link = On Telegram, tap { $link } · In another messenger, open Chaski and paste this:
invitation-open = Open Chaski in your messenger and paste this:
invitation-once = It works once. Whoever uses it works with you from the moment they accept; I tell you.
invited-first = { $name } invites you to a project between your classes. First, three questions.
invited-by = { $name } ({ $country }) invites you to a project between your classes. If you accept, each of you sees the other's contact.
invited-later = It can wait. To come back, paste { $name }'s invitation again.
now-found-invited = Done. { $name } is waiting for you.
refused-invitation-over = That invitation no longer works: it was used or it ran out. Ask for another one.
refused-invitation-own = That invitation is yours: pass it on to the other person.
refused-invitations-many = You have { $most } unused invitations. When one is used or runs out, I make another.
