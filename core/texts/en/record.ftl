# The record of a project in figures, by theme, as a page and as a file; and the search in all records.
b-figures = Figures
b-by-theme = By theme
b-as-page = As a page
b-record-file = As a file
name-record = what-we-learned
b-file-page = Page to print
b-file-json = JSON, for programs
b-file-csv = CSV, for a spreadsheet
b-search-learned = Search what we learned
b-search-again = Search again
talk-record-page = the page of what you learned
talk-record-file = the file of what you learned
talk-record-search = the search in what you learned

theme-self-awareness = Self-awareness
theme-worldview = Worldview
theme-empathy = Empathy
theme-communication = Communication
theme-curiosity = Curiosity
theme-openness = Openness
record-held-back = not shown: too few

figures-title = { $title } in figures
figures-calls = Calls: { $calls }
figures-call-held = { $count ->
    [one] { $count } held
   *[other] { $count } held
  }
figures-call-partly = { $count } in part
figures-call-failed = { $count } did not work
figures-call-apart = { $count } with photos and audio instead
figures-calls-none = No calls.
figures-board = On the board: { $things }
figures-board-none = Nothing on the board.
figures-photo = { $count ->
    [one] { $count } photo
   *[other] { $count } photos
  }
figures-video = { $count ->
    [one] { $count } video
   *[other] { $count } videos
  }
figures-recording = { $count ->
    [one] { $count } recording
   *[other] { $count } recordings
  }
figures-document = { $count ->
    [one] { $count } document
   *[other] { $count } documents
  }
figures-link = { $count ->
    [one] { $count } link
   *[other] { $count } links
  }
figures-words = { $count ->
    [one] { $count } text
   *[other] { $count } texts
  }
figures-handed = Handed in: { $count } in all; your class { $own } of { $of }.
figures-notes = Messages: your class wrote { $sent } and received { $got }.
figures-answers = Your class answered { $given ->
    [one] { $given } question
   *[other] { $given } questions
  }.
figures-skipped = It skipped { $count }.
figures-again = Would do it again: { $classes }
again-most = nearly all
again-half = half
again-few = a few
again-none = no answer

themes-title = What the classes wrote about in { $title }
themes-line = { $theme }: { $classes }
themes-line-total = { $theme }: { $own } of your class, { $all } in all
themes-nothing = No answer here touches one of the six themes.
themes-how = Counted by the words of the answers. It tells what a class wrote about, not how well.
themes-held-back = { $names }: not shown, too few to count.
themes-unread = { $count ->
    [one] { $count } answer is in a language that I cannot count in yet.
   *[other] { $count } answers are in languages that I cannot count in yet.
  }

record-page-ask = A page with what the classes found out, in figures and in their words, to show or print. Whoever has its address sees it: your class's part and what the other classes shared with you. It lasts 90 days, and you can switch it off at any time.
record-page-made = Here it is, until { $until }. Whoever has this address sees it. I do not keep it: if it gets lost, ask for another one.
record-page-open = Your page is open until { $until }. Its address is in the message in which I gave it to you; I do not keep it. With another address, the one before stops working.
record-page-off = Switched off. That address shows nothing any more.
record-page-none = I made no page.
record-page-file = This page opens in any browser and can be printed. It holds your class's part and what the other classes shared with you; before you pass it on, ask them.
record-file-ask = In which form? It holds your class's part and what the other classes shared with you, with no names of students.
record-file-made = Only you have this file. Before you pass it on, ask the other classes.

search-ask = Which words shall I look for? I look in what your class and the others found out, in all your projects.
search-none = Nothing there has “{ $words }”. Try a shorter word, or only one.
search-found = { $count ->
    [one] { $count } place has “{ $words }”
   *[other] { $count } places have “{ $words }”
  }
search-line = { $title }, { $day } · { $by }: “{ $words }”
search-together = all classes
search-more = { $count ->
    [one] and { $count } more: one word more finds fewer.
   *[other] and { $count } more: one word more finds fewer.
  }

paper-record-languages = Languages
paper-record-table = Show as a table
paper-record-pairs = Before and now
paper-record-before = We used to think
paper-record-now = Now we think
paper-record-no-before = Nothing was written down before.
paper-record-no-now = Nothing was said about it at the end.
paper-record-themes = What the classes wrote about
paper-record-theme = Theme
paper-record-again = How many would do it again
paper-record-class = Class
paper-record-answer = Answer
paper-record-together = What we found out together
together-both = All classes noticed
together-only = One class noticed
together-surprised = What surprised us
together-change = What we would do differently
paper-record-quotes = In their own words
paper-record-quotes-none = No class has shared its words yet.
quoted-discovered = found out
quoted-now-think = thinks now
quoted-expected = expected
quoted-change = would change
quoted-other = wrote
paper-record-timeline = How the project went
paper-record-call = Calls
paper-record-piece = Handed in
paper-record-what = What
paper-record-when = When
paper-record-plan = in the plan
paper-record-who = Classes
paper-record-pieces = What was handed in
paper-record-work = Work
paper-record-planned = Planned for
paper-record-on = Handed in on
paper-record-not-yet = not yet
paper-call-held = Call
paper-call-partly = Call, in part
paper-call-failed = Call that did not work
paper-call-apart = Photos and audio instead of a call
tile-calls = { $count ->
    [one] call held
   *[other] calls held
  }
tile-things = { $count ->
    [one] thing on the board
   *[other] things on the board
  }
tile-pieces = { $count ->
    [one] piece of work handed in
   *[other] pieces of work handed in
  }
tile-answers = { $count ->
    [one] answer shared
   *[other] answers shared
  }
paper-record-own = Only about your class
paper-record-private = This page shows your class's part and what the other classes shared. It names no student.
