# Videollamadas: de la primera propuesta a «¿pudieron encontrarse?».
b-sessions = Videollamadas
b-class-of = { $name } · { $country }
b-no-call = Sin llamada: fotos y audios
b-apart = Fotos y audios mejor
b-go-apart = Pasar a fotos y audios
b-other-moment = Otro momento
b-other = Otro
b-more-times = Ver horas
b-possible-times = Ver horas posibles
b-see-more-times = Ver más horas
b-letter = { $letter } · { $hour }
b-when = { $day }, { $hour }
b-when-there = { $day }, { $hour } · { $there }
b-hour-there = { $hour } · { $there }
b-this-day-anyway = { $day } de todos modos
b-propose-to = Proponer a { $names }
b-change-moment = Cambiar
b-step-later = { $hour }, { $minutes } min después
b-step-earlier = { $hour }, { $minutes } min antes
b-works-for-us = Nos sirve
b-another-time = Otro momento
b-agreed = De acuerdo
b-agree-to = De acuerdo: { $when }
b-rather-not = Mejor no
b-another-day = Buscar otro día
b-link-by = Que lo ponga { $name }
b-bring-link = Lo pongo yo
b-link-for-call = Para la llamada con { $names }
b-link-later = Más adelante
b-use-link = Sí, usarlo
b-paste-other = Pegar otro
b-give-link = Poner el enlace
b-send-my-link = Mandar mi enlace
b-send-other-link = Mandar otro enlace
b-their-link = Que mande el suyo
b-wait-five = Esperar 5 minutos
b-move = Mover
b-cancel-call = Cancelar la llamada
b-keep-call = Dejarla
b-cancel-at = Cancelar: { $when }
b-notices = Avisos
b-reminders-on = Avisarme otra vez
b-reminders-off = Apagar avisos
b-enter = Entrar
b-late = Llegamos tarde
b-link-fails = El enlace falla
b-see-photos = Ver las fotos
b-all-ready = Todo listo
b-there-is-a-problem = Hay un problema
b-change-agenda = Cambiar la agenda
b-no-questions = Sin preguntas por ahora
b-write-questions = Escribir las preguntas
b-met-yes = Sí
b-met-partly = A medias
b-met-no = No se pudo

command-sessions = Videollamadas
talk-call = la videollamada
talk-other-time = la otra hora
talk-move = el cambio de hora
talk-session-link = el enlace
talk-cancel-call = la cancelación
talk-questions = las preguntas de tu grupo
talk-agenda = la agenda

call-no-project = Una videollamada es parte de un proyecto. Primero armamos el plan.
call-nobody-yet = Todavía nadie se sumó al plan. Cuando alguien se sume, te aviso y fijamos la llamada.
ask-hours-once = ¿A qué hora está tu grupo en la escuela? Toca, o escribe las horas. Lo pregunto una sola vez.
hours-title = Horario escolar, { $day }
hours-common = hora común
hours-nearest = lo más cercano
hours-strip = { $country } { $hours }
hours-meet = En tu hora: { $strips }. Hora común: { $hours }.
hours-do-not-meet = En tu hora: { $strips }. No se tocan.
hours-usual = De { $names } uso el horario habitual de su país: todavía no dijo el suyo.
hour-in = { $country } { $hour }
hour-now-in = En { $place } son las { $hour }
hour-skipped = Ese día el reloj se adelanta y la hora elegida no existe: queda a las { $hour }.
call-when = { $day }, { $hours } ({ $there })
call-start = { $hour } ({ $there })

