# Sumarse a un plan y el acuerdo de nueve puntos.
b-join = Sumarme a este plan
b-read-all = Leer todo
b-suggest = Proponer un cambio
b-day-by-day = Día por día
b-no-school = Ese día no hay
b-agree = Firmar los { $count }
b-change-point = Cambiar un punto
b-read-sign = Leer y firmar
b-see-agreement = Ver el acuerdo
b-thats-me = Soy yo
b-add-name = Agregar un nombre
b-other-name = Otro nombre

talk-join = tus horas de escuela
talk-sign = el acuerdo
talk-suggest = tu propuesta
joined-ask-hours = Listo, te sumaste. ¿A qué hora está tu grupo en la escuela? Toca, o escribe las horas. Lo pregunto una sola vez.
ask-hours-of = ¿Y el { $day }?
agreement-title = Cómo trabajamos juntos
point-numbered = { $n } { $point }
point-aim = Propósito: { $aim }
aim-cultures = conocer las escuelas de las otras clases
aim-challenge = entender juntos un reto del mundo
aim-solution = crear juntos una solución
point-dates = Fechas: { $days }
point-dates-but = Fechas: { $days }; no { $off }
off-in = { $days } ({ $country })
point-answers = Respuestas: en { $days ->
    [one] { $days } día
    [many] { $days } días
   *[other] { $days } días
  } de clase, { $backup ->
    [mail] por aquí; si no, por correo
    [phone] por aquí; si no, por teléfono
   *[none] solo por aquí
  }
point-languages = Idiomas: cada quien escribe en el suyo, Chaski traduce
point-calls = Videollamadas: { $who ->
    [group] cada grupo acuerda quién las abre
   *[host] las abre { $name }
  }; { $recorded ->
    [yes] se graban solo para las clases
   *[no] nadie graba
  }
point-calls-none = Videollamadas: ninguna; por el tablero y por escrito
point-students = Estudiantes: sin nombres completos; fotos solo con permiso; si algo preocupa, se avisa al contacto de cada escuela
point-work = Trabajo: { $lessons ->
    [one] cerca de una hora de clase por grupo
    [many] unas { $lessons } horas de clase por grupo
   *[other] unas { $lessons } horas de clase por grupo
  }
point-marks = Notas: cada docente, de su grupo
point-failing = Si falla una videollamada: fotos y audios
sign-later = Cuando quieras. El trabajo empieza cuando estén todas las firmas.
ask-guardian = ¿A quién de tu escuela hay que avisar si algo preocupa de un estudiante? Solo lo ven tú y esa persona.
ask-guardian-name = Escribe su nombre y cómo avisarle.
ask-guardian-sure = ¿Anoto a «{ $name }»?
ask-which-point = ¿Qué punto?
ask-wish = { $point }
    ¿Cómo debería decir? Se lo envío a quien armó el plan.
wish-about = Sobre el punto «{ $point }»: { $words }
wish-sent = Enviado a { $name }. No firmaste todavía.
ask-suggestion = ¿Qué cambiarías del plan? Se lo envío a quien lo armó.
suggestion-sent = Enviado. El plan queda como está hasta que lo cambie quien lo armó.
signed-so-far = Firmado: { $signed } de { $everybody }. El trabajo empieza el { $day }.
signed-all = Firmado: { $signed } de { $everybody }. El trabajo empieza el { $day }.
signatures = Firmas: { $signed } de { $everybody }.
refused-agreement-changed = El plan cambió mientras leías. No firmé nada; aquí están los puntos de ahora.
refused-not-published = { $title } todavía es un borrador: el acuerdo viene cuando se publica.
refused-hours-none = Hace falta al menos un día de clase. Elige otra vez, por favor.
