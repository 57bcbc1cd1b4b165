# Words of hers that want something done: what Chaski would do, in one clause, and the buttons.
can-do = I can { $what }. Shall I?
read-by-machine = A machine read your words like that. Nothing happens before you tap.

b-move-call = Move the call
b-ask-names = Ask { $names }
b-waiting = Who has not answered
b-change-plan = Change the plan
b-quiet = Quiet hours
b-pause-project = Pause the project
b-ideas = Ideas
b-contact-of = Contact of { $name }

will-move = ask for another time for the call of { $day } with { $names }
will-move-about = look for another time (“{ $new }”) for the call of { $day } with { $names }
will-move-to = ask { $names } to move the call of { $day } to { $new }
will-cancel-call = call off the call of { $day } with { $names }, after asking you once more
will-call = arrange a call{ $names ->
    [none] {""}
   *[other] {" "}with { $names }
  }
will-session = show you the call of { $day } with { $names }
will-sessions = show you all the calls
will-waiting = tell you whose answer is still to come in “{ $title }”
will-due = show you what is due in “{ $title }”
will-edit-plan = change the plan of “{ $title }” with you
will-suggest = show you the plan of “{ $title }”, where you can suggest a change
will-read-plan = show you the plan of “{ $title }”
will-plan = make a plan with you
will-set-language = speak another language with you
will-set-zone = change the hour that I go by for you
will-set-quiet = change the hours in which I leave you in peace
will-own-notices = show you which notices you get, to have fewer of them
will-away = leave you in peace until a day that you name
will-pause = pause your class in “{ $title }” until a day that you name
will-leave-project = take your class out of “{ $title }”, after asking you once more
will-bring-colleague = make an invitation for a colleague who teaches your class too
will-bring = make an invitation for a teacher whom you know
will-my-data = show you what I keep of you, as files
will-forget-me = delete all your data, after asking you once more
will-set-machine = let you decide whether a machine may read what your class writes
will-privacy = show you what I keep of you and who sees it
will-share = show with you what your classes did
will-board = put something of yours on the board of “{ $title }”
will-board-view = show you the board of “{ $title }”
will-reflect = begin the reflection with you
will-find = look for a class
will-find-such = look for a class ({ $what })
will-open = show you the projects that you can join
will-ideas = show you ideas for a project
will-projects = show you your projects, old ones too
will-requests = show you your invitations
will-say = write to { $name } for you
will-ask = look something up in the project
will-class = show you your class, to change what is not right
will-settings = show you your settings
will-link = join your account of another messenger
will-calendar = open your school calendar
will-lessons = open the lesson hours of your class
will-rooms = join a group or a channel to the project
will-concern = help you with something that worries you
will-certificate = make a certificate for “{ $title }”
will-record = show you what the classes learned
will-help = show you what I can do, with examples
will-cancel = leave what you were doing; nothing that you wrote is lost
will-calendar-feed = put your calls into your phone's calendar
will-partners = show you the contact of { $name }

fact-missing-piece = Has still to put something on the board for your class: { $names }.
fact-missing-call = Has not answered about a call yet: { $names }.
talk-waiting = who has not answered
only-so-many = There { $count ->
    [one] is one button
   *[other] are { $count } buttons
  } here. Which one?
