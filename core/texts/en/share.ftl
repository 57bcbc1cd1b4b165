# The page that shows what the classes did: who sees it, what is on it, how it is taken off.
b-share = Show what you did
b-as-planned = { $what } · as planned
b-like-plan = As the plan says
b-all-photos = { $count ->
    [one] Show it
   *[other] All { $count }
  }
b-choose = Choose
b-none = None
b-show-it = Show it
b-show-them = Show them
b-do-not-show = Don't show
b-change-it = Change
b-as-file = Send it to me as a file
b-for-whom = Who sees it
b-my-photos = My photos and sentences
b-school-name = My school's name
b-without-school = Without the name
b-for-families = Message for families
b-take-off = Take something off
b-unpublish = Unpublish
b-photos-now = Choose photos now
b-a-sentence = A sentence
b-see-page = See the page

command-share = Show what you did
talk-share = the page
talk-page-change = the changes of the page
talk-page-photos = the photos of the page
talk-page-school = your school's name
talk-page-take-off = what comes off the page
share-no-project = You have no project with another class yet. The page comes at the end.
ask-audience = Who will see it?
ask-audience-planned = Who will see it? The plan says: “{ $planned }”.
audience-families = The families
audience-school = An exhibition at school
audience-link = Anybody with the link
ask-page-photos = { $count ->
    [one] May the page show your photo without people?
   *[other] Which of your { $count } photos without people may the page show?
  }
sentences-too = { $count ->
    [one] { $count } sentence that your class has shared can be there too; you see it before publishing.
   *[other] { $count } sentences that your class has shared can be there too; you see them before publishing.
  }
sentences-before = What you expected at first stands beside what you think now.
ask-one-photo = { $n } of { $of } · Shall the page show it?
photo-numbered = Photo { $n }
sentence-numbered = Sentence { $n }
ask-sentences = { $count ->
    [one] And the sentence that your class shared?
   *[other] And the { $count } sentences that your class shared?
  }
ask-only-sentences = { $count ->
    [one] May the page show the sentence that your class shared?
   *[other] May the page show the { $count } sentences that your class shared?
  }
page-chosen = Noted. The page shows only that, and you can take it off whenever you like.
page-nothing-to-choose = There are no photos without people and no shared sentences of your class yet.
preview-alt = The page as it looks on a phone
preview-line = It would look like this. { $photos }, { $sentences }, no student's name.
page-has-photos = { $count ->
    [0] No photos
    [one] { $count } photo from { $classes ->
        [one] one class
        [2] two classes
        [3] three classes
       *[other] { $classes } classes
    }
   *[other] { $count } photos from { $classes ->
        [one] one class
        [2] two classes
        [3] three classes
       *[other] { $classes } classes
    }
  }
page-has-sentences = { $count ->
    [one] { $count } approved sentence
   *[other] { $count } approved sentences
  }
photos-out = { $count ->
    [one] { $count } photo without permission stays out.
   *[other] { $count } photos without permission stay out.
  }
page-as-file = It opens on any computer, without internet. It is not published yet.
page-live = Published. { $who }
page-who = Only people with the link see it, until { $until }.
page-down = Unpublished. The link shows nothing any more and will not work again.
ask-take-off = What shall we take off?
taken-off = Taken off: the page no longer shows it and the permission is withdrawn. Copies that somebody saved I can't delete.
back-on-page = It is on the page again.
page-nothing-yours = Nothing on the page is from your class. What another class put there, its teacher takes off.
ask-school = What is your school called? The page shows it instead of the country.
school-long = That is long for a name. A few words are enough.
families-copy = You can copy and send this:
page-ask = { $photos ->
    [0] May the page of { $title } show the sentences that your class shared?
    [one] May the page of { $title } show your photo without people?
   *[other] Which of your { $photos } photos without people may the page of { $title } show?
  }
page-ask-until = Until you answer, the page shows none of that.
page-published = { $name } published the page of { $title }.
page-withdrawn = The page of { $title } is no longer published. The link shows nothing.
refused-page-none = There is no published page. Nothing was done.
page-gone = This page no longer exists, or never did.
