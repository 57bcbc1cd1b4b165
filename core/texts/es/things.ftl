# Lo que va al tablero además de palabras: archivos de todo tipo, varios juntos, enlaces.
talk-board-ask = el tablero
talk-board-item = el tablero
talk-board-consent = quién lo ve
talk-board-open = el tablero
talk-board-class = el tablero
b-one-by-one = Una cosa a la vez
b-discard-all = Descartar todo
b-open-file = Abrir
b-open-file-numbered = Abrir { $n }
b-change-numbered = Cambiar { $n }
b-change-line = Cambiar la línea
b-who-sees = Quién lo ve
b-by-class = Por clase
b-all-classes = Todas las clases

ask-photo = ¿Se reconoce a algún estudiante?
ask-video = ¿Se reconoce a algún estudiante, o se oye su nombre?
ask-recording = ¿Se oye el nombre de algún estudiante?
ask-document = ¿Se reconoce a algún estudiante, o se lee su nombre?
ask-album = ¿Se reconoce a algún estudiante en algo de esto?
ask-whose-board = ¿De qué clase quieres ver las cosas?
kept-photo = 🖼 Guardada.
kept-photo-place = 🖼 Guardada; le quité la ubicación.
kept-video = Video guardado.
kept-video-place = Video guardado; le quité la ubicación.
kept-recording = Grabación guardada.
kept-recording-place = Grabación guardada; le quité la ubicación.
kept-document = Documento guardado tal como llegó; dentro puede decir quién lo escribió.
album-photos = { $count ->
    [one] 🖼 1 foto guardada.
    [many] 🖼 { $count } fotos guardadas.
   *[other] 🖼 { $count } fotos guardadas.
  }
album-photos-place = { $count ->
    [one] 🖼 1 foto guardada; le quité la ubicación.
    [many] 🖼 { $count } fotos guardadas; les quité la ubicación.
   *[other] 🖼 { $count } fotos guardadas; les quité la ubicación.
  }
album-files = { $count ->
    [one] 1 archivo guardado.
    [many] { $count } archivos guardados.
   *[other] { $count } archivos guardados.
  }
album-files-place = { $count ->
    [one] 1 archivo guardado; le quité la ubicación.
    [many] { $count } archivos guardados; les quité la ubicación.
   *[other] { $count } archivos guardados; les quité la ubicación.
  }
album-not-kept = { $count ->
    [one] 1 no se guardó.
    [many] { $count } no se guardaron.
   *[other] { $count } no se guardaron.
  }
album-answered = Listo: cada cosa tiene su respuesta.
album-discarded = Descartado todo. En el tablero ya no queda nada de eso.
album-on-board-partners = { $classes ->
    [2] { $count } cosas en el tablero de { $title }, para las dos clases. Para ver las fotos en público, te preguntaré al final.
    [3] { $count } cosas en el tablero de { $title }, para las tres clases. Para ver las fotos en público, te preguntaré al final.
    [one] { $count } cosas en el tablero de { $title }, para tu clase. Para ver las fotos en público, te preguntaré al final.
    [many] { $count } cosas en el tablero de { $title }, para las { $classes } clases. Para ver las fotos en público, te preguntaré al final.
   *[other] { $count } cosas en el tablero de { $title }, para las { $classes } clases. Para ver las fotos en público, te preguntaré al final.
  }
album-on-board-classes = { $classes ->
    [2] { $count } cosas en el tablero de { $title }, solo para las dos clases. No saldrán en público.
    [3] { $count } cosas en el tablero de { $title }, solo para las tres clases. No saldrán en público.
    [one] { $count } cosas en el tablero de { $title }, solo para tu clase. No saldrán en público.
    [many] { $count } cosas en el tablero de { $title }, solo para las { $classes } clases. No saldrán en público.
   *[other] { $count } cosas en el tablero de { $title }, solo para las { $classes } clases. No saldrán en público.
  }
album-on-board-public = { $classes ->
    [2] { $count } cosas en el tablero de { $title }, para las dos clases. Con ese permiso, las fotos también podrán salir en la página del final.
    [3] { $count } cosas en el tablero de { $title }, para las tres clases. Con ese permiso, las fotos también podrán salir en la página del final.
    [one] { $count } cosas en el tablero de { $title }, para tu clase. Con ese permiso, las fotos también podrán salir en la página del final.
    [many] { $count } cosas en el tablero de { $title }, para las { $classes } clases. Con ese permiso, las fotos también podrán salir en la página del final.
   *[other] { $count } cosas en el tablero de { $title }, para las { $classes } clases. Con ese permiso, las fotos también podrán salir en la página del final.
  }
