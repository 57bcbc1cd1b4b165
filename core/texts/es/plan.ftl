# Armar el plan, publicarlo, cambiarlo; las fases; los proyectos.
b-plan = Armar o ver el plan
b-projects = Mis proyectos
b-suggested = { $what } · sugerido
b-from-to = Del { $first } al { $last }
b-one-call = Una sola videollamada
b-later-group = Desde { $month }, con otro grupo
b-other-last-day = Mi último día es otro
b-choose-all = Que Chaski elija todo
b-unsure = No sé
b-goal-present = Presentar su escuela
b-goal-compare = Comparar y preguntar
b-goal-both = Las dos
b-write-it = Lo escribo
b-students-up-to-15 = Hasta 15
b-students-16-to-25 = 16–25
b-students-26-to-35 = 26–35
b-students-more = Más
b-room-call = Videollamada
b-room-photos = Fotos y audios
b-room-text = Solo texto
b-result-album = Álbum para las familias
b-result-video = Video para la escuela
b-result-poster = Afiche
b-something-else = Otra cosa
b-publish = Publicar
b-publish-changes = Publicar los cambios
b-see-whole = Ver completo
b-see-plan = Ver el plan
b-to-plan = Volver al plan
b-back-to-draft = Volver a borrador
b-edit-words = Título y pregunta
b-edit-dates = Fechas
b-edit-activities = Actividades
b-edit-calls = Videollamadas
b-edit-result = Resultado y público
b-leave = Dejarlo así
b-rename = Cambiar el nombre
b-other-day = Pasarla a otro día
b-remove = Quitarla
b-add-call = Agregar una
b-move-to = Pasarlo al { $day }
b-day-anyway = { $day } de todos modos
b-anyway = Así está bien
b-put-marks = Poner los signos
b-wait = Esperar
b-shift-dates = Correr las fechas
b-go-without = Seguir sin { $names }
b-open-project = Ver el proyecto
b-open-numbered = { $n } · { $title }
b-learned = Lo que aprendimos
b-move-phase = Cambiar de fase
b-to-phase = Pasar a { $phase }
b-arrange-call = Fijar videollamada

command-plan = Armar o cambiar el plan
command-projects = Mis proyectos, también los viejos
talk-plan = el plan
talk-edit-plan = los cambios del plan
talk-move-phase = el cambio de fase

ask-when = ¿Cuándo?
ask-when-guess = ¿Cuándo? Creo que tu último día de clase es el { $day }.
ask-when-sure = ¿Cuándo? Tu último día de clase es el { $day }.
ask-last-day = ¿Cuál es el último día de clase de tu grupo? Escríbelo, por ejemplo «11 de diciembre».
ask-approach = ¿Qué tipo de proyecto?
ask-goal = Al terminar, tu grupo podrá…
ask-goal-words = ¿Qué podrá hacer tu grupo al terminar? Empieza con lo que harán, por ejemplo «Contar cómo es un recreo».
ask-lessons = ¿Cuántas horas de clase por semana?
ask-students = ¿Cuántos estudiantes?
ask-room = ¿Qué hay en el aula?
ask-result = ¿Qué hacen y para quién?
ask-result-words = ¿Qué hacen? Escríbelo en pocas palabras, por ejemplo «un programa de radio».
ask-for-whom = ¿Para quién? Elige o escríbelo, por ejemplo «los vecinos».
words-long = Es largo para una línea. Con doscientas letras alcanza.
words-too-long = Es largo. Caben { $most } letras.
day-past = Eso ya pasó ({ $day }). ¿Qué día próximo?
day-unread = No entendí qué día es «{ $words }». Escríbelo así: «miércoles 9» o «9 de diciembre».
which-day = ¿Cuál de los dos?
which-no-such-day = Ese día no existe. ¿Cuál es?
which-weekday-conflict = El día de la semana y el número no coinciden. ¿Cuál es?

