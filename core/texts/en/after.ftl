# The year after: old projects, the evidence for a school, and what is forgotten with time.
project-line = { $n }. { $facts }
classes-count = { $count ->
    [one] 1 class
   *[other] { $count } classes
}
b-again = Do it again
b-evidence = Evidence
talk-evidence = the evidence
b-keep-a-copy = Keep a copy
b-let-them-go = Let it go
b-keep-draft = Keep it
b-see-draft = See the draft
b-make-it = Make the ZIP
b-without-them = Make it without those
b-with-them = With those too
again-made = I made a draft from “{ $title }”, with new dates and the partners that you have now. Nobody else sees it until you publish it.
again-draft-first = You have a draft already. Publish it or delete it, then begin this one again.
refused-not-over = That project is still under way, so there is nothing to repeat yet. I changed nothing.
refused-evidence-none = There is nothing to collect from that project: its plan was never published. I made nothing.

files-go = Its photos and files go on { $day }. What you all wrote stays.
files-gone = Its photos and files were deleted on { $day }, a year after it ended. What you all wrote is still here.
file-faded = The file is no longer kept: the project ended more than a year ago.
answer-faded = { $what }, no longer kept

evidence-name = evidence
evidence-title = Evidence of “{ $title }”
evidence-holds = { $count ->
    [0] A ZIP with the plan, the agreement and who signed it, your calls, what each class handed in and what you learned. The board has nothing that I may add.
    [one] A ZIP with the plan, the agreement and who signed it, your calls, what each class handed in, 1 item from the board and what you learned.
   *[other] A ZIP with the plan, the agreement and who signed it, your calls, what each class handed in, { $count } items from the board and what you learned.
}
evidence-people = { $count ->
    [one] In 1 item students may be recognised, and it was for the classes only.
   *[other] In { $count } items students may be recognised, and they were for the classes only.
}
evidence-with-certificates = { $count ->
    [one] A certificate is in it too.
   *[other] { $count } certificates are in it too.
  }
evidence-with-tips = { $count ->
    [one] A tip for the next class goes along.
   *[other] { $count } tips for the next class go along.
  }
evidence-for-whom = It is for you and your school. There are no contacts, no call links and no private messages. Of other classes there is what they made public and what they learned, as far as they shared it with you. Names of students are in it only where you wrote them yourself.
evidence-here = Open index.html in the ZIP: everything is listed there. I keep the ZIP for one day, then you can ask again.
evidence-purpose = Collected by { $name }, for their school. It holds no contacts, no call links and no private messages; of other classes, only what they shared. Names of students are in it only where { $name } wrote them.
evidence-made = Made with Chaski on { $day }
evidence-plan = Plan
evidence-plan-file = The plan, week by week
evidence-agreement = Agreement
evidence-signed = { $name } ({ $country }) signed
evidence-signed-left = The class from { $country } signed, and left later
evidence-no-day = No date kept
evidence-calls = Calls
evidence-call = { $countries }, { $minutes } min: { $what }
evidence-call-held = they met
evidence-call-partly = they met in part
evidence-call-failed = it did not work out
evidence-call-apart = photos and audio instead
evidence-call-cancelled = called off
evidence-call-confirmed = nobody noted how it went
evidence-work = Handed in
evidence-handed = { $country }: { $what }
evidence-handed-answered = { $country }: { $what }, answered by { $countries }
evidence-board = On the board
evidence-photo = Photo
evidence-video = Video
evidence-recording = Recording
evidence-document = Document
evidence-link = Link
evidence-words = Text
evidence-too-big = Not in the ZIP, which was full: { $size } MB. Ask for it on the board.
evidence-record = What we learned
evidence-answer-file = Photo or voice note { $n } with which the class answered
evidence-record-html = The record with its figures, to read and to print
evidence-record-json = The same for a program
evidence-record-csv = The same for a spreadsheet
evidence-together = What we found out together
evidence-tips = Tips for the next class
evidence-certificate-class = The certificate of the class
evidence-certificate-teacher = The certificate of { $name }
evidence-steps = Step by step
evidence-step = { $phase }, on the day in the plan
evidence-step-by = { $phase }, by { $name }
evidence-step-somebody = { $phase }, moved by the leading class

draft-goes = Your draft “{ $title }” has waited for some weeks. On { $day } I delete it, unless you change it or keep it. Nobody else has seen it.
draft-kept = It stays for another month.
draft-let-go = All right: I delete the draft “{ $title }” on { $day }. Until then you can still open it.
uploads-go = “{ $title }” ended almost a year ago. On { $day } I delete its photos, videos, recordings and documents, yours and those of the other classes.
uploads-stay = The plan, what you all wrote and what you learned stay.
uploads-let-go = All right: the photos and files of “{ $title }” go on { $day }. What you all wrote stays.
nothing-goes = Nothing of “{ $title }” is about to be deleted.
files-wait = { $count ->
    [one] You sent me a file that is on no board. I delete it on { $day }, unless you put it on one.
   *[other] You sent me { $count } files that are on no board. I delete them on { $day }, unless you put them on one.
}

export-break = Days without class, { $days }: { $name }
export-earlier = Earlier answer of the class, { $day }: { $words }
export-line = Line with a file that waits: { $words }
export-declined = Why you said no: { $words }
export-agenda = Agenda for the call of { $day }: { $words }
export-link = Link for the call of { $day }: { $link }
