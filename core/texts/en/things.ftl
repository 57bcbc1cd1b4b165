# What goes to the board beside words: files of every kind, albums of them, links.
talk-board-ask = the board
talk-board-item = the board
talk-board-consent = who may see it
talk-board-open = the board
talk-board-class = the board
b-one-by-one = One by one
b-discard-all = Discard all
b-open-file = Open
b-open-file-numbered = Open { $n }
b-change-numbered = Change { $n }
b-change-line = Change the line
b-who-sees = Who may see it
b-by-class = By class
b-all-classes = All classes

ask-photo = Can any student be recognised?
ask-video = Can any student be recognised, or heard by name?
ask-recording = Is any student heard by name?
ask-document = Can any student be recognised in it, or read by name?
ask-album = Can any student be recognised in any of them?
ask-whose-board = Whose things would you like to see?
kept-photo = 🖼 Saved.
kept-photo-place = 🖼 Saved; I took the location off.
kept-video = Video saved.
kept-video-place = Video saved; I took the location off.
kept-recording = Recording saved.
kept-recording-place = Recording saved; I took the location off.
kept-document = Document saved as it came; the name of whoever wrote it may be inside.
album-photos = { $count ->
    [one] 🖼 1 photo saved.
   *[other] 🖼 { $count } photos saved.
  }
album-photos-place = { $count ->
    [one] 🖼 1 photo saved; I took the location off.
   *[other] 🖼 { $count } photos saved; I took the location off.
  }
album-files = { $count ->
    [one] 1 file saved.
   *[other] { $count } files saved.
  }
album-files-place = { $count ->
    [one] 1 file saved; I took the location off.
   *[other] { $count } files saved; I took the location off.
  }
album-not-kept = { $count ->
    [one] 1 was not kept.
   *[other] { $count } were not kept.
  }
album-answered = Done: each has its answer.
album-discarded = Discarded, all of them. Nothing of it is left on the board.
album-on-board-partners = { $classes ->
    [2] { $count } things on the board of { $title }, for both classes. Before anybody else sees the photos, I'll ask you at the end.
    [one] { $count } things on the board of { $title }, for your class. Before anybody else sees the photos, I'll ask you at the end.
   *[other] { $count } things on the board of { $title }, for the { $classes } classes. Before anybody else sees the photos, I'll ask you at the end.
  }
album-on-board-classes = { $classes ->
    [2] { $count } things on the board of { $title }, for both classes only. They will not be public.
    [one] { $count } things on the board of { $title }, for your class only. They will not be public.
   *[other] { $count } things on the board of { $title }, for the { $classes } classes only. They will not be public.
  }
album-on-board-public = { $classes ->
    [2] { $count } things on the board of { $title }, for both classes. With that permission the photos can also be on the page at the end.
    [one] { $count } things on the board of { $title }, for your class. With that permission the photos can also be on the page at the end.
   *[other] { $count } things on the board of { $title }, for the { $classes } classes. With that permission the photos can also be on the page at the end.
  }
file-on-board = { $classes ->
    [2] On the board of { $title }, for both classes only. Of the board, nothing but photos is ever public.
    [one] On the board of { $title }, for your class only. Of the board, nothing but photos is ever public.
   *[other] On the board of { $title }, for the { $classes } classes only. Of the board, nothing but photos is ever public.
  }
link-on-board = { $classes ->
    [2] On the board of { $title }, for both classes only. I did not open the link:
    [one] On the board of { $title }, for your class only. I did not open the link:
   *[other] On the board of { $title }, for the { $classes } classes only. I did not open the link:
  }
sees-partners = Now the classes of the project see it. The public sees it only if you say so at the end.
sees-classes = Now only the classes of the project see it. It is not public.
sees-public = Now the classes see it, and it may be on the page.
sees-unanswered = Nobody else sees it yet.
said-by = { $name } said so, { $day }.
who-sees-left = I changed nothing.
kind-video = Video · { $what }
kind-recording = Recording · { $what }
kind-document = Document · { $what }
kind-link = Link · { $what }
name-video = video { $country }
name-recording = recording { $country }
name-document = document { $country }
file-opened = Here it is. It is for your work together; please don't pass it on.
line-changed = I changed the line as you edited it. It looked like somebody's name or details, so it reads: “{ $words }”
news-photo = { $count ->
    [one] { $count } new photo from { $country }
   *[other] { $count } new photos from { $country }
  }
news-video = { $count ->
    [one] { $count } new video from { $country }
   *[other] { $count } new videos from { $country }
  }
news-recording = { $count ->
    [one] { $count } new recording from { $country }
   *[other] { $count } new recordings from { $country }
  }
news-document = { $count ->
    [one] { $count } new document from { $country }
   *[other] { $count } new documents from { $country }
  }
news-link = { $count ->
    [one] { $count } new link from { $country }
   *[other] { $count } new links from { $country }
  }
refused-board-no-project = You have no project under way yet, so there is no board. I kept nothing.
refused-board-meeting-link = That is the link of a call: it belongs to the call and not to the board. I kept nothing.
refused-board-line-link = A link goes to the board on its own. I kept nothing; write the line without it.
refused-file-too-big = That file is larger than 20 MB and I did not keep it. Put it where your school keeps videos, and send me the link.
refused-file-page = I don't keep web pages or SVG drawings. Send it as a PDF or as a photo.
refused-file-program = There is a program in that file, so I did not keep it. Send it as a PDF or as a photo.
refused-file-archive = I don't keep packed files, such as ZIP. Send what is inside: photos, or a PDF.
refused-file-unknown = I don't know that kind of file and did not keep it. Send it as a PDF or as a photo.
refused-file-broken = I could not open that file and did not keep it. Could you send it again?
refused-file-took-too-long = That file took too long to open and I did not keep it. Could you send another one?
export-consent = · { $day }: { $sees }
line-link-left-out = I left the link out of the line: send it by itself, and it goes to the board.
