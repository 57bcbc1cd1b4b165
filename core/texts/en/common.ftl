# Buttons and sentences that every conversation shares.
b-back = Back
b-change = Change something
b-change-question = Change answer { $n }
b-home = Home
b-help = Help
b-later = Later
b-yes = Yes
b-no = No
b-carry-on = Carry on
b-to-board = To the board
b-go-on = Go on: { $what }
b-drop = Delete the draft
b-undo = Undo

step = { $n } of { $of } · { $question }
change-which = What shall we change?
changed-since = That has changed. Please choose again.
contact-not-kept = I kept nothing of that contact: phone numbers have no place here.
contact-instead = To bring somebody along, I make a link that you pass on yourself.
zone-placed = At that place it is { $hour } now ({ $city }). I kept the hour, not the place.
zone-placed-ask = At that place it is { $hour } now ({ $city }). I did not keep the place. Shall this be your hour?
zone-placed-same = At that place it is { $hour } now ({ $city }), as I had it. I did not keep the place.
zone-by-place = You can also send me your location with the paperclip. I only read the hour from it and do not keep the place.
please-tap = Please tap one of the buttons.
nothing-asked = Nothing is waiting for a yes or a no right now.
please-write = I can't use that here. Please write your answer.
field-missing = { $field }: please choose or write something.
stale = That has changed. Here is the latest.
dropped = Draft deleted.
unknown-command = I don't know { $command }. Were you looking for this?
file-while-asked = { $kind ->
    [photo] I can keep it on the board if you like. To go on, write your answer.
   *[other] I can keep the file on the board if you like. To go on, write your answer.
  }
file-too-large = That file is larger than 20 MB; I could not take it. Put it where your school keeps videos, and send me the link.
file-unreachable = I could not fetch that file. Nothing was kept; please send it again.
not-saved = I could not save this yet. It stays in your messenger and I read it as soon as I can; you need not send it again.
again = Again, in case the first one did not arrive:
our-fault = Something on our side did not work, and nothing was done. What you sent is kept, and whoever runs Chaski can see it. You can go on from here.
