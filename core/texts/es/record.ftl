# Lo que se lleva un proyecto en números, por temas, como página y como archivo; y la búsqueda en todo lo aprendido.
b-figures = En números
b-by-theme = Por temas
b-as-page = Como página
b-record-file = Como archivo
name-record = lo-que-aprendimos
b-file-page = Página para imprimir
b-file-json = JSON, para programas
b-file-csv = CSV, hoja de cálculo
b-search-learned = Buscar en lo aprendido
b-search-again = Buscar otra vez
talk-record-page = la página de lo que aprendieron
talk-record-file = el archivo de lo que aprendieron
talk-record-search = la búsqueda en lo que aprendieron

theme-self-awareness = Conocerse
theme-worldview = Mirada al mundo
theme-empathy = Empatía
theme-communication = Comunicación
theme-curiosity = Curiosidad
theme-openness = Apertura
record-held-back = no se muestra: son pocos

figures-title = { $title } en números
figures-calls = Videollamadas: { $calls }
figures-call-held = { $count ->
    [one] { $count } hecha
    [many] { $count } hechas
   *[other] { $count } hechas
  }
figures-call-partly = { $count } en parte
figures-call-failed = { $count } que no se pudo
figures-call-apart = { $count } con fotos y audios en su lugar
figures-calls-none = Ninguna videollamada.
figures-board = En el tablero: { $things }
figures-board-none = Nada en el tablero.
figures-photo = { $count ->
    [one] { $count } foto
    [many] { $count } fotos
   *[other] { $count } fotos
  }
figures-video = { $count ->
    [one] { $count } video
    [many] { $count } videos
   *[other] { $count } videos
  }
figures-recording = { $count ->
    [one] { $count } audio
    [many] { $count } audios
   *[other] { $count } audios
  }
figures-document = { $count ->
    [one] { $count } documento
    [many] { $count } documentos
   *[other] { $count } documentos
  }
figures-link = { $count ->
    [one] { $count } enlace
    [many] { $count } enlaces
   *[other] { $count } enlaces
  }
figures-words = { $count ->
    [one] { $count } texto
    [many] { $count } textos
   *[other] { $count } textos
  }
figures-handed = Entregas: { $count } en total; tu clase, { $own } de { $of }.
figures-notes = Mensajes: tu clase escribió { $sent } y recibió { $got }.
figures-answers = Tu clase respondió { $given ->
    [one] { $given } pregunta
    [many] { $given } preguntas
   *[other] { $given } preguntas
  }.
figures-skipped = Saltó { $count }.
figures-again = Lo harían otra vez: { $classes }
again-most = casi todos
again-half = la mitad
again-few = pocos
again-none = sin respuesta

themes-title = De qué escribieron las clases en { $title }
themes-line = { $theme }: { $classes }
themes-line-total = { $theme }: { $own } de tu clase, { $all } en total
themes-nothing = Ninguna respuesta de aquí toca uno de los seis temas.
themes-how = Contado por las palabras de las respuestas. Dice de qué escribió una clase, no qué tan bien.
themes-held-back = { $names }: no se muestra, son pocos para contar.
themes-unread = { $count ->
    [one] { $count } respuesta está en un idioma en el que todavía no sé contar.
    [many] { $count } respuestas están en idiomas en los que todavía no sé contar.
   *[other] { $count } respuestas están en idiomas en los que todavía no sé contar.
  }

record-page-ask = Una página con lo que descubrieron las clases, en números y en sus palabras, para mostrar o imprimir. La ve quien tenga la dirección: lo de tu clase y lo que las otras clases compartieron contigo. Dura 90 días y la apagas cuando quieras.
record-page-made = Aquí está la página, hasta el { $until }. La ve quien tenga esta dirección. No la guardo: si se pierde, pide otra.
record-page-open = Tu página sigue abierta hasta el { $until }. La dirección está en el mensaje en que te la di; no la guardo. Con otra dirección, la de antes deja de servir.
record-page-off = Apagada. Esa dirección ya no muestra nada de lo que aprendieron.
record-page-none = No hice la página.
record-page-file = Esta página se abre en cualquier navegador y se puede imprimir. Tiene lo de tu clase y lo que las otras clases compartieron contigo; antes de pasarla, pregúntales.
record-file-ask = ¿En qué forma? Tiene lo de tu clase y lo que las otras clases compartieron contigo, sin nombres de estudiantes.
record-file-made = Este archivo lo tienes solo tú. Antes de pasarlo, pregunta a las otras clases.

search-ask = ¿Qué palabras busco? Miro en lo que descubrieron tu clase y las otras, en todos tus proyectos.
search-none = Nada de eso tiene «{ $words }». Prueba con una palabra más corta, o con una sola.
search-found = { $count ->
    [one] { $count } lugar tiene «{ $words }»
    [many] { $count } lugares tienen «{ $words }»
   *[other] { $count } lugares tienen «{ $words }»
  }
search-line = { $title }, { $day } · { $by }: «{ $words }»
search-together = todas las clases
search-more = { $count ->
    [one] y { $count } más: con una palabra más salen menos.
    [many] y { $count } más: con una palabra más salen menos.
   *[other] y { $count } más: con una palabra más salen menos.
  }

paper-record-languages = Leer en
paper-record-table = Ver como tabla
paper-record-pairs = Antes y ahora
paper-record-before = Antes pensábamos
paper-record-now = Ahora pensamos
paper-record-no-before = Antes no se escribió nada.
paper-record-no-now = Al final no se dijo nada de esto.
paper-record-themes = De qué escribieron las clases
paper-record-theme = Tema
paper-record-again = Cuántos lo harían otra vez
paper-record-class = Clase
paper-record-answer = Respuesta
paper-record-together = Lo que descubrimos en conjunto
together-both = Todas las clases notaron
together-only = Lo notó una sola clase
together-surprised = Lo que nos sorprendió
together-change = Lo que haríamos distinto
paper-record-quotes = En sus propias palabras
paper-record-quotes-none = Ninguna clase compartió todavía sus palabras.
quoted-discovered = descubrió
quoted-now-think = ahora piensa
quoted-expected = esperaba
quoted-change = cambiaría
quoted-other = escribió
paper-record-timeline = Cómo fue el proyecto
paper-record-call = Videollamadas
paper-record-piece = Entregas
paper-record-what = Qué
paper-record-when = Cuándo
paper-record-plan = en el plan
paper-record-who = Clases
paper-record-pieces = Lo que se entregó
paper-record-work = Trabajo
paper-record-planned = Previsto para el
paper-record-on = Entregado el
paper-record-not-yet = todavía no
paper-call-held = Videollamada
paper-call-partly = Videollamada, en parte
paper-call-failed = Videollamada que no se pudo
paper-call-apart = Fotos y audios en lugar de videollamada
tile-calls = { $count ->
    [one] videollamada hecha
    [many] videollamadas hechas
   *[other] videollamadas hechas
  }
tile-things = { $count ->
    [one] cosa en el tablero
    [many] cosas en el tablero
   *[other] cosas en el tablero
  }
tile-pieces = { $count ->
    [one] trabajo entregado
    [many] trabajos entregados
   *[other] trabajos entregados
  }
tile-answers = { $count ->
    [one] respuesta compartida
    [many] respuestas compartidas
   *[other] respuestas compartidas
  }
paper-record-own = Solo de tu clase
paper-record-private = Esta página muestra lo de tu clase y lo que las otras clases compartieron. No nombra a estudiantes.
