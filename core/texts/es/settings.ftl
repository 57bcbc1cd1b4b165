# Ajustes y datos propios.
b-settings = Ajustes
b-privacy = Mis datos
b-my-data = Ver qué guardas de mí
b-forget-me = Borrar mis datos
b-forget-now = Borrarlos ahora
b-machine = Redactor automático
b-machine-on = Usarlo con mi clase
b-machine-off = No usarlo

command-settings = Idioma, hora, avisos, silencio
command-privacy = Mis datos: ver, bajar, borrar
talk-set-language = el idioma
talk-set-machine = el redactor automático
talk-set-zone = tu hora
talk-set-quiet = el silencio
talk-forget-me = el borrado de tus datos
setting-language = Idioma
setting-hour = Hora
setting-quiet = Silencio
settings-note = Los avisos de videollamadas llegan siempre.
ask-set-language = ¿En qué idioma te escribo?
ask-set-zone = ¿Qué hora es ahora donde enseñas? Si ninguna es la tuya, cambia primero de país en tu clase.
ask-set-quiet = ¿Entre qué horas no te escribo? También puedes escribirlas: «de 21 a 6:30».
quiet-unread = No vi dos horas ahí. Escríbelas así: «de 21 a 6:30».
quiet-20-7 = De 20:00 a 7:00
quiet-19-8 = De 19:00 a 8:00
quiet-21-6 = De 21:00 a 6:00
quiet-none = Nunca
privacy = Guardo lo necesario para trabajar con otra clase: tu nombre, idioma, hora y contacto; tu clase (país, edades, materia); tus mensajes, fotos y las respuestas del grupo. Tu contacto lo ven solo las personas con quienes trabajas. De una foto guardo una copia sin ubicación, y nadie la ve hasta que digas quién aparece. No guardo datos de estudiantes: te aviso si veo un nombre. En público sale solo lo que apruebes, sin nombres de estudiantes, y lo puedes quitar. Si se usa un redactor automático, recibe los textos que redacta, traduce o reúne y los audios de tu reflexión, nunca fotos ni contactos.
machine-now = { $used ->
    [yes] El redactor automático se usa con tu clase. Aquí lo puedes apagar.
   *[no] El redactor automático no se usa con tu clase: nada de lo que escribes o grabas le llega.
  }
ask-machine = Redacta planes, traduce lo que escribes, contesta preguntas, reúne las respuestas de las clases y pone por escrito los audios. Sin él todo sigue funcionando: nuestros planes, tus palabras en tu idioma, tus audios como están. Las respuestas de varias clases le llegan solo si cada clase lo usa.
export-here = Esto es todo lo que guardo con tu nombre; las fotos y demás archivos, si hay, están en el ZIP.
export-title = Lo que Chaski guarda, { $day }
export-you = Nombre: { $name } · idioma: { $language } · zona: { $zone }
export-contact = Contacto: { $contact } · correo: { $mail } · a quién avisar: { $guardian }
export-class = Clase: { $country } · { $ages } · escuela: { $school }
export-class-more = Nombre de la clase: { $name } · materias: { $subjects } · idiomas: { $languages } · estudiantes: { $count } · metas: { $goals }
export-account = Cuenta: { $account }
export-partner = Trabajas con { $name }
export-project = Proyecto: { $title }
export-request = Invitación: { $words }
export-note = Mensaje, { $day }: { $words }
export-board = { $kind ->
    [photo] Foto en el tablero, { $day }: { $words }
    [video] Video en el tablero, { $day }: { $words }
    [recording] Grabación en el tablero, { $day }: { $words }
    [document] Documento en el tablero, { $day }: { $words }
    [link] Enlace en el tablero, { $day }: { $words }
   *[words] Texto en el tablero, { $day }: { $words }
  }
export-answer = Respuesta de la clase, { $day }: { $words }
forget-what = Se borran tu nombre, tus contactos, tus mensajes, tus fotos y las respuestas de tu clase; dejas tus proyectos, las páginas que publicaste se cierran y tus constancias ya no se confirman. No se puede deshacer.
forget-remains = Quedan los proyectos de las otras clases y lo que cada persona ya tenga en su teléfono. Las últimas copias de aquí se borran en un día.
forgotten = Borrado. Si vuelves a escribirme, empezamos como si nunca nos hubiéramos conocido.
refused-language-unknown = Todavía no hablo ese idioma. No cambié nada.
refused-zone-unknown = No conozco esa hora. No cambié nada.
refused-quiet-unknown = No conozco esas horas. No cambié nada.