file-on-board = { $classes ->
    [2] En el tablero de { $title }, solo para las dos clases. Del tablero, en público solo pueden salir fotos.
    [3] En el tablero de { $title }, solo para las tres clases. Del tablero, en público solo pueden salir fotos.
    [one] En el tablero de { $title }, solo para tu clase. Del tablero, en público solo pueden salir fotos.
    [many] En el tablero de { $title }, solo para las { $classes } clases. Del tablero, en público solo pueden salir fotos.
   *[other] En el tablero de { $title }, solo para las { $classes } clases. Del tablero, en público solo pueden salir fotos.
  }
link-on-board = { $classes ->
    [2] En el tablero de { $title }, solo para las dos clases. No abrí el enlace:
    [3] En el tablero de { $title }, solo para las tres clases. No abrí el enlace:
    [one] En el tablero de { $title }, solo para tu clase. No abrí el enlace:
    [many] En el tablero de { $title }, solo para las { $classes } clases. No abrí el enlace:
   *[other] En el tablero de { $title }, solo para las { $classes } clases. No abrí el enlace:
  }
sees-partners = Ahora lo ven las clases del proyecto. En público, solo si lo dices al final.
sees-classes = Ahora lo ven solo las clases del proyecto. No sale en público.
sees-public = Ahora lo ven las clases, y puede salir en la página.
sees-unanswered = Todavía no lo ve nadie más.
said-by = Lo dijo { $name }, { $day }.
who-sees-left = No cambié nada.
kind-video = Video · { $what }
kind-recording = Grabación · { $what }
kind-document = Documento · { $what }
kind-link = Enlace · { $what }
name-video = video { $country }
name-recording = grabación { $country }
name-document = documento { $country }
file-opened = Aquí está. Es para el trabajo en común; por favor, no lo pases a nadie más.
line-changed = Cambié la línea como la editaste. Parecía tener un nombre o un dato de alguien, así que dice: «{ $words }»
news-photo = { $count ->
    [one] { $count } foto nueva de { $country }
    [many] { $count } fotos nuevas de { $country }
   *[other] { $count } fotos nuevas de { $country }
  }
news-video = { $count ->
    [one] { $count } video nuevo de { $country }
    [many] { $count } videos nuevos de { $country }
   *[other] { $count } videos nuevos de { $country }
  }
news-recording = { $count ->
    [one] { $count } grabación nueva de { $country }
    [many] { $count } grabaciones nuevas de { $country }
   *[other] { $count } grabaciones nuevas de { $country }
  }
news-document = { $count ->
    [one] { $count } documento nuevo de { $country }
    [many] { $count } documentos nuevos de { $country }
   *[other] { $count } documentos nuevos de { $country }
  }
news-link = { $count ->
    [one] { $count } enlace nuevo de { $country }
    [many] { $count } enlaces nuevos de { $country }
   *[other] { $count } enlaces nuevos de { $country }
  }
refused-board-no-project = Todavía no tienes un proyecto en marcha, así que no hay tablero. No guardé nada.
refused-board-meeting-link = Ese es el enlace de una videollamada: va en la videollamada, no en el tablero. No guardé nada.
refused-board-line-link = Un enlace va solo al tablero. No guardé nada; escribe la línea sin él.
refused-file-too-big = Ese archivo pasa de 20 MB y no lo guardé. Súbelo donde tu escuela guarda sus videos y mándame el enlace.
refused-file-page = No guardo páginas web ni dibujos SVG. Mándalo como PDF o como foto.
refused-file-program = En ese archivo hay un programa, así que no lo guardé. Mándalo como PDF o como foto.
refused-file-archive = No guardo archivos comprimidos, como ZIP. Manda lo que hay dentro: fotos, o un PDF.
refused-file-unknown = No conozco ese tipo de archivo y no lo guardé. Mándalo como PDF o como foto.
refused-file-broken = No pude abrir ese archivo y no lo guardé. ¿Puedes mandarlo otra vez?
refused-file-took-too-long = Ese archivo tardó demasiado en abrirse y no lo guardé. ¿Puedes mandar otro?
export-consent = · { $day }: { $sees }
line-link-left-out = El enlace de la línea no lo guardé: mándalo solo, y va al tablero.
