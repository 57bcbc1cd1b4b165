# The points of the agreement that can be changed, and the word about a missing signature.
b-answer-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
  }
b-backup-mail = By e-mail
b-backup-phone = By phone
b-backup-none = Only here
b-recorded-no = Nobody records
b-recorded-yes = Recorded for the classes

talk-change-point = the point of the agreement
point-quoted = Point { $n }. { $point }
point-changed = Point { $n }, was: “{ $was }”; now: “{ $now }”
ask-set-point = Which point? The others are the same in every project. If it changes, those who signed read the change and sign again.
ask-answer-days = Within how many school days do you answer each other? Now: { $now }.
ask-backup = And if it does not work here, how?
ask-caller = Who hosts the calls?
ask-recorded = Are they recorded? A recording stays between the classes and needs each school's permission.
guardian-kept = Noted. Point 6 stays the same: each school has its contact.
refused-point-unknown = That is not among the choices. I changed nothing.
sign-nudge = { $title }: your signature of the agreement is missing.
sign-nudge-again = { $title }: the agreement changed and is waiting for you to sign again.
sign-nudge-how = Nine points, one minute to read{ $begun ->
    [yes] {""}
   *[no] ; work starts when everybody has signed
  }.
