# Groups and channels of a project.
command-rooms = Groups and channels of a project
room-menu-say = Write to the project
room-menu-link = Use this place for a project
room-menu-unlink = Stop using it for the project
room-menu-concern = Something worries me (privately)
b-rooms = Groups and channels
b-room-link = Use it for that
b-room-unlink = Stop using it
b-room-without = Not with my words
b-room-with = With my words again
b-room-privately = Go on privately
b-project-say = Write to the project

talk-room-link = the group for the project
talk-rooms = the groups and channels
talk-project-say = your message to the project
room-private = Please write to me privately: what we plan stays between you and me.
room-go-on = { $name }, I wrote to you privately: we go on there.
room-open = From now on, what the classes of “{ $title }” write to the whole project appears here. Teachers of the project can answer here; nobody else's words leave this place.
room-over = From now on, nothing more of “{ $title }” appears here.
room-named = “{ $title }”
room-unnamed = the channel
rooms-no-project = Groups and channels belong to a project that is under way, and you have none yet.
rooms-title = Groups and channels of “{ $title }”
room-line = { $room }, brought by { $name }
numbered = { $n } · { $what }
rooms-how = To use a group or a channel for the project, add me there and write /link in it (in Slack: /chaski link). Nothing is read along before you say so here.
room-ask-in = Use { $room } for “{ $title }”? Everybody who is in it, now or later, will read what teachers write to the whole project, with first names and countries.
room-ask-out = { $heard ->
    [all] Everything that you and other teachers of the project write there goes to { $names }.
   *[called] What you and other teachers of the project write to me there (an answer, my name, or /say) goes to { $names }.
  }
room-ask-alone = So far, nobody else takes part in it.
room-ask-others = I pass on nobody else's words and answer nobody else there. Photos stay out. The other teachers are told and can keep their words out of it.
room-not-linked = All right. That group or channel is not used.
room-linked-now = Done: { $room } is used for the project, and I told the other teachers.
room-linked-already = { $room } is used for “{ $title }” already.
room-linked = { $name } uses { $room } for “{ $title }”: what you write to the whole project can be read there too, by everybody who is in it, and what you write there goes to the whole project. What you write to one person stays private.
room-lost = I can no longer write in { $room }, so it is not used for “{ $title }” any more. To go on, add me again and write /link there.
room-unlinked = Done: nothing more of the project appears there.
room-without-now = From now on what you write stays out of it, and what you write there stays there. What is there already, you can delete with [Delete] under your message.
room-with-now = What you write to the whole project appears there again, and what you write there goes to the project.
room-file = I don't pass on files from a group or a channel. If it is for the project, send it to me here.
room-passed-on = Passed on to the project:
room-file-stays = With a file that stays between the classes.
export-room = Group or channel: { $room }
refused-room-taken = That group or channel is used already. I changed nothing.
refused-room-gone = Too much time has passed, or somebody else asked. Write /link there again.
refused-room-closed = That group or channel is no longer used for a project of yours. I did nothing.
refused-room-not-yours = Only the teacher who brought it, or who leads the project, can take it out. I changed nothing.
refused-room-without-you = You keep your words out of that place, so I passed nothing on. Under /rooms you can change that.
refused-room-news = That place is used for the project, and I have only just told you. I passed nothing on: if it is for everybody, write it there again.
refused-room-rests = “{ $title }” is paused or over, so I passed nothing on.
refused-room-nobody = Nobody else takes part in the project yet, so I passed nothing on.