plan-nobody = Para armar un plan hace falta otra clase. ¿Buscamos una?
plan-little-time = { $shared ->
    [0] A las clases no les quedan días en común: un proyecto de semanas no entra. Esto sí se puede:
    [one] A las clases les queda { $shared } día en común: un proyecto de semanas necesita más. Esto sí se puede:
    [many] A las clases les quedan { $shared } días en común: un proyecto de semanas necesita más. Esto sí se puede:
   *[other] A las clases les quedan { $shared } días en común: un proyecto de semanas necesita más. Esto sí se puede:
  }
plan-drafting = Armando el plan… Unos 10 segundos. Puedes seguir con otra cosa: aparecerá aquí.
plan-fallback = El redactor automático no responde; usé una plantilla nuestra. Tiene las mismas partes y puedes cambiar todo.
plan-reviewed = Revisado: sin pendientes.
plan-publish-after = Cuando esto esté resuelto, el plan se puede publicar.
plan-changed-since = El plan cambió mientras tanto; no hice nada. Aquí está lo último.
plan-until = { $what }, hasta el { $day }
phase-numbered = { $n } { $phase }
phase-draft = Borrador
phase-definition = Definición
phase-execution = Ejecución
phase-reflection = Reflexión
phase-dissemination = Difusión
phase-story = Terminado
phase-week = { $phase }, semana { $week } de { $of }
plan-outcomes = Al terminar, el grupo podrá:
plan-owed = Qué entrega cada clase:
own-words = «{ $words }»
plan-result = Resultado: { $product }. Lo ven: { $audience }.
plan-picture = Las semanas del plan, con sus fases, actividades y días sin clase
activity-minutes = { $minutes } min
activity-instead = Sin videollamada: { $words }
mode-class = en el aula
mode-live = videollamada
mode-async = por el tablero
days-off-word = sin clase

published-first = Publicado. { $when }.
published-next = Antes de empezar, cómo trabajamos juntos: nueve puntos.
arrives = { $name } lo recibe { $when }
arrives-next = { $name }, { $when }
arrives-now = ahora
arrives-at = { $day } a las { $hour } de { $place }
arrives-why-holiday = (hoy allí es feriado)
arrives-why-weekend = (hoy allí no hay clase)
arrives-why-break = (hoy allí hay receso)
arrives-why-exams = (hoy allí hay exámenes)
arrives-why-over = (allí terminaron las clases)
today-word = hoy
tomorrow-word = mañana
on-day = el { $day }

plan-ready-title = { $title }: el plan está listo
plan-for-you = Para tu clase: { $what }. { $lessons ->
    [one] Una hora de clase.
    [many] Unas { $lessons } horas de clase.
   *[other] Unas { $lessons } horas de clase.
  }
share-by = { $what } ({ $day })
share-call = una videollamada con { $name }
plan-recalled = { $name } está revisando el plan de { $title }. Te aviso cuando esté otra vez.

ask-edit = ¿Qué cambiamos? También puedes escribirlo.
activity-which = Hay varias con ese nombre: { $names }. Escribe el nombre entero y el día.
activity-unknown = No encontré esa actividad en el plan. Escribe su nombre y el día, por ejemplo «rompehielo el jueves 3», o toca un botón.
ask-title = Título, ahora «{ $now }». Escribe el nuevo.
ask-question = Pregunta, ahora «{ $now }» Escribe la nueva.
ask-which-activity = ¿Cuál?
ask-move-activity = «{ $activity }» está el { $now }. ¿A qué día pasa? También puedes escribirlo.
ask-activity = «{ $activity }», { $now }. ¿Qué hacemos?
ask-name = Ahora se llama «{ $now }». Escribe el nombre nuevo.
ask-calls = { $count ->
    [0] El plan no tiene videollamadas.
    [one] El plan tiene una videollamada.
    [many] El plan tiene { $count } videollamadas.
   *[other] El plan tiene { $count } videollamadas.
  }
ask-call-day = ¿Qué día sería? También puedes escribirlo.
ask-product = Resultado, ahora: { $now }. Elige otro o escríbelo.
ask-seen-by = Lo ven, ahora: { $now }. Elige o escríbelo.
product-album = álbum
product-video = video
product-poster = afiche
seen-by-families = las familias
seen-by-school = la escuela
seen-by-link = quien tenga el enlace
activity-moves = «{ $activity }»: del { $was } al { $now }.
activities-along = { $count ->
    [one] También pasa al { $day }: { $what }.
    [many] También pasan al { $day }: { $what }.
   *[other] También pasan al { $day }: { $what }.
  }
