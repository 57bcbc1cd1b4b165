# The school year of the class and its hours of the week.
b-calendar = School calendar
b-lessons = Lesson hours
b-as-it-is = That's right
b-last-day = Last day
b-first-day = First day
b-breaks = Breaks and exams
b-weekdays = Days of the week
b-school-hours = School hours
b-single-days = Holidays, other days
b-break = Break
b-exams = Exams
b-done = Done
b-remove-days = Remove { $days }
b-marked = { $what } · yes
b-taught = { $day } · school
b-copy-day = Copy to other days
b-all-days = All days
b-other-dates = Other dates
b-span-weeks = { $days } · { $weeks ->
    [one] { $weeks } week
   *[other] { $weeks } weeks
  }
b-without = Without { $name } · { $days }

command-calendar = School calendar: breaks, exams, holidays
command-lessons = Lesson hours of your class
talk-calendar-last = the last day
talk-calendar-first = the first day
talk-calendar-breaks = the breaks
talk-calendar-weekdays = the days of the week
talk-calendar-hours = the school hours
talk-calendar-days = the holidays
talk-lessons = the lesson hours
talk-lessons-day = the lesson hours
talk-lessons-copy = the lesson hours

calendar-title = Your class's calendar
calendar-year = School
calendar-from-to = { $first } to { $last }
calendar-until = until { $last }
calendar-no-end = the last day is not known yet
calendar-resumes = Back on
calendar-weekdays = Days
calendar-off = No school
calendar-exams = Exams
calendar-holiday = Holidays
calendar-hours = Hours
calendar-hours-usual = { $hours }, as is usual
day-hours = { $days }: { $hours }
calendar-taught = School all the same
calendar-told = It is as you said: that counts more than the country's calendar.
calendar-template = This is the { $year } calendar of { $place }. If your school's is different, change it: what you say counts.
calendar-expected = This is how the calendar usually is in { $place }; a day of { $year } may still change. If your school's is different, change it: what you say counts.
calendar-none = I know the holidays, but not the last day and the breaks. Tell me when you can.
calendar-collides = { $title } has something to do when your class has no school: { $days }.
days-named = { $days } ({ $name })
weekdays-from-to = { $first } to { $last }
holiday-named = { $name } ({ $local })
holidays-coming = Holidays to come

ask-first-day = On which day do lessons begin, or begin again? Write it, for example “1 March”.
ask-school-hours = When is your class at school? Tap, or type the hours.
ask-break = On which days is there no school, or are there exams? Write them, for example “14 to 25 July”.
ask-break-kind = { $days }: what is it?
ask-weekdays = On which days of the week is there school? Tap a day to add or remove it.
ask-single-day = Tap a holiday on which you do have school, or write another day without, for example “7 August”.
ask-dates = Which dates? Write them, for example “six weeks from 1 March” or “1 to 26 March”.
day-now-school = { $day }: school.
day-now-off = { $day }: no school.
days-unread = I could not see which days “{ $words }” are. Write them like this: “14 to 25 July” or “7 August”.
dates-unread = I could not see which dates “{ $words }” are. Write them like this: “six weeks from 1 March” or “1 to 26 March”.

lessons-title = Lesson hours of your class
ask-lesson-hours = In which hours could it meet another class? Tap a day, or write them: “Monday 8 to 9:30, Thursday 10 to 11”.
ask-lessons-day = { $day }: tap an hour to add or remove it, or write another, for example “10:20 to 11”.
ask-copy-to = To which day shall I copy the hours of { $day }?
lessons-kept = Noted. I use them to look for hours in common.
lessons-unread = I could not read those hours. Write the day, and from when to when: “Monday 8 to 9:30, Thursday 10 to 11”.
hours-unread = I could not read that hour. Write from when to when: “10:20 to 11”.

wish-impossible = From { $first } to { $last } the classes share { $days ->
    [0] no school days
    [one] one school day
   *[other] { $days } school days
  }{ $weeks ->
    [0] .
    [one] : { $usable }.
   *[other] : { $usable }.
  } { $wanted ->
    [one] That is too little for one week.
   *[other] That is too little for { $wanted } weeks.
  }
wish-off = { $country }, no school: { $days }.
wish-instead = This is possible:
wish-nothing = I found no other dates for it. Try fewer weeks or another start.
weeks-of-school = { $weeks ->
    [one] one week
   *[other] { $weeks } weeks
  }
days-of-school = { $days ->
    [one] one day
   *[other] { $days } days
  }

refused-last-day-unknown = I do not know your last day of school yet. Please tell me first.
refused-break-long = That is longer than a break. I did not keep it; please write the first and the last day.
refused-day-over = { $day } is outside the school year. Please change the first or the last day first.
refused-lesson-no-school = There is no school on { $day } in your calendar. I did not keep that hour; days are changed in the school calendar.
