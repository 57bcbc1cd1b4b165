# Mirar adelante y atrás con el grupo, y lo que se lleva cada clase.
b-reflect = Reflexión
b-skip = Saltar
b-go-on-later = Seguir después
b-see-questions = Ver las preguntas
b-come-back-myself = Yo vuelvo
b-change-answer = Cambiar una respuesta
b-answer-numbered = Respuesta { $n }
b-give = Compartir
b-leave-answer = Dejarla así
b-only-mine = Solo para mí

command-reflect = Responder la reflexión
talk-reflect = la reflexión
talk-reflect-edit = el cambio de una respuesta
talk-reflect-later = cuándo recordarte la reflexión
talk-record = lo que aprendieron
reflect-no-project = Todavía no tienes un proyecto con otra clase. La reflexión viene con él.
reflect-none-open = Por ahora no hay preguntas. La reflexión final se abre el { $day }.
reflect-opening = { $count ->
    [one] Miremos atrás con el grupo: { $count } pregunta, una respuesta por clase, sin nombres ni notas. Texto, audio o foto del pizarrón.
    [many] Miremos atrás con el grupo: { $count } preguntas, una respuesta por clase, sin nombres ni notas. Texto, audio o foto del pizarrón.
   *[other] Miremos atrás con el grupo: { $count } preguntas, una respuesta por clase, sin nombres ni notas. Texto, audio o foto del pizarrón.
  }
reflect-waits = Querías volver ahora a la reflexión de { $title }.
reflect-left = Guardado hasta la pregunta { $n } de { $of }. Sigue cuando quieras.
reflect-when = ¿Cuándo te lo recuerdo?
reflect-reminded = { $when }: te lo recuerdo.
reflect-whenever = Está bien. Te espero aquí.
day-in-0 = Hoy
day-in-1 = Mañana
day-and-hour = { $day }, { $hour }
reflect-changed = Cambiada. Seguimos: { $question }
reflect-your-answer = Tu respuesta { $n }: «{ $words }» Escribe la nueva.
reflect-no-marks = Aquí no hay notas: es la voz del grupo, y cada docente evalúa a su manera. Escribe lo que dijo la clase.
answer-photo = una foto
answer-voice = un audio
answer-skipped = sin respuesta
round-expect = { $count ->
    [one] Antes de conocer a { $others ->
        [one] la otra clase
        [many] las otras clases
       *[other] las otras clases
      } de { $title }: { $count } pregunta sobre lo que espera tu grupo. Queda sellada y vuelve al final.
    [many] Antes de conocer a { $others ->
        [one] la otra clase
        [many] las otras clases
       *[other] las otras clases
      } de { $title }: { $count } preguntas sobre lo que espera tu grupo. Quedan selladas y vuelven al final.
   *[other] Antes de conocer a { $others ->
        [one] la otra clase
        [many] las otras clases
       *[other] las otras clases
      } de { $title }: { $count } preguntas sobre lo que espera tu grupo. Quedan selladas y vuelven al final.
  }
round-brief = { $count ->
    [one] { $title }, después del rompehielo: { $count } pregunta para tu grupo, sin nombres.
    [many] { $title }, después del rompehielo: { $count } preguntas para tu grupo, sin nombres.
   *[other] { $title }, después del rompehielo: { $count } preguntas para tu grupo, sin nombres.
  }
expect-sealed = Guardado y sellado: nadie más lo ve, y vuelve el { $day } para que tu grupo lo compare.
look-back-kept = Guardado: vuelve con la primera pregunta de la reflexión final. De las otras clases no lo ve nadie.
look-back-said = De las videollamadas guardaste: «{ $words }»
brief-saved = Guardado. Por ahora no hay más que responder; lo demás viene al final.
takes-along = Lo que se lleva tu clase
takes-along-of = Lo que se lleva la clase de { $name } · { $country }
record-before = Antes: { $words }
record-now = Ahora: { $words }
record-surprise = Sorpresa: { $words }
record-change = Cambiarían: { $words }
record-again = Lo harían otra vez: { $words }
shares-only = Lo compartido con { $names } es solo lo que apruebes.
shared-with = Compartido con { $names }. Si cambias algo, te pregunto otra vez.
record-title = Lo que aprendimos en { $title }
record-given = Compartido con { $names }. Tu grupo y ustedes pueden leerlo siempre en el proyecto.
record-kept = Queda solo para ti. Puedes compartirlo cuando quieras.
record-not-shared = { $name } todavía no compartió lo de su clase.
record-nothing-yet = Todavía no hay respuestas de tu clase.
record-shared = { $name } ({ $country }) compartió lo que se lleva su clase.
refused-reflect-nothing = Con una sola respuesta alcanza, pero hace falta una. Escribe algo de esta, o cambia otra.
refused-reflect-closed = Esas preguntas ya no están abiertas. No guardé nada.
refused-record-empty = Primero hacen falta las respuestas de tu clase. No compartí nada.