activities-moved = Ahora el { $day }: { $what }.
plan-no-hours = El plan tiene días; la hora de una videollamada se acuerda con la otra clase, en Videollamadas. No cambié nada.
activity-gone = «{ $activity }» ya no está en el plan.

the-day = el { $day }
findings-more = { $count ->
    [one] Y { $count } cosa más por mirar.
    [many] Y { $count } cosas más por mirar.
   *[other] Y { $count } cosas más por mirar.
  }
finding-holiday = { $days } no hay clase en { $countries }.
finding-closed = { $days } no hay clase en { $countries }: «{ $activity }» necesita otro día.
finding-no-school = { $days } es fin de semana en { $countries }.
finding-crowded = { $days } empiezan { $number } actividades: son muchas para un solo día.
finding-no-slack = Quedan pocos días libres: { $number }. Con { $limit } habría aire para lo que se atrase.
finding-round-missing = { $name ->
    [final] Falta la reflexión final, después de todo el trabajo.
    [after-icebreaker] Falta una reflexión breve después del rompehielo.
   *[half-way] Falta una reflexión a mitad de camino.
  }
finding-unanswered = Después de «{ $activity }» nadie responde por más de { $limit } días de clase.
finding-phase-empty = { $name ->
    [definition] La Definición está vacía.
    [execution] La Ejecución está vacía.
    [reflection] La Reflexión está vacía.
   *[dissemination] La Difusión está vacía.
  }
finding-phase-order = { $name ->
    [execution] La Ejecución termina antes que la Definición.
    [reflection] La Reflexión termina antes que la Ejecución.
   *[dissemination] La Difusión termina antes que la Reflexión.
  }
finding-task-missing = { $name ->
    [exchange] Falta una actividad en la que las clases se presenten.
    [comparison] Falta una actividad para comparar o preguntar.
   *[collaboration] Falta algo que las clases hagan en común.
  }
finding-task-order = { $name ->
    [comparison] Primero se presentan las clases, después comparan.
   *[collaboration] Primero comparan, después hacen algo en común.
  }
finding-no-shared-work = Nada reúne el trabajo de dos clases.
finding-no-alternative = «{ $activity }» no tiene otra forma de hacerse si falla la videollamada.
finding-many-calls = Son { $number } videollamadas; con { $limit } suele alcanzar.
finding-no-milestone = El plan no dice qué entrega cada clase.
finding-no-owner = «{ $activity }» no tiene clase que lo entregue.
finding-outside-project = «{ $activity }» queda fuera de las fechas del proyecto.
finding-no-preparation = Falta preparar al grupo antes del primer contacto.
finding-contact-first = «{ $activity }» llega antes de preparar al grupo.
finding-depends-on-partner = Si la otra clase no puede seguir, { $countries } se queda sin nada propio para mostrar.
finding-too-long = Para { $countries } son { $number } minutos de clase y hay { $limit }.
finding-no-question-mark = La pregunta no termina en signo de pregunta.
finding-yes-no = La pregunta se contesta con sí o no; empieza con «qué», «cómo» o «por qué».
finding-one-place = La pregunta nombra solo a { $countries }; las demás clases no la pueden contestar.
finding-few-outcomes = Faltan cosas que el grupo podrá hacer: con { $limit } alcanza.
finding-many-outcomes = Son muchas cosas que el grupo podrá hacer: { $number }. Con { $limit } alcanza.
finding-vague-verb = «{ $name }» no se puede ver; di qué hará el grupo.
finding-no-level = A algo que el grupo podrá hacer le falta su nivel.
finding-kind-missing = { $name ->
    [subject] Falta algo de la materia entre lo que el grupo podrá hacer.
   *[intercultural] Falta algo sobre las otras clases entre lo que el grupo podrá hacer.
  }
finding-no-audience = Falta decir quién verá el resultado.
finding-no-form = Falta decir cómo se muestra el resultado.
finding-personal-data = «{ $activity }» pide un dato personal: «{ $name }».
finding-no-product = Falta decir qué hacen las clases.

