# The way of a project: from phase to phase, on and back; closing the reflection with a reason.
b-path = How the project went
b-back-to-phase = Back to { $phase }
b-finish = Mark it finished
b-close-reflection = Close the reflection
b-close-holiday = A class is on holiday
b-close-stopped = A class had to stop
b-close-agreed = We agreed to

talk-close-reflection = closing the reflection
talk-phase-back = going back a phase

phase-back = { $title } is back in { $phase }: { $name } decided so
phase-moved = { $title } is in { $phase } now. I tell the other classes.
phase-finished = “{ $title }” is finished now. I tell the other classes.
phase-held = It stays there until you change the phase or the dates of the plan change.
back-means-definition = The plan and its dates are looked at again, and the work waits. What you did and the signatures are kept.
back-means-execution = The work with the group goes on. The answers of the reflection are kept.
back-means-reflection = The answers are kept, and each class can change or complete them.
back-means-dissemination = What is shown can be changed again. The page stays published; for now nobody else finds the story.
back-page = The page is taken off right now, and its link will not work again. The permissions of each class are kept.
back-page-off = The page can no longer be seen, and its link will not work again. The permissions of each class are kept.
back-holds = Nothing moves on by itself until you change the phase or the dates of the plan change. I tell every teacher.
ask-stage-finished = “{ $title }” is finished. Which phase shall it go back to? All teachers are told.
ask-back = Shall “{ $title }” go back to { $phase }? { $means }
ask-open-anyway = Still missing: { $what }. It can come later, and the calls stay as they are. Shall I open the reflection all the same?
missing-piece = { $what } ({ $countries })
missing-calls = { $count ->
    [one] a call
   *[other] { $count } calls
  }

reflection-early = { $title }: everything is in. The questions of the reflection come on { $day }; if it suits you better, you can begin now.
reflection-waits = { $count ->
    [one] The reflection of { $title } waits for the answer of { $names }. You can wait, write, or close it with a reason.
   *[other] The reflection of { $title } waits for the answers of { $names }. You can wait, write to them, or close it with a reason.
  }
reflection-we-wait = We wait. You can close it whenever you like: it is in the project, under “More”, “How the project went”.
ask-close-why = In “{ $title }” the answer of { $names } is missing. Why do we go on? Tap or write: all classes read the reason, and whoever is missing can still answer.
your-class = your class
close-why-holiday = a class is on holiday
close-why-stopped = a class had to stop
close-why-agreed = the classes agreed to
reflection-closed-by = The reflection was closed by { $name }: { $why }.
dissemination-still = Now you can show what you did. A class that has not answered still can.
dissemination-still-you = Now you can show what you did. Your class can still answer the reflection.

path-title = The way of { $title }
path-back = back in { $phase }
path-host = the teacher who leads
path-calendar = its day came
path-done = everything was in
path-answered = the answers came
path-shown = over, and shown
export-reason = Why you closed a reflection, { $day }: { $words }
refused-close-with-reason = In “{ $title }” the answer of a class is missing. To go on, tap “Close the reflection” and say why. I changed nothing.
