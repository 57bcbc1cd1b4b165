# Preguntar sobre el proyecto.
command-ask = Preguntar sobre el proyecto
talk-ask = tu pregunta sobre el proyecto
b-ask-again = Preguntar otra cosa
b-see-source = { $n } · Ver
ask-about-project = ¿Qué quieres saber? Busco en el plan, el acuerdo, tus mensajes, el tablero y las videollamadas.
ask-no-project = Todavía no hay un proyecto donde buscar. ¿Buscamos una clase?
ask-found = { $count ->
    [one] Esto encontré:
    [many] Esto encontré, lo más cercano primero:
   *[other] Esto encontré, lo más cercano primero:
  }
ask-found-nothing = No encuentro nada de eso en el proyecto. Prueba con otras palabras, o pregunta a las otras clases.
source-of = { $n } · { $name }, { $day }: «{ $words }»
source-plan = { $n } · { $place ->
    [agreement] Acuerdo
   *[other] Plan
  }: { $words }
fact-call = Tu próxima videollamada: { $when }, con { $names }.
fact-call-proposed = Propuesta, todavía sin acuerdo: { $when }, con { $names }.
fact-no-call = No hay ninguna videollamada a la vista en «{ $title }».
fact-missing-sign = Falta firmar: { $names }.
fact-missing-note = Todavía no te escribió: { $names }.
fact-missing-reflect = Faltan las respuestas de la clase: { $names }.
fact-missing-nobody = Nadie te debe una respuesta.
fact-no-turn = No queda nada para tu clase en el plan de «{ $title }».
fact-dates = «{ $title }» va del { $first } al { $last }.
ask-in-words = Palabras de una máquina ({ $model }), hechas con lo de arriba; los números dicen de dónde.
form-question = Tu pregunta
