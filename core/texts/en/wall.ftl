# The board's page, to be shown in the classroom.
b-class-page = Page for the class
b-make-page = Make the page
b-new-address = New address
b-switch-off = Switch it off
talk-class-page = the page for the class
wall-ask = A page with everything on the board, to project in the classroom. Whoever has the address sees it, photos with students too: don't publish it or send it to groups. It works for 90 days, and you can switch it off at any time.
wall-made = Here it is, until { $until }. Whoever has this address sees it. I don't keep it: if it gets lost, ask for a new one.
wall-open = Your page for the class is open until { $until }. Its address is in the message in which I gave it to you; I don't keep it. With a new address, the old one stops working.
wall-off = Switched off. That address shows nothing any more.
wall-none = I made no page.
wall-languages = Languages
wall-footer = This page belongs to the classroom. Please don't pass its address on.
board-empty-wall = There is nothing on the board yet.
