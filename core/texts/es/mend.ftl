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
