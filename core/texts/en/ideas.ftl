# The gallery of ideas and the days to celebrate.
command-ideas = Ideas for a project
talk-ideas = the gallery of ideas
talk-plan-idea = the plan
talk-awareness = the days to come
b-see-ideas = See ideas
b-more-ideas = More ideas
b-other-ideas = See others
b-use-idea = Use this idea
b-swap-idea = Change the plan to this
b-days-ahead = Days to come
b-do-that-day = Do something that day

ideas-title = Ideas to begin with
idea-ages-all = all ages
idea-ages-from = from { $first } years on
idea-ages = { $first } to { $last } years
idea-one-call = one afternoon, a single call
idea-weeks = one to twelve weeks
idea-steps = In class: { $steps }.
idea-goals = Goals of the 2030 Agenda: { $goals }
ask-idea = Which one would you like to see? You can also write what it should be about: “water”.
ask-swap-idea = You have a draft already. Shall I make it again as “{ $title }”? The classes stay the same, and it can be undone.
ask-day = These international days lie in the dates of the project. Which one would you like?
day-suits = It goes well with: { $ideas }.
days-none = I have no international day in those dates.
refused-day-too-far = Near that day there is no date on which all the classes are at school. I changed nothing.
due-word = handed in

paper-weeks = Week by week
paper-before = Before it begins
paper-week = Week { $n } · { $days }
paper-lessons = { $lessons ->
    [one] One lesson for each class.
   *[other] About { $lessons } lessons for each class.
  }