joined-by = { $name } se sumó al plan. Falta su firma del acuerdo.
signed-by = { $name } se sumó al plan y firmó el acuerdo.
signed-again-by = { $name } firmó el acuerdo con los cambios.
signatures-missing = { $count ->
    [one] Falta { $names }.
    [many] Faltan { $names }.
   *[other] Faltan { $names }.
  }
signature-missing-yours = Falta tu firma.
work-starts = El trabajo empieza el { $day }.
unsigned-first-day = Hoy empieza { $title } y falta la firma de { $names }. El proyecto espera hasta que decidas.
unsigned-still = { $title } espera la firma de { $names }. El trabajo no empieza hasta que decidas.
unsigned-yours = Hoy empieza { $title } y falta solo tu firma.
waiting-until = Esperamos. Si falta una firma, te pregunto otra vez el { $day }.
dates-shifted = Corrí el plan a los próximos días posibles. Míralo y publícalo: quienes firmaron verán los cambios y firman otra vez.

phase-opened = { $title }: { $phase }
phase-means-execution = Empieza el trabajo con el grupo.
phase-means-dissemination = Cada clase respondió la reflexión. Ahora pueden mostrar lo que hicieron.
phase-means-story = El proyecto terminó. Queda guardado en tus proyectos, con lo que aprendieron.
your-turn = Te toca: { $what }, { $day }
projects-title = Tus proyectos
projects-none = Todavía no tienes un proyecto.
project-alone = Por ahora no hay nadie más.
project-with = Con { $names }
ask-stage = { $title } está en { $phase }. ¿A qué fase pasa? Aviso a cada docente.

refused-project-gone = Ese proyecto no está aquí. Puede que lo estén cambiando; no hice nada.
refused-not-joined = Tu clase todavía no se sumó a { $title }: esto queda entre las clases que están. No hice nada.
refused-host-only = Solo quien armó { $title } puede cambiar esto. No hice nada.
refused-plan-stale = El plan cambió mientras tanto; no hice nada. Ábrelo otra vez con /plan.
refused-plan-over = { $title } ya terminó; su plan no cambia más.
refused-no-plan = Todavía no hay un plan. Empieza con /plan.
refused-nothing-to-undo = No hay un cambio para deshacer.
refused-no-partner = Todavía no hay otra clase libre para un proyecto. No hice nada.
refused-plan-impossible = En esas fechas no alcanza: en común hay { $shared } días de clase (semanas: { $weeks }) y hacen falta { $needed }. { $best ->
    [none] Elige otras.
   *[other] Se puede: { $best }.
  }
refused-plan-unfinished = Falta arreglar algo antes de publicar. Está en la tarjeta del plan.
refused-work-began = { $title } ya empezó: puedes cambiar el plan y publicar los cambios.
refused-unsigned = El trabajo de { $title } empieza cuando esté la firma de { $names }. No cambié nada.
refused-stage-jump = { $title } pasa de fase de a una. No cambié nada.
refused-no-later-dates = No quedan días suficientes en común este año escolar. No cambié nada.
refused-too-few-classes = Sin esas firmas queda una sola clase. No cambié nada.
refused-too-early-definition = Todavía no: { $title } es un borrador. Se abre el { $day } a más tardar.
class-left = La clase de { $country } dejó Chaski y ya no está en «{ $title }». Lo que hizo tu grupo sigue aquí.
refused-board-too-early = Todavía no: { $title } empieza el { $day } y ese día se abre su tablero. No guardé nada; mándalo otra vez entonces.
refused-too-early-execution = Todavía no: { $title } empieza el { $day }, si para entonces están todas las firmas.
refused-too-early-reflection = Todavía no: la reflexión de { $title } se abre el { $day }.
refused-too-early-dissemination = Todavía no: la página de { $title } se abre cuando cada clase responda la reflexión, el { $day }.
refused-waiting-for-answers = Todavía no: la página de { $title } se abre cuando cada clase responda la reflexión. Falta: { $names }.
refused-too-early-story = Todavía no: { $title } termina después del { $day }.
