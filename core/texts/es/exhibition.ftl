# Lo que se hace con la página: mensaje, afiche, archivo, muestra en la escuela, hasta cuándo se ve.
b-poster = Afiche
b-invitation = Invitación
b-a-file = Como archivo
b-until = Hasta cuándo
b-until-month = Un mes: { $day }
b-until-quarter = Tres meses: { $day }
b-until-year = Fin de clases: { $day }
b-three-months-more = Tres meses más
b-let-it-end = Dejarla terminar
b-page-first = Primero la página
b-without-code = Sin código
b-to-print = Para imprimir
b-in-language = En { $language }
b-no-place = Sin lugar
b-keep-and-tell = Guardar y avisar
b-showing-off = Cancelar la muestra
b-call-it-off = Cancelarla

talk-page-poster = el afiche
talk-page-until = hasta cuándo se ve la página
talk-page-invite = la invitación a la muestra
talk-showing-change = el cambio de la muestra
talk-showing-off = cancelar la muestra

families-copy-file = Esta página todavía no se abre desde otros teléfonos. Puedes mandar el archivo con estas palabras:
families-message = { $count ->
    [one] Estimadas familias: esto hizo nuestro grupo con una clase de { $partners } en «{ $title }». { $address } Se puede ver hasta el { $until }. No aparecen nombres de estudiantes.
    [many] Estimadas familias: esto hizo nuestro grupo con clases de { $partners } en «{ $title }». { $address } Se puede ver hasta el { $until }. No aparecen nombres de estudiantes.
   *[other] Estimadas familias: esto hizo nuestro grupo con clases de { $partners } en «{ $title }». { $address } Se puede ver hasta el { $until }. No aparecen nombres de estudiantes.
  }
families-file = { $count ->
    [one] Estimadas familias: en este archivo está lo que hizo nuestro grupo con una clase de { $partners } en «{ $title }». Se abre en el teléfono, sin internet. No aparecen nombres de estudiantes.
    [many] Estimadas familias: en este archivo está lo que hizo nuestro grupo con clases de { $partners } en «{ $title }». Se abre en el teléfono, sin internet. No aparecen nombres de estudiantes.
   *[other] Estimadas familias: en este archivo está lo que hizo nuestro grupo con clases de { $partners } en «{ $title }». Se abre en el teléfono, sin internet. No aparecen nombres de estudiantes.
  }
showing-words = { $placed ->
    [yes] Estimadas familias: nuestro grupo muestra lo que hizo con { $count ->
        [one] una clase
        [many] clases
       *[other] clases
    } de { $partners } en «{ $title }». Es el { $day } a las { $hour }, en { $place }. Les esperamos.
   *[no] Estimadas familias: nuestro grupo muestra en la escuela lo que hizo con { $count ->
        [one] una clase
        [many] clases
       *[other] clases
    } de { $partners } en «{ $title }». Es el { $day } a las { $hour }. Les esperamos.
  }

page-unreachable = Por ahora esa dirección se abre solo en la computadora donde está Chaski. A las familias puedes mandarles el archivo.
page-for-hall = Para la muestra: el afiche, la invitación con día y hora, y la página como archivo para la pantalla.
page-unsaid = { $count ->
    [one] Lo que falta de la clase de { $names } entra cuando dé su permiso.
    [many] Lo que falta de las clases de { $names } entra cuando den su permiso.
   *[other] Lo que falta de las clases de { $names } entra cuando den su permiso.
  }
page-file-given = Se abre en cualquier computadora o pantalla, sin internet. Muestra lo que hoy es público; si después se quita algo, este archivo no cambia.
page-ending = La página de { $title } se ve hasta el { $day }. ¿Quieres que siga?
page-will-end = La página se ve hasta el { $day }. Después, el enlace ya no muestra nada.
page-until-kept = La página se ve hasta el { $day }.
ask-until = Ahora se ve hasta el { $day }. ¿Hasta cuándo quieres que se vea?
refused-page-no-such-day = Ese día ya no se puede elegir. La página sigue como estaba.

poster-unpublished = La página todavía no está publicada: el afiche saldría sin el código que lleva a ella.
poster-unreachable = La página no se abre todavía desde otros teléfonos: el afiche saldría sin el código que lleva a ella.
poster-alt = El afiche como sale de la impresora
poster-ready = { $code ->
    [yes] Así saldría: una hoja A3, también legible en blanco y negro. El código lleva a la página.
   *[no] Así saldría: una hoja A3, también legible en blanco y negro. Sin código.
  }
poster-given = Es una hoja A3; en A4 también se lee. Muestra lo que hoy es público: un afiche ya impreso no puedo cambiarlo.
poster-name = { $title }-afiche
poster-look = Mira la página con la cámara del teléfono
poster-until = Hasta el { $day }
poster-footer = { $count ->
    [one] Hecho por una clase
    [many] Hecho por { $count } clases
   *[other] Hecho por { $count } clases
  }

ask-showing = ¿Qué día y a qué hora es la muestra en tu escuela? Por ejemplo: jueves 17 de diciembre, 18:00.
ask-showing-hour = ¿A qué hora del { $day }?
ask-showing-which = ¿Cuál de estos momentos?
ask-showing-place = ¿En qué lugar? Por ejemplo: el salón de actos. Lo leen las otras clases y las familias.
ask-showing-off = { $showing } Si la cancelas, aviso a quienes ya lo sabían. ¿La cancelo?
showing-unread = No veo un día en «{ $words }». Escríbelo así: jueves 17 de diciembre, 18:00.
showing-over = El { $day } a esa hora ya pasó. Escribe un momento que esté por venir.
showing-place-long = Es largo para un lugar: caben { $most } letras.
refused-showing-past = Ese momento ya pasó, o falta más de un año. No guardé nada.
refused-showing-contact = Ahí hay un teléfono o un correo, y eso no va en una invitación. Escribe solo el lugar.
refused-showing-none = Tu clase no tiene ninguna muestra por venir. No se hizo nada.
showing-when = { $day }, { $hour }
showing-both = { $own } ({ $there })
showing-right = { $placed ->
    [yes] Muestra: { $when }, en { $place }.
   *[no] Muestra: { $when }, en tu escuela.
  }
showing-tells = { $count ->
    [0] No hay otra clase a quien avisar. A las familias les avisas tú.
    [one] Le aviso a { $names }, con su hora. A las familias les avisas tú.
    [many] Les aviso a { $names }, con la hora de cada clase. A las familias les avisas tú.
   *[other] Les aviso a { $names }, con la hora de cada clase. A las familias les avisas tú.
  }
showing-named = { $placed ->
    [yes] Tu muestra: { $when }, en { $place }.
   *[no] Tu muestra: { $when }, en tu escuela.
  }
showing-is-off = Cancelada. Aviso a quienes ya lo sabían; a las familias les avisas tú.
showing-new = { $name } ({ $country }) muestra en su escuela lo que hicieron en { $title }: { $when }.
showing-moved = { $name } ({ $country }) muestra en su escuela lo que hicieron en { $title }. Ahora es así: { $when }.
showing-off = { $name } ({ $country }) canceló la muestra de { $title } que era el { $when }.
showing-place = Lugar: { $place }
showing-place-in = Lugar: { $place } (en { $language })
ics-showing = Muestra: { $title }
export-showing = Muestra: { $day }, lugar: { $place }
