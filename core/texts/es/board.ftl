# El tablero: fotos y textos de cada clase, y quién los ve.
b-board = Tablero
b-see-board = Ver el tablero
b-put-on-board = Subir al tablero
b-nobody = No
b-classes-only = Sí: solo para las clases
b-may-publish = Sí, y hay permiso para publicar
b-discard = Descartar
b-add-line = Agregar una línea
b-see = Ver
b-fewer-letters = Menos avisos
b-save-suggested = Sí, así
b-rewrite = Lo reescribo
b-not-name = No es un nombre
b-not-contact = No es un dato personal

command-board = Tablero: fotos y trabajos
talk-board = el tablero
talk-board-view = el tablero
ask-project = ¿En cuál de tus proyectos?
ask-item = Manda fotos, videos, grabaciones, documentos o un enlace, o escribe unas líneas. Antes de mostrar un archivo te pregunto quién aparece.
ask-line = Escribe la línea que lo acompaña.
on-board-partners = { $classes ->
    [2] En el tablero de { $title }, para las dos clases. Para verla en público, te preguntaré al final.
    [3] En el tablero de { $title }, para las tres clases. Para verla en público, te preguntaré al final.
    [one] En el tablero de { $title }, para tu clase. Para verla en público, te preguntaré al final.
    [many] En el tablero de { $title }, para las { $classes } clases. Para verla en público, te preguntaré al final.
   *[other] En el tablero de { $title }, para las { $classes } clases. Para verla en público, te preguntaré al final.
  }
on-board-classes = { $classes ->
    [2] En el tablero de { $title }, solo para las dos clases. No saldrá en público.
    [3] En el tablero de { $title }, solo para las tres clases. No saldrá en público.
    [one] En el tablero de { $title }, solo para tu clase. No saldrá en público.
    [many] En el tablero de { $title }, solo para las { $classes } clases. No saldrá en público.
   *[other] En el tablero de { $title }, solo para las { $classes } clases. No saldrá en público.
  }
on-board-public = { $classes ->
    [2] En el tablero de { $title }, para las dos clases. Con ese permiso también podrá salir en la página del final.
    [3] En el tablero de { $title }, para las tres clases. Con ese permiso también podrá salir en la página del final.
    [one] En el tablero de { $title }, para tu clase. Con ese permiso también podrá salir en la página del final.
    [many] En el tablero de { $title }, para las { $classes } clases. Con ese permiso también podrá salir en la página del final.
   *[other] En el tablero de { $title }, para las { $classes } clases. Con ese permiso también podrá salir en la página del final.
  }
words-on-board = { $classes ->
    [2] En el tablero de { $title }, para las dos clases:
    [3] En el tablero de { $title }, para las tres clases:
    [one] En el tablero de { $title }, para tu clase:
    [many] En el tablero de { $title }, para las { $classes } clases:
   *[other] En el tablero de { $title }, para las { $classes } clases:
  }
board-discarded = Descartado. En el tablero ya no queda nada de eso.
line-added = Agregada.
board-title = Tablero de { $title }
board-empty-yet = Todavía no hay nada. Manda una foto o un archivo cuando quieras.
board-by = { $name } · { $country }, { $day }
board-waits = { $name } · { $country }, { $day } · solo lo ves tú hasta que digas quién aparece
photo-of = Una foto de { $name }
board-news = Hoy en { $title }: { $what }.
news-words = { $count ->
    [one] { $count } texto nuevo de { $country }
    [many] { $count } textos nuevos de { $country }
   *[other] { $count } textos nuevos de { $country }
  }
quoted = «{ $words }»
looks-like-name = { $count ->
    [one] { $what } parece un nombre. ¿Lo guardo así? «{ $words }»
    [many] { $what } parecen nombres. ¿Lo guardo así? «{ $words }»
   *[other] { $what } parecen nombres. ¿Lo guardo así? «{ $words }»
  }
looks-like-contact = { $count ->
    [one] { $what } parece un dato personal. ¿Lo guardo así? «{ $words }»
    [many] { $what } parecen datos personales. ¿Lo guardo así? «{ $words }»
   *[other] { $what } parecen datos personales. ¿Lo guardo así? «{ $words }»
  }
ask-anew = Escribe cómo debe quedar, sin nombres ni datos de nadie.
refused-board-gone = Eso ya no está en el tablero. No se hizo nada.
refused-board-classes-only = Esa foto es solo para las clases. No cambié nada.
refused-board-empty = No había nada para poner en el tablero.
refused-file-gone = Ese archivo ya no está. Mándalo otra vez, por favor.
refused-photo-too-big = Esa foto pasa de 20 MB y no la guardé. ¿Puedes mandar una más chica?
refused-photo-too-many-pixels = Esa foto es demasiado grande y no la guardé. ¿Puedes mandar una más chica?
refused-photo-not-a-photo = Ese archivo no es una foto que conozca, y no lo guardé. Guardo fotos y textos.
refused-photo-heic = No puedo abrir ese tipo de foto y no la guardé. Mándala como foto, no como archivo, y llegará en otro formato.
refused-photo-broken = No pude abrir esa foto y no la guardé. ¿Puedes mandarla otra vez?
refused-photo-took-too-long = Esa foto tardó demasiado en abrirse y no la guardé. ¿Puedes mandar otra?
talk-board-line = la línea de lo que mandaste
line-not-added = Queda como estaba.
refused-board-answered = Eso ya tiene su respuesta. No cambié nada.
board-of-others = Esto lo escribió otra persona y no va al tablero tal cual: «{ $words }». Escribe lo que se lleva tu clase.
board-file-of-others = El archivo es de otra persona y no lo bajé. Si puede ir al tablero, mándamelo aquí.
