# A project without calls.
b-call-after-all = Have a call after all
b-write-instead = Go on without calls

talk-write-instead = going on without calls
exchange-how = In “{ $title }” you work without calls: each class puts its part on the board, asks in writing and answers when it is at school. Nobody has to be there at the same hour.
ask-write-instead = Go on in “{ $title }” without calls? What was to be live becomes questions and answers on the same days, and coming calls are off. The others are told.
written-instead = “{ $title }” goes on without calls. The days stay; each class answers when it is at school.
written-instead-by = { $name } lets “{ $title }” go on without calls: questions and answers on the same days, each class when it is at school.
point-failing-none = If something fails: in writing, each class when it can
