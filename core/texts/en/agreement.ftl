# Joining a plan and the agreement of nine points.
b-join = Join this plan
b-read-all = Read it all
b-suggest = Suggest a change
b-day-by-day = Day by day
b-no-school = No school that day
b-agree = Agree to all { $count }
b-change-point = Change a point
b-read-sign = Read and sign
b-see-agreement = See the agreement
b-thats-me = That's me
b-add-name = Add a name
b-other-name = Another name

talk-join = your school hours
talk-sign = the agreement
talk-suggest = your suggestion
joined-ask-hours = You're in. When is your class at school? Tap, or type the hours. I only ask once.
ask-hours-of = And on { $day }?
agreement-title = How we work together
point-numbered = { $n } { $point }
point-aim = Aim: { $aim }
aim-cultures = get to know each other's schools
aim-challenge = understand a challenge of the world together
aim-solution = create a solution together
point-dates = Dates: { $days }
point-dates-but = Dates: { $days }; not { $off }
off-in = { $days } ({ $country })
point-answers = Answers: within { $days ->
    [one] { $days } school day
   *[other] { $days } school days
  }, { $backup ->
    [mail] here; else e-mail
    [phone] here; else by phone
   *[none] only here
  }
point-languages = Languages: each writes in their own, Chaski translates
point-calls = Calls: { $who ->
    [group] each group agrees who hosts
   *[host] { $name } hosts
  }; { $recorded ->
    [yes] recorded for the classes only
   *[no] nobody records
  }
point-calls-none = Calls: none; on the board and in writing
point-students = Students: no full names; photos only with permission; worries go to each school's contact
point-work = Work: { $lessons ->
    [one] about one lesson each
   *[other] about { $lessons } lessons each
  }
point-marks = Marks: each teacher, own class
point-failing = If a call fails: photos and audio instead
sign-later = Whenever you like. Work starts when everybody has signed.
ask-guardian = Who at your school should be told of a worry about a student? Only you and that person see this.
ask-guardian-name = Write the name and how to reach that person.
ask-guardian-sure = Shall I note “{ $name }”?
ask-which-point = Which point?
ask-wish = { $point }
    How should it read? I'll send it to the teacher who made the plan.
wish-about = About the point “{ $point }”: { $words }
wish-sent = Sent to { $name }. You have not signed yet.
ask-suggestion = What would you change in the plan? I'll send it to the teacher who made it.
suggestion-sent = Sent. The plan stays as it is until the teacher who made it changes it.
signed-so-far = Signed. { $signed } of { $everybody } so far; work starts on { $day }.
signed-all = Signed: { $signed } of { $everybody }. Work starts on { $day }.
signatures = Signatures: { $signed } of { $everybody }.
refused-agreement-changed = The plan changed while you were reading. I signed nothing; here are the points as they are now.
refused-not-published = { $title } is still a draft: the agreement comes when it is published.
refused-hours-none = There must be at least one school day. Please choose again.
