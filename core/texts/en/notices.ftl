# The morning's letter, Chaski's notices and when they come.
digest-notes = { $what ->
    [question] { $count } question from { $name }
   *[message] { $count ->
        [one] { $count } message from { $name }
       *[other] { $count } messages from { $name }
    }
  }
digest-turn = { $title }. { $turn }
due-line = { $when ->
    [ahead] Your turn in 3 school days: { $what }, { $day }.
    [today] Your turn today: { $what }.
   *[after] Still to come: { $what }, { $day }.
  }
b-more-time = I need more time
b-own-notices = Notices
b-notice-kinds = Choose notices
b-quiet-hours = Quiet hours
b-away = Silence until…
b-i-am-back = I am back
b-without-board = No board notices
b-with-board = With board notices
b-without-feedback = No comments
b-with-feedback = With comments
b-without-milestones = No “your turn”
b-with-milestones = With “your turn”
b-without-phases = No notices of phases
b-with-phases = With notices of phases
notice-hour = Hour of the letter
notice-off = Turned off
notice-silence = Silence
notice-kinds = What I tell you of in the morning's letter
notices-board = the board
notices-feedback = comments
notices-milestones = what is your turn
notices-phases = phases of the project
notices-all = none
notices-all-on = All
notices-but = All but { $what }
silence-until = until { $day }
ask-notice-hour = At what time shall the morning's letter come? It only comes on school days, and only if there is something.
ask-away = Until which day shall I not write to you? I remind you of calls all the same; the rest waits for that day.
away-now = Silence until { $day }. On that day I tell you everything at once. Reminders of calls come all the same.
back-now = Welcome back. What was waiting comes now or on your next school morning.
talk-notice-hour = the hour of the letter
talk-away = the silence until a day
talk-later = when to remind you
talk-more-time = more time
refused-notice-unknown = I do not know that notice. I changed nothing.
refused-away-past = That day has come already. I changed nothing.
refused-away-far = That is far away: I can be silent until { $day }. I changed nothing.
receiver-away = { $name } is away until { $day } and gets it on that day.
