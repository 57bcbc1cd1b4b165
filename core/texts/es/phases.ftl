# El camino de un proyecto: de una fase a otra, hacia delante y hacia atrás; cerrar la reflexión con un motivo.
b-path = El camino del proyecto
b-back-to-phase = Volver a { $phase }
b-finish = Darlo por terminado
b-close-reflection = Cerrar la reflexión
b-close-holiday = Una clase en vacaciones
b-close-stopped = Una clase tuvo que parar
b-close-agreed = Lo acordamos

talk-close-reflection = el cierre de la reflexión
talk-phase-back = la vuelta a la fase anterior

phase-back = { $title } vuelve a { $phase }: así lo decidió { $name }
phase-moved = { $title } está ahora en { $phase }. Se lo digo a las otras clases.
phase-finished = El proyecto «{ $title }» queda terminado. Se lo digo a las otras clases.
phase-held = Se queda ahí hasta que cambies de fase o cambien las fechas del plan.
back-means-definition = El plan y las fechas se revisan y el trabajo espera. Lo que hicieron y las firmas quedan guardados.
back-means-execution = El trabajo con el grupo sigue. Las respuestas de la reflexión quedan guardadas.
back-means-reflection = Las respuestas quedan guardadas, y cada clase puede cambiarlas o completarlas.
back-means-dissemination = Lo que se muestra se puede cambiar otra vez. La página sigue publicada; por ahora nadie más encuentra la historia.
back-page = La página se quita ahora mismo y su enlace no vuelve a servir. Los permisos de cada clase quedan guardados.
back-page-off = La página ya no se ve y su enlace no vuelve a servir. Los permisos de cada clase quedan guardados.
back-holds = Nada avanza por sí solo hasta que cambies de fase o cambien las fechas del plan. Aviso a cada docente.
ask-stage-finished = El proyecto «{ $title }» está terminado. ¿A qué fase vuelve? Aviso a cada docente.
ask-back = ¿«{ $title }» vuelve a { $phase }? { $means }
ask-open-anyway = Todavía falta: { $what }. Se puede entregar después, y las videollamadas siguen en pie. ¿Abro la reflexión igual?
missing-piece = { $what } ({ $countries })
missing-calls = { $count ->
    [one] una videollamada
    [many] { $count } videollamadas
   *[other] { $count } videollamadas
  }

reflection-early = { $title }: ya está todo entregado. Las preguntas de la reflexión llegan el { $day }; si les queda mejor, pueden empezar ahora.
reflection-waits = { $count ->
    [one] La reflexión de { $title } espera la respuesta de { $names }. Puedes esperar, escribirle, o cerrarla con un motivo.
    [many] La reflexión de { $title } espera las respuestas de { $names }. Puedes esperar, escribirles, o cerrarla con un motivo.
   *[other] La reflexión de { $title } espera las respuestas de { $names }. Puedes esperar, escribirles, o cerrarla con un motivo.
  }
reflection-we-wait = Esperamos. Puedes cerrarla cuando quieras: está en el proyecto, en «Más», «El camino del proyecto».
ask-close-why = En «{ $title }» falta la respuesta de { $names }. ¿Por qué seguimos? Toca o escribe: todas las clases leen el motivo, y quien falta todavía puede responder.
your-class = tu clase
close-why-holiday = una clase está en vacaciones
close-why-stopped = una clase tuvo que parar
close-why-agreed = así lo acordaron las clases
reflection-closed-by = Reflexión cerrada por { $name }: { $why }.
dissemination-still = Ya pueden mostrar lo que hicieron. Una clase que no respondió todavía puede.
dissemination-still-you = Ya pueden mostrar lo que hicieron. Tu clase todavía puede responder la reflexión.

path-title = El camino de { $title }
path-back = otra vez { $phase }
path-host = quien dirige
path-calendar = llegó su día
path-done = todo entregado
path-answered = llegaron las respuestas
path-shown = terminó y se mostró
export-reason = Por qué cerraste una reflexión, { $day }: { $words }
refused-close-with-reason = En «{ $title }» falta la respuesta de una clase. Para seguir, toca «Cerrar la reflexión» y di el motivo. No cambié nada.
