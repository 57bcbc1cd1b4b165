# La página del tablero para mostrar en el aula.
b-class-page = Página para el aula
b-make-page = Hacer la página
b-new-address = Otra dirección
b-switch-off = Apagarla
talk-class-page = la página para el aula
wall-ask = Una página con todo lo del tablero, para proyectar en el aula. La ve quien tenga la dirección, también las fotos con estudiantes: no la publiques ni la mandes a grupos. Dura 90 días y la apagas cuando quieras.
wall-made = Aquí está, hasta el { $until }. La ve quien tenga esta dirección. No la guardo: si se pierde, pide otra.
wall-open = Tu página para el aula sigue abierta hasta el { $until }. La dirección está en el mensaje en que te la di; no la guardo. Con otra dirección, la de antes deja de servir.
wall-off = Apagada. Esa dirección ya no muestra nada.
wall-none = No hice ninguna página.
wall-languages = Idiomas
wall-footer = Esta página es del aula. Por favor, no compartas la dirección.
board-empty-wall = Todavía no hay nada en el tablero.
