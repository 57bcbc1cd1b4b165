# When a class is gone or silent: another in its place, coming into a running project, or finishing alone.
b-invite-numbered = { $n } · Invite { $name }
b-finish-alone = Finish with my class
b-see-others = See the others

talk-came-late = your class in the running project
talk-finish-alone = finishing with your class

seat-open = The place of { $country } in “{ $title }” is free. The first class to accept has it; if they come back before, it stays theirs.
seat-open-guest = The place of { $country } in “{ $title }” is free; whoever leads can invite another class. Your dates stay as they are.
nobody-leads = Nothing has come from { $name }, who leads “{ $title }”. Would you lead it, so that it goes on?
offers-for = Who could come into “{ $title }”
offers-none = At the moment I find no class whose ages, languages and school days fit the rest of the plan. I keep looking when you ask again.
offer-fits = Days left: { $days }; school days there: { $fits }.
offer-alone = Is left without a partner class too.
place-offered-to = Offered to { $name }. I'll tell you about the answer; the first class to accept has the place.
place-project = “{ $title }”, { $days }; it has begun.
place-over = Over: { $what }
place-left = Still to come: { $what }
place-fits = Days left: { $days }; school days of yours: { $fits }.
introduction-place = Hello, { $receiver }. There is a free place in “{ $title }”, which has begun. Would your class come in?
place-taken-up = The class of { $name } ({ $country }) comes into “{ $title }” and goes on from where you are.
place-passed = While you had other things to do, another class took your place in “{ $title }”. What your group put on the board stays there. Whenever you like, there is another class for you.
place-filled = { $name } already found a class for that project. Thank you for thinking about it; there are others who look.
came-late = Your class is in “{ $title }”, and the others know. This is where it stands:
ask-finish-alone = Finish “{ $title }” with your class alone? Calls and answers to others go from the plan; looking back and showing the work stay. Whoever comes back can still see it all.
finishing-alone = “{ $title }” goes on with your class. What is left in the plan you can do without the others.
project-alone-now = Finishing with one class
refused-not-alone = Not yet: in “{ $title }” there is still a class to work with. I changed nothing.
