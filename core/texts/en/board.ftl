# The board: photos and texts of each class, and who sees them.
b-board = Board
b-see-board = See the board
b-put-on-board = Add to the board
b-nobody = No
b-classes-only = Yes: for the classes only
b-may-publish = Yes, and we may publish it
b-discard = Discard
b-add-line = Add a line
b-see = See
b-fewer-letters = Fewer notices
b-save-suggested = Yes, like this
b-rewrite = I'll rewrite it
b-not-name = It's not a name
b-not-contact = It's nothing personal

command-board = Board: photos and work
talk-board = the board
talk-board-view = the board
ask-project = In which of your projects?
ask-item = Send photos, videos, recordings, documents or a link, or write a few lines. Before a file is shown I ask you who is in it.
ask-line = Write the line that goes with it.
on-board-partners = { $classes ->
    [2] On the board of { $title }, for both classes. Before anybody else sees it, I'll ask you at the end.
    [one] On the board of { $title }, for your class. Before anybody else sees it, I'll ask you at the end.
   *[other] On the board of { $title }, for the { $classes } classes. Before anybody else sees it, I'll ask you at the end.
  }
on-board-classes = { $classes ->
    [2] On the board of { $title }, for both classes only. It will not be public.
    [one] On the board of { $title }, for your class only. It will not be public.
   *[other] On the board of { $title }, for the { $classes } classes only. It will not be public.
  }
on-board-public = { $classes ->
    [2] On the board of { $title }, for both classes. With that permission it can also be on the page at the end.
    [one] On the board of { $title }, for your class. With that permission it can also be on the page at the end.
   *[other] On the board of { $title }, for the { $classes } classes. With that permission it can also be on the page at the end.
  }
words-on-board = { $classes ->
    [2] On the board of { $title }, for both classes:
    [one] On the board of { $title }, for your class:
   *[other] On the board of { $title }, for the { $classes } classes:
  }
board-discarded = Discarded. Nothing of it is left on the board.
line-added = Added.
board-title = Board of { $title }
board-empty-yet = There is nothing yet. Send a photo or a file whenever you like.
board-by = { $name } · { $country }, { $day }
board-waits = { $name } · { $country }, { $day } · nobody else sees it until you say who is in it
photo-of = A photo from { $name }
board-news = Today in { $title }: { $what }.
news-words = { $count ->
    [one] { $count } new text from { $country }
   *[other] { $count } new texts from { $country }
  }
quoted = “{ $words }”
looks-like-name = { $count ->
    [one] { $what } looks like a name. Shall I keep it like this? “{ $words }”
   *[other] { $what } look like names. Shall I keep it like this? “{ $words }”
  }
looks-like-contact = { $count ->
    [one] { $what } looks personal. Shall I keep it like this? “{ $words }”
   *[other] { $what } look personal. Shall I keep it like this? “{ $words }”
  }
ask-anew = Write how it should read, without anybody's name or details.
refused-board-gone = That is no longer on the board. Nothing was done.
refused-board-classes-only = That photo is for the classes only. I changed nothing.
refused-board-empty = There was nothing to put on the board.
refused-file-gone = That file is no longer here. Please send it again.
refused-photo-too-big = That photo is larger than 20 MB and I did not keep it. Could you send a smaller one?
refused-photo-too-many-pixels = That photo is too large and I did not keep it. Could you send a smaller one?
refused-photo-not-a-photo = That file is not a photo that I know, and I did not keep it. I keep photos and texts.
refused-photo-heic = I can't open that kind of photo and did not keep it. Send it as a photo, not as a file, and it will come in another format.
refused-photo-broken = I could not open that photo and did not keep it. Could you send it again?
refused-photo-took-too-long = That photo took too long to open and I did not keep it. Could you send another one?
talk-board-line = the line of what you sent
line-not-added = It stays as it was.
refused-board-answered = That has its answer already. I changed nothing.
board-of-others = Somebody else wrote this, so it does not go on the board as it is: “{ $words }”. Write what your class takes from it.
board-file-of-others = The file is somebody else's, and I did not fetch it. If it may go on the board, send it to me here.
