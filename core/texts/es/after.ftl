# El año después: proyectos viejos, las evidencias para la escuela y lo que se borra con el tiempo.
project-line = { $n }. { $facts }
classes-count = { $count ->
    [one] 1 clase
   *[other] { $count } clases
}
b-again = Hacerlo otra vez
b-evidence = Evidencias
talk-evidence = las evidencias
b-keep-a-copy = Guardar una copia
b-let-them-go = Que se borre
b-keep-draft = Conservarlo
b-see-draft = Ver el borrador
b-make-it = Armar el ZIP
b-without-them = Armarlo sin eso
b-with-them = Con eso también
again-made = Hice un borrador a partir de «{ $title }», con fechas nuevas y con las clases que hoy trabajan contigo. Nadie más lo ve hasta que lo publiques.
again-draft-first = Ya tienes un borrador. Publícalo o bórralo y después empieza este otra vez.
refused-not-over = Ese proyecto sigue en marcha: todavía no hay nada que repetir. No cambié nada.
refused-evidence-none = De ese proyecto no hay nada que reunir: su plan no llegó a publicarse. No armé nada.

files-go = Sus fotos y archivos se borran el { $day }. Lo que escribieron se queda.
files-gone = Sus fotos y archivos se borraron el { $day }, un año después del final. Lo que escribieron sigue aquí.
file-faded = El archivo ya no se guarda: el proyecto terminó hace más de un año.
answer-faded = { $what } que ya no se guarda

evidence-name = evidencias
evidence-title = Evidencias de «{ $title }»
evidence-holds = { $count ->
    [0] Un ZIP con el plan, el acuerdo y sus firmas, tus videollamadas, lo que entregó cada clase y lo que aprendieron. Del tablero no hay nada que pueda incluir.
    [one] Un ZIP con el plan, el acuerdo y sus firmas, tus videollamadas, lo que entregó cada clase, 1 cosa del tablero y lo que aprendieron.
   *[other] Un ZIP con el plan, el acuerdo y sus firmas, tus videollamadas, lo que entregó cada clase, { $count } cosas del tablero y lo que aprendieron.
}
evidence-people = { $count ->
    [one] En 1 cosa del tablero se puede reconocer a estudiantes, y era solo para las clases.
   *[other] En { $count } cosas del tablero se puede reconocer a estudiantes, y eran solo para las clases.
}
evidence-with-certificates = { $count ->
    [one] Lleva también una constancia.
   *[other] Lleva también { $count } constancias.
  }
evidence-with-tips = { $count ->
    [one] Va además un consejo para la próxima clase.
   *[other] Van además { $count } consejos para la próxima clase.
  }
evidence-for-whom = Es para ti y tu escuela. No lleva contactos, enlaces de videollamadas ni mensajes privados. De otras clases lleva lo que hicieron público y lo que aprendieron, si lo compartieron contigo. Nombres de estudiantes hay solo donde tú los escribiste.
evidence-here = Abre index.html en el ZIP: ahí está la lista de todo. Guardo el ZIP un día; después puedes pedirlo otra vez.
evidence-purpose = Lo reunió { $name }, para su escuela. No lleva contactos, enlaces de videollamadas ni mensajes privados; de otras clases, solo lo que compartieron. Nombres de estudiantes hay solo donde { $name } los escribió.
evidence-made = Hecho con Chaski el { $day }
evidence-plan = Plan
evidence-plan-file = El plan, semana por semana
evidence-agreement = Acuerdo
evidence-signed = Firma de { $name } ({ $country })
evidence-signed-left = Firma de la clase de { $country }, que después se fue
evidence-no-day = Sin fecha guardada
evidence-calls = Videollamadas
evidence-call = { $countries }, { $minutes } min: { $what }
evidence-call-held = se encontraron
evidence-call-partly = se encontraron a medias
evidence-call-failed = no se pudo
evidence-call-apart = fotos y audios en su lugar
evidence-call-cancelled = cancelada
evidence-call-confirmed = nadie anotó cómo salió
evidence-work = Lo que entregó cada clase
evidence-handed = { $country }: { $what }
evidence-handed-answered = { $country }: { $what }, con respuesta de { $countries }
evidence-board = En el tablero
evidence-photo = Foto
evidence-video = Video
evidence-recording = Audio
evidence-document = Documento
evidence-link = Enlace
evidence-words = Texto
evidence-too-big = No entró en el ZIP, que ya estaba lleno: { $size } MB. Pídelo en el tablero.
evidence-record = Lo que aprendimos
evidence-answer-file = Foto o audio { $n } con que respondió la clase
evidence-record-html = El registro con sus cifras, para leer e imprimir
evidence-record-json = Lo mismo para un programa
evidence-record-csv = Lo mismo para una hoja de cálculo
evidence-together = Lo que descubrimos en conjunto
evidence-tips = Consejos para la próxima clase
evidence-certificate-class = La constancia de la clase
evidence-certificate-teacher = La constancia de { $name }
evidence-steps = Paso a paso
evidence-step = { $phase }, en la fecha del plan
evidence-step-by = { $phase }, por { $name }
evidence-step-somebody = { $phase }, por la clase que lo dirige

draft-goes = Tu borrador «{ $title }» lleva unas semanas esperando. El { $day } lo borro, a menos que lo cambies o lo conserves. Nadie más lo vio.
draft-kept = Se queda un mes más.
draft-let-go = De acuerdo: el borrador «{ $title }» se borra el { $day }. Hasta entonces puedes abrirlo.
uploads-go = «{ $title }» terminó hace casi un año. El { $day } borro sus fotos, videos, audios y documentos: los tuyos y los de las otras clases.
uploads-stay = El plan, lo que escribieron y lo que aprendieron se quedan.
uploads-let-go = De acuerdo: las fotos y los archivos de «{ $title }» se borran el { $day }. Lo que escribieron se queda.
nothing-goes = De «{ $title }» no se va a borrar nada.
files-wait = { $count ->
    [one] Me mandaste un archivo que no está en ningún tablero. Lo borro el { $day }, a menos que lo pongas en uno.
   *[other] Me mandaste { $count } archivos que no están en ningún tablero. Los borro el { $day }, a menos que los pongas en uno.
}

export-break = Días sin clase, { $days }: { $name }
export-earlier = Respuesta anterior de la clase, { $day }: { $words }
export-line = Línea con un archivo que espera: { $words }
export-declined = Por qué dijiste que no: { $words }
export-agenda = Agenda para la videollamada del { $day }: { $words }
export-link = Enlace para la videollamada del { $day }: { $link }
