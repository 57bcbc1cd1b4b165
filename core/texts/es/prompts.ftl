# Las preguntas de la reflexión como las quiere quien coordina el proyecto, y las que cada docente responde para sí.
b-prompts = Cambiar las preguntas
b-prompts-expect = Antes de conocerse
b-prompts-brief = Después del rompehielo
b-prompts-half = A mitad de camino
b-prompts-final = Al final
b-prompt-change = Cambiar una
b-prompt-add = Agregar otra
b-prompts-restore = Como estaban
b-prompt-numbered = Pregunta { $n }
b-prompt-swap = Otra de la lista
b-prompt-write = La escribo yo
b-prompt-out = Quitarla
b-prompt-restore = Como estaba
talk-prompts-change = el cambio de una pregunta
talk-prompts-add = una pregunta más
prompts-title = Preguntas de la reflexión · { $title }
prompts-choose = Ya están listas; cámbialas solo si te sirve. ¿De qué momento las quieres ver?
prompts-of-expect = Antes de conocerse: quedan selladas hasta el final
prompts-of-brief = Después del rompehielo, con la clase
prompts-of-half = A mitad de camino, con la clase
prompts-of-final = Al final, con la clase
prompts-note = Así las recibe cada clase, según su edad. Un cambio llega a las clases que todavía no terminaron; lo ya respondido queda. Las otras clases leen que cambiaste algo.
ask-prompt = ¿Cuál cambiamos?
ask-prompt-what = ¿Qué hacemos con ella?
ask-prompt-fixed = De esta dependen otras cosas: puedes decirla con tus palabras, pero se pregunta siempre.
ask-prompt-swap = ¿Cuál va en su lugar?
ask-prompt-add = ¿Cuál agregamos?
ask-prompt-words = Escribe la pregunta para el grupo. La ven todas las clases.
ask-prompt-recall = Lo que esperaban queda delante. Escribe solo la pregunta que sigue; la ven todas las clases.
prompts-changed = { $count ->
    [one] { $name } cambió la pregunta { $numbers }.
    [many] { $name } cambió las preguntas { $numbers }.
   *[other] { $name } cambió las preguntas { $numbers }.
  }
prompts-fewer = { $count ->
    [one] { $name } quitó una pregunta.
    [many] { $name } quitó { $count } preguntas.
   *[other] { $name } quitó { $count } preguntas.
  }
refused-prompt-empty = Falta la pregunta. No cambié nada.
refused-prompt-long = Es larga para leerla en voz alta: hasta { $count } letras. No cambié nada.
refused-prompt-marks = La reflexión no pone notas ni compara estudiantes. Pregunta mejor qué aprendió el grupo. No cambié nada.
refused-prompt-names = Aquí responde la clase entera, sin nombres. Pregunta por el grupo y no por una persona. No cambié nada.
refused-prompt-home = Familia, religión y dinero son de cada casa: a los estudiantes no se les pregunta. No cambié nada.
refused-prompt-full = Ya son { $count } preguntas, lo que cabe en una clase. Quita una primero. No cambié nada.
refused-prompt-last = Es la única: tiene que quedar una. No cambié nada.
refused-prompt-linked = De esta pregunta dependen otras cosas, así que se queda. Puedes decirla con tus palabras.
refused-prompt-gone = Esa pregunta ya no está en la lista. No cambié nada.
round-half = { $count ->
    [one] { $title }, a mitad de camino: { $count } pregunta para tu grupo, sin nombres.
    [many] { $title }, a mitad de camino: { $count } preguntas para tu grupo, sin nombres.
   *[other] { $title }, a mitad de camino: { $count } preguntas para tu grupo, sin nombres.
  }
round-over-expect = { $who ->
    [all] todas las clases sellaron lo que esperan
   *[some] selladas las respuestas de { $answered } de { $classes } clases sobre lo que esperan
  }
round-over-brief = { $who ->
    [all] todas las clases respondieron después del rompehielo
   *[some] respuestas de { $answered } de { $classes } clases después del rompehielo
  }
round-over-half = { $who ->
    [all] todas las clases respondieron a mitad de camino
   *[some] respuestas de { $answered } de { $classes } clases a mitad de camino
  }
answer-before = Antes decía: { $words }
export-prompt = Pregunta tuya para la reflexión: { $words }

b-own-questions = { $count ->
    [one] Para mí: { $count } pregunta
    [many] Para mí: { $count } preguntas
   *[other] Para mí: { $count } preguntas
  }
b-own-card = Lo que me llevo
talk-reflect-own = tu propia reflexión
talk-reflect-own-change = el cambio de tu respuesta
own-intro = Cuatro preguntas sobre tu trabajo. Solo las lees tú.
own-title = Lo que me llevo de { $title }
own-only-you = Solo lo lees tú. Queda aquí también cuando el proyecto ya es viejo.
own-nothing-yet = Todavía no escribiste nada aquí.
ask-own-which = ¿Qué respuesta cambias?
own-your-answer = Tu respuesta: «{ $words }» Escribe la nueva.
export-own-answer = Respuesta solo para ti, { $day }: { $words }
export-own-before = Antes decía eso así: { $words }
refused-own-too-early = Estas preguntas son para después de la reflexión final de tu clase.
