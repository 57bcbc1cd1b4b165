# Una videollamada de varias clases a la vez, o en grupos más pequeños.
b-all-at-once = { $count ->
    [3] Las tres clases a la vez
    [one] Todas a la vez
    [many] Todas a la vez
   *[other] Todas a la vez
  }
b-in-groups = En grupos más pequeños
b-all-again = Todas a la vez
b-propose-to-all = Proponer a todas
b-without-us = Sin mi clase
b-only-us-out = Solo mi clase no va
b-see-call = Ver la llamada
b-choose-hour = Elegir la hora
b-group-mine = { $n } · Elegir la hora
b-group-suggest = { $n } · Proponérselo

talk-together = la videollamada
talk-groups = las llamadas en grupos

class-or-all-meet = { $count ->
    [2] ¿Con qué clase? Con las dos a la vez también hay hora escolar común.
    [one] ¿Con qué clase?
    [many] ¿Con qué clase? Con todas a la vez también hay hora escolar común.
   *[other] ¿Con qué clase? Con todas a la vez también hay hora escolar común.
  }
class-or-all-apart = { $count ->
    [2] ¿Con qué clase? Con las dos a la vez no hay hora; por separado, sí.
    [one] ¿Con qué clase?
    [many] ¿Con qué clase? Con todas a la vez no hay hora escolar común.
   *[other] ¿Con qué clase? Con todas a la vez no hay hora escolar común.
  }
offer-lessons = Con { $countries } hay hora de clase común. Estas son las mejores, de { $minutes } minutos:
group-line = { $letter } · { $when } ({ $there })
group-outside = { $line }
    Fuera de horario: { $efforts }.
group-outside-some = { $line }
    Fuera de horario: { $efforts }. Dentro: { $inside }.
group-mine-before = tú { $time } antes
group-mine-after = tú { $time } después
group-theirs-before = { $place } { $time } antes
group-theirs-after = { $place } { $time } después
group-fair = Si hay otra llamada, busco que la hora incómoda le toque a otra clase.
group-ledger = Hasta hoy, fuera de horario: { $past }. Con A queda lo más parejo posible.
group-past = { $place } { $time }
hours-usual-many = De { $names } uso el horario habitual de cada país: todavía no dijeron el suyo.
clock-note = Ese día la diferencia con { $places } es de { $then }, no de { $now } como hoy: cambian los relojes.
hours-title-lessons = Horas de clase, { $day }
said-yes-link-all = Dijeron que sí { $names }. ¿Qué enlace usarán? Pégalo aquí.
link-line-all = { $link } · solo lo ven las { $count } clases de esta videollamada
call-lapsed-all = No contestaron a tiempo la propuesta de videollamada { $names }; la cerré. ¿Buscamos otro día?
move-lapsed-all = No contestaron a tiempo el cambio { $names }. Queda la hora de antes: { $when }.
did-you-meet-all = ¿Pudieron encontrarse con las clases de { $names }?
ask-cancel-for-all = ¿Cancelo la videollamada de las { $count } clases? Era { $when }. También puede quedar fuera solo tu clase.
hours-week = Esa semana, en tu hora
hours-off = sin clase
hours-off-on = { $day }, { $places }
hours-days-off = Sin clase: { $days }.
you-first = Tú
proposed-to-all = Propuesto a { $names }; te aviso cuando hayan contestado.
proposed-move-to-all = Pedido a { $names }; hasta que contesten, queda la hora de antes: { $when }.
you-too = tú
name-country = { $name } ({ $country })

groups-title = { $count ->
    [one] Todas a la vez no tienen hora escolar común. Sí la tienen estas:
    [many] Todas a la vez no tienen hora escolar común. En { $count } grupos, sí:
   *[other] Todas a la vez no tienen hora escolar común. En { $count } grupos, sí:
  }
groups-line = { $n }. { $names }
groups-alone = Con { $names } no hay hora común con nadie: fotos y audios.
groups-none = No encuentro dos clases que compartan hora escolar. Pueden conocerse con fotos y audios.
groups-sent = Propuesto a { $names }: si quieren, fijan la hora entre ellas.
groups-suggested = { $name } propone llamadas en grupos pequeños. El tuyo es con { $others }: hay hora escolar común.
class-out = { $name } ya no está en esta videollamada: { $when }. Sigue en pie con { $names }.
out-of-call = Bien: tu clase no está en esta videollamada. Le aviso a { $names }; con tu clase, fotos y audios.
entry-left = Tu clase ya no está en esta videollamada.
withdrawn-by = { $names } retiró la videollamada que había propuesto. ¿Buscamos otro día?
withdrawn-by-stays = { $names } retiró la otra hora que había propuesto. Queda: { $when }.
agreed-waiting-for = Anotado. Falta la respuesta de { $names }; te aviso.
proposal-of-many = { $name } propone una videollamada de { $count } clases

b-ask-hours = Preguntar qué hora sirve
b-send-hours = Enviar
b-no-hour = Ninguna
b-stop-hours = Dejar de preguntar
talk-ask-hours = la pregunta por la hora
ask-which-hours = ¿Qué horas pregunto? Quita las que no le sirven a tu clase; las otras clases marcan las suyas.
vote-asking = Pregunté a { $names } cuáles de { $count } horas sirven. Propongo la mejor cuando todas contesten, a más tardar el { $until }. Si una clase no contesta, sigo sin ella.
vote-stopped = Ya no pregunto. No quedó ninguna llamada propuesta.
vote-title = { $name } pregunta por la hora de la videollamada
vote-who-sees = Una llamada de { $count } clases, { $minutes } minutos. Propongo la hora que le sirva a más clases. Se dice cuántas pueden, nunca cuáles. Puedes cambiar tu respuesta hasta que contesten todas, a más tardar el { $until }.
vote-question = ¿Qué horas le sirven a tu clase? Pueden ser varias.
vote-line = { $name } pregunta qué horas le sirven a tu clase, hasta el { $until }.
vote-line-own = Preguntaste a { $names } qué horas sirven, hasta el { $until }.
b-mark-hours = Marcar horas
vote-noted = { $count ->
    [one] Anotada: una hora.
    [many] Anotadas: { $count } horas.
   *[other] Anotadas: { $count } horas.
}
vote-none-noted = Anotado: ninguna de estas horas le sirve a tu clase.
vote-unmarked = No queda ninguna hora marcada, así que tu clase no contestó todavía. Si no le sirve ninguna, toca «Ninguna».
vote-over = Se cerró la pregunta por la hora: { $when }. Pueden { $suits } de { $classes } clases. La propuesta llega aparte, para confirmar.
vote-over-none = Se cerró la pregunta por la hora, sin propuesta.
vote-over-now = Ya se cerró la pregunta por la hora. Lo que salga llega en otro mensaje.
vote-found-all = Les sirve a las { $classes } clases: { $when }. La propuse a { $names }; cada clase la confirma.
vote-found = Ninguna hora les sirve a todas. A { $suits } de { $classes } clases, sí: { $when }. La propuse a { $names }; cada clase la confirma.
vote-nothing = Ninguna de las horas que preguntaste les sirve a dos clases. No propuse nada.
refused-vote-over = Esa pregunta por la hora ya se cerró. No se hizo nada.
phone-clock = En este dispositivo:
phone-clock-here = { $when } ({ $place })