offer-common = Con { $countries } hay hora escolar común. Estas son las mejores, de { $minutes } minutos:
offer-stretched = Con { $countries } no hay hora escolar común. Lo más cercano, { $minutes } minutos, el { $day }:
offer-first = { $letter }: { $mine } para ti, { $theirs } para { $names } ({ $effort })
offer-next = { $letter }: { $mine } y { $theirs } ({ $effort })
offer-fair = Si hay otra llamada, el esfuerzo mayor cambia de lado.
offer-none = Con { $countries } no encuentro una hora que no pida demasiado a alguien. Pueden conocerse con fotos y audios.
effort-mine-before = { $minutes } min antes de tu horario
effort-mine-after = { $minutes } min después de tu horario
effort-mine-inside = dentro de tu horario
effort-theirs-before = { $minutes } antes del suyo
effort-theirs-after = { $minutes } después del suyo
effort-theirs-inside = dentro del suyo
effort-short-before = { $minutes } antes
effort-short-after = { $minutes } después
effort-short-inside = dentro
ask-moment = Escribe el día y la hora. Por ejemplo: jueves 10 de diciembre 7:15.
more-times = Otras horas posibles:
ask-hour-on = ¿A qué hora, el { $day }?

understood = Entendí: { $day }, { $minutes } minutos
line-mine = Tú, { $country }: { $hours }{ $note }
line-theirs = { $name }, { $country }: { $hours }{ $note }
mine-before = { $minutes ->
    [one] antes de tu horario
    [many] antes de tu horario
   *[other] antes de tu horario
  }
mine-after = { $minutes ->
    [one] después de tu horario
    [many] después de tu horario
   *[other] después de tu horario
  }
mine-far = lejos de tu horario
mine-night = de noche
mine-off = ese día no tienes clase
mine-off-night = de noche, y ese día no tienes clase
theirs-before = { $minutes } min antes del suyo
theirs-after = { $minutes } min después del suyo
theirs-far = lejos de su horario
theirs-night = allí es de noche
theirs-off = ese día allí no hay clase
theirs-off-night = allí es de noche, y ese día no hay clase
time-day-part = ¿De la mañana o de la noche?
time-which-day = { $count ->
    [one] ¿Es este día?
    [many] ¿Cuál de estos?
   *[other] ¿Cuál de estos?
  }
time-which-of-two = ¿Cuál de los dos?
time-which-hour = ¿A cuál de estas horas?
time-zone = ¿De qué país es esa hora?
time-gap = Ese día el reloj se adelanta y esa hora no existe. ¿Cuál de las dos?
time-overlap = Ese día el reloj se atrasa y esa hora ocurre dos veces. ¿Cuál de las dos?
time-no-such-day = { $month } tiene { $days } días.
time-weekday-conflict = El { $day } es { $weekday }.
time-past = Eso ya pasó ({ $day }). ¿Qué día próximo?
time-closed-day = El { $day } no hay clase en { $country }.
time-no-day = ¿Qué día?
time-not-understood = Entendí una parte; no sé qué hacer con «{ $words }». ¿Es esto?
time-not-read = Dime un día y una hora, o elige:

proposed = Propuesto. { $there }; te aviso cuando conteste.
proposed-move = Pedido. { $there }; mientras no conteste, queda la hora de antes: { $when }.
proposal-title = ¿Una videollamada con { $name }?
proposal-again = { $name } propone otra hora para la videollamada
proposal-instead = antes { $before } → ahora { $after }
proposal-when = { $day }, { $minutes } minutos
proposal-over = Esa propuesta a { $names } ya no está en pie.
proposal-withdrawn = Retirada. No queda ninguna llamada propuesta.
proposal-withdrawn-stays = Retirado. Queda la hora de antes: { $when }.
agreed = Acordada: { $when }
agreed-link = { $names } pone el enlace; entonces te llega todo junto, con el archivo para tu calendario.
call-lapsed = { $names } no contestó a tiempo la propuesta de videollamada; la cerré. ¿Buscamos otro día?
move-lapsed = { $names } no contestó a tiempo el cambio. Queda la hora de antes: { $when }.
move-from = Ahora: { $when }
counter-from = Propuesta: { $when }
ask-counter = ¿Qué hora te viene mejor?
ask-move = ¿A qué hora la pasamos?
move-line = { $label } ({ $there })
move-proposed = { $name } pide mover la llamada del { $day }:
    antes { $before } → ahora { $after }
