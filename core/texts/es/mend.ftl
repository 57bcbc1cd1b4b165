# Lo que se arregla con un toque, y lo que falta en la preparación.
b-mend-question = Usar la sugerida
b-mend-outcomes = Agregar lo que falta
b-mend-four = Dejar cuatro
b-mend-verb = Decirlo con otro verbo
b-mend-level = Poner el nivel
b-mend-activity = Agregar la actividad
b-mend-order = Ordenar los días
b-mend-shared = Reunir los trabajos
b-mend-alternative = Agregar otra forma
b-mend-calls = Dejar tres
b-mend-day = Pasarlo a un día de clase
b-mend-spread = Repartir los días
b-mend-owed = Arreglar las entregas
b-mend-words = Completarlo
b-mend-reflection = Agregar la reflexión
b-mend-personal = No pedir ese dato
b-mend-shorter = Acortar actividades
b-mend-answer = Agregar una respuesta

finding-preparation-lacks = { $name ->
    [respect] «{ $activity }» no habla de respeto.
    [privacy] «{ $activity }» no dice que los datos personales no se comparten.
   *[permission] «{ $activity }» no habla de pedir permiso para las fotos.
  }

activity-added = Nuevo: «{ $activity }», { $day }.
wish-without-day = No entendí a qué día pasa «{ $activity }». Escribe el día, por ejemplo «jueves 10», o los cambios de a uno.
refused-no-day-free = No queda un día en común para eso. No cambié nada.
refused-weeks-limit = Un proyecto dura entre una y { $most } semanas. No cambié nada.
refused-weeks-began = El trabajo ya empezó; las semanas se cambian antes. Puedes pasar cada actividad a otro día.
refused-weeks-closed = { $weeks } semanas no alcanzan a entrar: en la última ya no hay días en común. Puede durar hasta { $usable }. No cambié nada.

b-versions = Versiones anteriores
b-restore = Volver a esta versión
talk-plan-versions = las versiones del plan
ask-version = ¿Qué versión quieres ver?
version-edits = { $count ->
    [one] Antes del último cambio
    [many] Hace { $count } cambios
   *[other] Hace { $count } cambios
  }
version-published = La publicada, versión { $n }
version-since = Desde entonces:
