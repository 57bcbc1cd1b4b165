# A class that is taught by several people.
b-colleagues = Colleagues
b-bring-colleague = Invite a colleague
b-help-teach = Yes, teach it too
b-teach-no-more = Leave this class
b-let-go = Remove { $name }

talk-colleague = your colleague's class
talk-teach-no-more = leaving the class
talk-let-go = the change of colleagues
talk-bring-colleague = the invitation to your colleague
colleagues-are = { $count ->
    [one] The class “{ $group }” is taught by { $names }.
   *[other] The class “{ $group }” is taught by { $names }.
  }
colleague-pass-on = Pass this on to your colleague, wherever you talk:
colleague-words = { $name } invites you to teach “{ $group }” too, with Chaski. { $where } { $code } (until { $day })
colleague-once = It works once. Your colleague will see and do with this class what you can; only you can remove them.
colleague-asked = { $name } invites you to teach the class “{ $group }” too. You will see its projects, plans, calls and messages, and can do the same with them.
colleague-later = It can wait. To come back, paste { $name }'s invitation again.
colleague-came = { $name } now teaches “{ $group }” with you and gets the same letters.
colleague-there = There is somebody more in “{ $title }”: { $name } also teaches { $owner }'s class.
colleague-left = Your colleague has left the class “{ $group }”. Your projects stay as they are.
colleague-over = You no longer teach the class “{ $group }” with Chaski. What you wrote there stays with the class.
colleague-stays = All stays as it is.
ask-teach-no-more = Will you leave the class “{ $group }”? You will no longer see its projects; the class goes on.
taught-no-more = Done: you no longer teach that class.
ask-let-go = Shall I remove { $name } from this class? From then on they see nothing of it; they are told.
class-is-yours = The teacher of the class “{ $group }” has left Chaski. From now on the class, its projects and its invitations are yours.
refused-colleague-already = You teach that class already. I changed nothing.
refused-colleague-gone = That person no longer teaches the class. I changed nothing.
refused-colleagues-many = A class has room for { $most } colleagues. Ask whoever invited you to make room.