time-kept = { $names } prefiere la hora de antes. Queda: { $when }.
time-stays = Queda como estaba: { $when }. Le digo a { $names }.
moved = 📅 Movida: { $when }.
moved-note = Los avisos ya tienen la hora nueva.
apart-instead = Bien: con { $names }, fotos y audios. Suban algo al tablero y pregunten por escrito; cada clase contesta cuando está en la escuela.
apart-by = { $name } propone fotos y audios en vez de la videollamada ({ $when }).
ask-cancel-call = ¿Cancelo la videollamada con { $names }? Era { $when }. El proyecto sigue igual.
call-cancelled = Cancelada: { $when }. Le aviso a { $names }.
cancelled-by = { $name } canceló la videollamada: { $when }. El proyecto sigue igual.

said-yes-link = { $names } dijo que sí. ¿Qué enlace usarán? Pégalo aquí.
ask-link = ¿Qué enlace usarán con { $names }? Pégalo aquí.
ask-new-link = Pega aquí el enlace nuevo.
link-hidden = Ese enlace no muestra adónde lleva; no lo guardé. Pega el que te da Zoom, Meet o Teams (empieza con https).
link-not-https = Ese enlace no es seguro: empieza con http, sin s; no lo guardé. Pega el que te da Zoom, Meet o Teams (empieza con https).
link-unclear = No encuentro un enlace ahí; no guardé nada. Pega el que te da Zoom, Meet o Teams (empieza con https).
link-alone = Guardé solo el enlace. Si hay una clave, mándala aparte.
link-several = Veo más de un enlace ahí; no guardé ninguno. ¿Cuál es el de la videollamada? Pega solo ese.
refused-link-hidden = Ese enlace no muestra adónde lleva; no lo guardé.
refused-link-not-https = Ese enlace no empieza con https; no lo guardé.
refused-link-unclear = No encuentro un enlace ahí; no guardé nada.
refused-link-several = Veo más de un enlace ahí; no guardé ninguno.
link-unknown = No conozco { $host }. ¿Es de tu escuela?
link-none-kept = No guardé ningún enlace. Puedes ponerlo desde Videollamadas.
link-line = { $link } · solo lo ven { $names } y tú
link-missing = Sin enlace todavía; lo pido otra vez 24 h antes.
link-asked = { $names } te pide poner el enlace de la videollamada: { $when }.
link-new = Enlace nuevo, de { $name }: { $link }
link-sent = Enlace enviado a { $names }.
link-broken-there = La clase de { $name } no puede abrir el enlace.
link-awaited = Le pedí un enlace a { $names }. Llega aquí mismo.
confirmed = 📅 Confirmada: videollamada con { $names }
reminders-line = Aviso 24 h, 1 h y 10 min antes.
reminders-off-line = Sin avisos para ti. Si cambia algo, igual te digo.
ics-summary = Videollamada con { $names }
file-replaces = El archivo nuevo reemplaza al anterior.
file-removes = Este archivo la quita de tu calendario.

agenda-ask = El { $day } hablan con { $names }. Agenda: { $agenda }.
    ¿Qué quiere preguntar tu grupo? { $here ->
        [yes] Escríbelo aquí
       *[no] Toca para escribirlo
     }; se cruza con las preguntas de la otra clase el { $exchange }.
agenda-usual = saludo 5 min, escuelas { $schools }, preguntas { $questions }, despedida 5
ask-agenda = Agenda: { $agenda }. Escribe cómo debe quedar.
agenda-set = Agenda nueva: { $agenda }
questions-kept = Guardado. { $count ->
    [one] La clase de { $names } lo lee
    [many] Las clases de { $names } lo leen
   *[other] Las clases de { $names } lo leen
  } un día antes.
questions-none = Bien, sin preguntas por ahora. Puedes contestar a este mensaje cuando las tengan.
their-questions = La clase de { $name } quiere preguntar:
day-and-start = { $which ->
    [today] Hoy a las { $hour } ({ $there })
    [tomorrow] Mañana a las { $hour } ({ $there })
   *[other] El { $day } a las { $hour } ({ $there })
  }
reminder-day = { $when }, videollamada con { $names }.
reminder-photos = { $classes ->
    [one] Su clase ya subió
    [many] Sus clases ya subieron
   *[other] Sus clases ya subieron
  } { $count ->
    [one] { $count } foto.
    [many] { $count } fotos.
   *[other] { $count } fotos.
  }
