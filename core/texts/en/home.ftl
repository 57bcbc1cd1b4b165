# The home card and help.
command-home = What is next today
command-find = Find a class
command-requests = Invitations sent and received
command-say = Write to the other classes
command-help = Help with examples
help = You can tap the buttons or write. For example: /find to look for a class, /plan to make or change the plan, /sessions for calls, /say to write to the other classes. /cancel leaves what you are doing and loses nothing.
b-cancel = Leave this
command-cancel = Leave what I am doing
cancelled = I kept { $what } as a draft.
cancelled-at = I kept { $what } as a draft, question { $n } of { $of }.
cancel-nothing = Nothing is under way.

home-invitations = Waiting for your answer: an invitation from { $names }.
home-notes = Waiting for your answer: { $notes }.
home-notes-of = { $count ->
    [one] a message from { $name }
   *[other] { $count } messages from { $name }
}
home-no-partner = Your class has no partner yet. Shall we look for one?
home-partner = You work with { $names }. Next comes the plan.
home-title = { $title } · { $phase }
home-week = week { $week } of { $weeks }
home-draft = Draft
home-untitled = New project
home-call = { $place ->
    [first] 📅 { $day }
   *[later] { $day }
  }, { $hour }: { $names } ({ $far })
home-call-proposed = { $place ->
    [first] 📅 { $day }
   *[later] { $day }
  }, { $hour }: { $names } ({ $far }), proposed
home-missing = Not signed yet: { $names }

page-nothing = Waiting for you: nothing.
page-projects = { $count ->
    [one] Your other project: { $titles }
   *[other] Your other projects: { $titles }
}
page-quiet = Quiet { $hours }
