# The certificate of a class or of its teacher: what is open, the sheet itself, and the page behind its code.
b-certificate = Certificate
b-certificate-class = For my class
b-certificate-me = For me
b-certificate-make = Make it
b-certificate-name = Another name
b-certificate-in = In { $language }
b-certificate-end = Take it back

talk-certificate = the certificate
talk-certificate-end = taking the certificate back

certificate-whom = Whom is the certificate of “{ $title }” for? It is a sheet to print. It carries a code with which anybody can check it.
certificate-open-class = For the certificate of your class this is still open:
certificate-open-teacher = For your certificate this is still open:
certificate-lacks-stage = that each class answers the last questions
certificate-lacks-place = that your class takes part in the project
certificate-lacks-work = { $count ->
    [one] to hand in one more thing that the plan asks of it
   *[other] to hand in { $count } more things that the plan asks of it
  }
certificate-lacks-meeting = to meet another class in a call, or to hand something in and to answer another class
certificate-lacks-reflection = to answer the last questions
certificate-lacks-signature = to sign the agreement
certificate-no-hurry = There is no last day for it. Tap “Certificate” again whenever you like.
certificate-name-class = What shall your class be called on it? For example “Class 5B”, or the school. Please no students' names: whoever holds the sheet or scans its code reads it.
certificate-name-teacher = How shall your name be written? Whoever holds the sheet or scans its code reads it.
certificate-name-contact = There seems to be an address or a number in it. Please write the name alone.
certificate-class-of = A class from { $country }
certificate-alt = The sheet: { $name }, “{ $title }”
certificate-ready-class = This is what it will say; the code is added when you tap “Make it”. It has no students' names and no marks.
certificate-ready-teacher = This is what it will say; the code is added when you tap “Make it”. Your name stands on the sheet and on the page behind its code, nowhere else.
certificate-here = Here it is. Print it on A4 paper, sideways. Whoever scans its code reads for whom it is and that it holds.
certificate-here-offline = Here it is. Print it on A4 paper, sideways. Whoever runs Chaski can check its code.
certificate-over = The certificate { $number } was taken back. You can ask for a fresh one.
certificate-ask-end = Take back the certificate { $number }? Whoever scans its code then reads that it no longer holds. Sheets that were printed I can't collect. You can ask for a fresh one.
certificate-ended = The certificate { $number } holds no longer. You can ask for a fresh one whenever you like.
certificate-offer = { $has ->
    [class] You can have a certificate of “{ $title }” to print as well, like your class.
    [teacher] Your class can have a certificate of “{ $title }” to print as well, like you.
   *[none] Your class can have a certificate of “{ $title }” to print, and you can have one too.
  }
certificate-back-class = The certificate { $number } of your class for “{ $title }” holds no longer. { $why }
certificate-back-teacher = Your certificate { $number } for “{ $title }” holds no longer. { $why }
certificate-why-own = It was taken back by its teacher.
certificate-why-stage = The project went back to an earlier phase. When it comes to showing what you did again, you can ask for a fresh one.
certificate-why-left = The class is no longer in the project.
certificate-why-erased = What was kept about it was deleted.
certificate-why-words = Whoever runs Chaski says: “{ $words }”
refused-certificate-gone = That certificate is none of yours, or there is none any more. I did nothing.
refused-certificate-open = Something is still open for the certificate of “{ $title }”. I did nothing.
refused-certificate-name = Up to { $most } letters fit on the sheet.
refused-certificate-no-seal = Certificates cannot be made here yet: whoever runs Chaski has to set a key first. Nothing is lost; please try again later.
refused-certificate-why = Please say in words why it is taken back.
export-certificate = Certificate { $number }, { $day }: { $name }, “{ $title }” · code { $code }
export-certificate-over = Certificate { $number }, { $day }: no longer holds

sheet-kind = International classroom project
sheet-heading = Certificate
sheet-opening = This certifies that
sheet-class-did = { $partners ->
    [no] completed the project
   *[yes] completed, together with classes from { $others }, the project
  }
sheet-teacher-did = { $partners ->
    [no] led a class through the project
   *[yes] led a class, together with classes from { $others }, through the project
  }
sheet-days = Dates
sheet-calls = Video calls
sheet-calls-held = { $count ->
    [0] none; they met in writing
    [one] one with another class
   *[other] { $count } with other classes
  }
sheet-made = Made together
sheet-outcomes = What they worked towards
sheet-skills = Skills
sheet-given = Given on { $day }
sheet-school = The school: signature and stamp
sheet-number = Number { $number }
sheet-check = Scan the code to check this sheet, or type its address. It leads to a page that says whether the sheet still holds.
sheet-check-offline = Whoever runs Chaski can check this sheet by its code.
sheet-note = It is no grade. It says what was done together, and names no student.

verdict-title = Certificate check
verdict-valid-heading = Valid certificate
verdict-ended-heading = No longer valid
verdict-unknown-heading = Not given here
verdict-valid = This certificate was given here and has been valid since { $day }. Please compare it with the sheet.
verdict-ended = This certificate was given here and was taken back on { $day }.
verdict-unkept = This certificate was given here once. Nothing is kept about it any more, so it is not confirmed.
verdict-unknown = No certificate with this code was given here. Perhaps a letter is missing: please scan the sheet once more.
verdict-for-class = Class
verdict-for-teacher = Teacher
verdict-project = Project
verdict-countries = Countries
verdict-number = Number
verdict-how = The code is signed. Where Chaski is installed it can be checked without this page; only a page like this one knows whether it was taken back.