reminder-hour = En 1 hora, a las { $hour }: videollamada con { $names }.
reminder-under-hour = { $minutes ->
    [one] En { $minutes } minuto, a las { $hour }: videollamada con { $names }.
    [many] En { $minutes } minutos, a las { $hour }: videollamada con { $names }.
   *[other] En { $minutes } minutos, a las { $hour }: videollamada con { $names }.
  }
reminder-minutes = { $minutes ->
    [one] En { $minutes } minuto, videollamada con { $names }.
    [many] En { $minutes } minutos, videollamada con { $names }.
   *[other] En { $minutes } minutos, videollamada con { $names }.
  }
reminder-now = Empieza ahora: videollamada con { $names }.
reminder-begun = { $minutes ->
    [one] Empezó hace { $minutes } minuto: videollamada con { $names }.
    [many] Empezó hace { $minutes } minutos: videollamada con { $names }.
   *[other] Empezó hace { $minutes } minutos: videollamada con { $names }.
  }
reminder-missed = No pude avisar a tiempo de la videollamada: { $when }. Puede que alguna clase no haya recibido el aviso.
late-told = Le avisé a { $names } que llegan unos minutos tarde.
waiting-told = Le avisé a { $names } que esperan 5 minutos.
broken-told = Avisé a { $names }. ¿Qué prefieres?
they-are-late = La clase de { $names } llega unos minutos tarde.
they-wait = La clase de { $names } espera 5 minutos.
entry-relinked = La videollamada con { $names } tiene otro enlace: usa el último.
entry-over = La videollamada con { $names } ya terminó.
entry-cancelled = Esta videollamada con { $names } no se hace.
entry-moved = Esta videollamada con { $names } cambió: { $when }.
did-you-meet = ¿Pudieron encontrarse con la clase de { $names }?
met-no = Pasa. ¿Cómo seguimos?
met-noted = { $outcome ->
    [partly] Algo es algo. Queda anotado.
   *[yes] Qué bueno. Queda anotado.
  }
met-reflection = { $outcome ->
    [partly] Algo es algo. Queda anotado. La reflexión final es el { $day }; si hoy surgió algo, escríbelo y lo guardo.
   *[yes] Qué bueno. Queda anotado. La reflexión final es el { $day }; si hoy surgió algo, escríbelo y lo guardo.
  }

sessions-title = Videollamadas
sessions-none = No hay videollamadas fijadas.
sessions-past = Las que ya fueron
session-line-agreed = { $when } · { $names }
session-line-no-link = { $when } · { $names } · falta el enlace
session-line-moving = { $when } · { $names } · hay otra hora propuesta
session-line-proposed = { $when } · { $names } · propuesta, sin acordar
session-past = { $day } · { $names } · { $what }
session-was-met-yes = se encontraron
session-was-met-partly = a medias
session-was-met-no = no se pudo
session-was-held = se hizo
session-was-failed = no se pudo
session-was-confirmed = sin respuesta todavía
session-was-cancelled = cancelada
session-was-withdrawn = propuesta retirada
session-was-lapsed = sin respuesta a la propuesta
session-was-apart = fotos y audios

refused-call-gone = Esa videollamada ya no existe. No se hizo nada.
refused-call-over = Esa videollamada ya no está en pie. No se hizo nada.
refused-call-past = Esa hora ya pasó. No propuse nada; elige otra.
refused-call-same-time = Esa ya es la hora de la llamada. No cambié nada.
refused-call-nobody = Para una llamada hacen falta dos clases que ya estén en el plan. No propuse nada.
refused-call-overlaps = A esa hora ya tienes una llamada con { $names }. No propuse nada; elige otra.
refused-proposal-over = Esa propuesta ya no está en pie. No se hizo nada.
form-day = Día
form-hour = Tu hora
form-in-words = O con tus palabras
form-moment = Un día y una hora tuya. Aún no se envía nada: primero ves la hora de cada clase.
b-see-hours = Ver la hora de cada clase
