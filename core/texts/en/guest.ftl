# Links for somebody in particular: into a project, or to write to a class.
b-guest-bring = Invite a class I know
b-guest-letter-bring = Just let them write
b-pass-on = Pass it on
talk-guest = the invitation to a project
talk-guest-letter = your letter to a class
guest-words = { $name } invites your class to the project “{ $title }”, with Chaski. { $where } { $code } (until { $day })
guest-once = It works once. Whoever uses it sees the plan and asks for a place; you say yes or no.
guest-asked = { $name } invites your class to this project. Nothing happens until you ask for a place.
guest-letter-words = { $name } would like to hear from you about a project between our classes: write through Chaski. { $where } { $code } (until { $day })
guest-letter-once = It works once. Whoever uses it writes to you, and your contact stays hidden until you accept.
guest-letter-asked = { $name } ({ $country }) would like to hear from you about a project between your classes. You see what I send before it goes.
