# What is made of the page: a message, a poster, a file, the exhibition at school, until when it is seen.
b-poster = Poster
b-invitation = Invitation
b-a-file = As a file
b-until = Until when
b-until-month = One month: { $day }
b-until-quarter = Three months: { $day }
b-until-year = End of classes: { $day }
b-three-months-more = Three more months
b-let-it-end = Let it end
b-page-first = The page first
b-without-code = Without a code
b-to-print = To print
b-in-language = In { $language }
b-no-place = No place
b-keep-and-tell = Keep it and tell them
b-showing-off = Call it off
b-call-it-off = Yes, call it off

talk-page-poster = the poster
talk-page-until = until when the page is seen
talk-page-invite = the invitation to the exhibition
talk-showing-change = the other time of the exhibition
talk-showing-off = calling off the exhibition

families-copy-file = This page does not open on other phones yet. You can send the file with these words:
families-message = { $count ->
    [one] Dear families, this is what our group did with a class from { $partners } in “{ $title }”. { $address } It can be seen until { $until }. No student's name appears.
   *[other] Dear families, this is what our group did with classes from { $partners } in “{ $title }”. { $address } It can be seen until { $until }. No student's name appears.
  }
families-file = { $count ->
    [one] Dear families, this file holds what our group did with a class from { $partners } in “{ $title }”. It opens on a phone, without internet. No student's name appears.
   *[other] Dear families, this file holds what our group did with classes from { $partners } in “{ $title }”. It opens on a phone, without internet. No student's name appears.
  }
showing-words = { $placed ->
    [yes] Dear families, our group shows what it did with { $count ->
        [one] a class
       *[other] classes
    } from { $partners } in “{ $title }”. It is on { $day } at { $hour }, place: { $place }. You are welcome.
   *[no] Dear families, our group shows at school what it did with { $count ->
        [one] a class
       *[other] classes
    } from { $partners } in “{ $title }”. It is on { $day } at { $hour }. You are welcome.
  }

page-unreachable = For now this address opens only on the computer where Chaski runs. You can send the families the file.
page-for-hall = For the exhibition: the poster, the invitation with day and hour, and the page as a file for the screen.
page-unsaid = { $count ->
    [one] What is still missing from { $names }'s class joins when that class says yes.
   *[other] What is still missing from the classes of { $names } joins when they say yes.
  }
page-file-given = It opens on any computer or screen, without internet. It shows what is public today; if something is taken off later, this file stays as it is.
page-ending = The page of { $title } can be seen until { $day }. Shall it stay?
page-will-end = The page can be seen until { $day }. After that the link shows nothing.
page-until-kept = The page can be seen until { $day }.
ask-until = It can be seen until { $day } now. Until when shall it be?
refused-page-no-such-day = That day can't be chosen any more. The page stays as it was.

poster-unpublished = The page is not published yet: the poster would come without the code that leads to it.
poster-unreachable = The page does not open on other phones yet: the poster would come without the code that leads to it.
poster-alt = The poster as it comes from the printer
poster-ready = { $code ->
    [yes] It would look like this: one A3 sheet, readable in black and white too. The code leads to the page.
   *[no] It would look like this: one A3 sheet, readable in black and white too. Without a code.
  }
poster-given = It is one A3 sheet; it can be read on A4 too. It shows what is public today: a printed poster I can't change.
poster-name = { $title }-poster
poster-look = See the page with your phone's camera
poster-until = Until { $day }
poster-footer = { $count ->
    [one] Made by one class
   *[other] Made by { $count } classes
  }

ask-showing = On which day and at what time is the exhibition at your school? For example: Thursday 17 December, 6 pm.
ask-showing-hour = At what time on { $day }?
ask-showing-which = Which of these times?
ask-showing-place = Where is it? For example: the assembly hall. The other classes and the families read this.
ask-showing-off = { $showing } If you call it off, I tell those who knew of it. Shall I?
showing-unread = I can't see a day in “{ $words }”. Write it like this: Thursday 17 December, 6 pm.
showing-over = That time on { $day } is over. Write one that is still to come.
showing-place-long = That is long for a place: { $most } letters fit.
refused-showing-past = That time is over, or more than a year away. Nothing was kept.
refused-showing-contact = There is a phone number or a mail address in it, and an invitation doesn't carry those. Write only the place.
refused-showing-none = Your class has no exhibition ahead. Nothing was done.
showing-when = { $day }, { $hour }
showing-both = { $own } ({ $there })
showing-right = { $placed ->
    [yes] Exhibition: { $when }, place: { $place }.
   *[no] Exhibition: { $when }, at your school.
  }
showing-tells = { $count ->
    [0] There is no other class to tell. The families hear of it from you.
    [one] I'll tell { $names }, with the hour there. The families hear of it from you.
   *[other] I'll tell { $names }, with each class's own hour. The families hear of it from you.
  }
showing-named = { $placed ->
    [yes] Your exhibition: { $when }, place: { $place }.
   *[no] Your exhibition: { $when }, at your school.
  }
showing-is-off = It is off. I tell those who knew of it; the families hear it from you.
showing-new = { $name } ({ $country }) shows at their school what you did in { $title }: { $when }.
showing-moved = { $name } ({ $country }) shows at their school what you did in { $title }. It is now: { $when }.
showing-off = { $name } ({ $country }) called off the exhibition of { $title } that was planned for { $when }.
showing-place = Place: { $place }
showing-place-in = Place: { $place } (in { $language })
ics-showing = Exhibition: { $title }
export-showing = Exhibition: { $day }, place: { $place }
