# La carta de la mañana, los avisos de Chaski y cuándo llegan.
digest-notes = { $what ->
    [question] { $count } pregunta de { $name }
   *[message] { $count ->
        [one] { $count } mensaje de { $name }
        [many] { $count } mensajes de { $name }
       *[other] { $count } mensajes de { $name }
    }
  }
digest-turn = { $title }. { $turn }
due-line = { $when ->
    [ahead] Te toca en 3 días de clase: { $what }, { $day }.
    [today] Te toca hoy: { $what }.
   *[after] Quedó pendiente: { $what }, { $day }.
  }
b-more-time = Necesito más tiempo
b-own-notices = Avisos
b-notice-kinds = Elegir avisos
b-quiet-hours = Horas de silencio
b-away = Silencio hasta…
b-i-am-back = Ya volví
b-without-board = Sin avisos del tablero
b-with-board = Con avisos del tablero
b-without-feedback = Sin comentarios
b-with-feedback = Con comentarios
b-without-milestones = Sin «te toca»
b-with-milestones = Con «te toca»
b-without-phases = Sin avisos de etapas
b-with-phases = Con avisos de etapas
notice-hour = Hora de la carta
notice-off = Apagados
notice-silence = Silencio
notice-kinds = De qué te aviso en la carta de la mañana
notices-board = tablero
notices-feedback = comentarios
notices-milestones = lo que te toca
notices-phases = etapas del proyecto
notices-all = ninguno
notices-all-on = Todos
notices-but = Todos menos { $what }
silence-until = hasta el { $day }
ask-notice-hour = ¿A qué hora te mando la carta de la mañana? Solo llega en días de clase, y solo si hay algo.
ask-away = ¿Hasta qué día no te escribo? Las videollamadas te las aviso igual; lo demás te espera ese día.
away-now = Silencio hasta el { $day }. Ese día te cuento todo junto. Los avisos de videollamadas llegan igual.
back-now = Aquí estamos. Lo que esperaba te llega ahora o en tu próxima mañana de clase.
talk-notice-hour = la hora de la carta
talk-away = el silencio hasta un día
talk-later = cuándo recordártelo
talk-more-time = más tiempo
refused-notice-unknown = No conozco ese aviso. No cambié nada.
refused-away-past = Ese día ya llegó. No cambié nada.
refused-away-far = Eso queda muy lejos: puedo callar hasta el { $day }. No cambié nada.
receiver-away = { $name } no está hasta el { $day }: ese día le llega.
