# Palabras que piden algo: qué haría Chaski, en una frase, y los botones.
can-do = Puedo { $what }. ¿Lo hago?
read-by-machine = Una máquina entendió así tus palabras. Nada ocurre antes de que toques.

b-move-call = Mover la llamada
b-ask-names = Pedirlo a { $names }
b-waiting = Quién falta contestar
b-change-plan = Cambiar el plan
b-quiet = Horas de silencio
b-pause-project = Pausar el proyecto
b-ideas = Ideas
b-contact-of = Contacto de { $name }

will-move = pedir otra hora para la videollamada del { $day } con { $names }
will-move-about = buscar otra hora («{ $new }») para la videollamada del { $day } con { $names }
will-move-to = pedir a { $names } pasar la videollamada del { $day } al { $new }
will-cancel-call = cancelar la videollamada del { $day } con { $names }, después de preguntarte una vez más
will-call = fijar una videollamada{ $names ->
    [none] {""}
   *[other] {" "}con { $names }
  }
will-session = mostrarte la videollamada del { $day } con { $names }
will-sessions = mostrarte todas las videollamadas
will-waiting = decirte quién falta contestar en «{ $title }»
will-due = mostrarte qué toca en «{ $title }»
will-edit-plan = cambiar contigo el plan de «{ $title }»
will-suggest = mostrarte el plan de «{ $title }»; ahí puedes proponer un cambio
will-read-plan = mostrarte el plan de «{ $title }»
will-plan = armar un plan contigo
will-set-language = hablar contigo en otro idioma
will-set-zone = cambiar la hora que uso para ti
will-set-quiet = cambiar las horas en que no te escribo
will-own-notices = mostrarte qué avisos recibes, para que sean menos
will-away = no escribirte hasta el día que digas
will-pause = pausar tu clase en «{ $title }» hasta el día que digas
will-leave-project = sacar a tu clase de «{ $title }», después de preguntarte una vez más
will-bring-colleague = hacer una invitación para colegas que también enseñan a tu clase
will-bring = hacer una invitación para docentes que conoces
will-my-data = mostrarte qué guardo de ti, en archivos
will-forget-me = borrar todos tus datos, después de preguntarte una vez más
will-set-machine = dejarte decidir si una máquina puede leer lo que escribe tu clase
will-privacy = mostrarte qué guardo de ti y quién lo ve
will-share = mostrar contigo lo que hicieron tus clases
will-board = subir algo tuyo al tablero de «{ $title }»
will-board-view = mostrarte el tablero de «{ $title }»
will-reflect = empezar contigo la reflexión
will-find = buscar una clase
will-find-such = buscar una clase ({ $what })
will-open = mostrarte los proyectos a los que puedes sumarte
will-ideas = mostrarte ideas para un proyecto
will-projects = mostrarte tus proyectos, también los viejos
will-requests = mostrarte tus invitaciones
will-say = escribir a { $name } por ti
will-ask = buscar algo en el proyecto
will-class = mostrarte tu clase, para cambiar lo que haga falta
will-settings = mostrarte tus ajustes
will-link = unir tu cuenta de otra mensajería
will-calendar = abrir tu calendario escolar
will-lessons = abrir las horas de clase de tu grupo
will-rooms = unir un grupo o un canal al proyecto
will-concern = ayudarte con algo que te preocupa
will-certificate = hacer una constancia de «{ $title }»
will-record = mostrarte lo que aprendieron las clases
will-help = mostrarte qué puedo hacer, con ejemplos
will-cancel = dejar lo que estabas haciendo; nada de lo escrito se pierde
will-calendar-feed = poner tus videollamadas en el calendario de tu teléfono
will-partners = mostrarte el contacto de { $name }

fact-missing-piece = Falta que suba algo al tablero para tu clase: { $names }.
fact-missing-call = Falta su respuesta sobre una videollamada: { $names }.
talk-waiting = quién falta contestar
only-so-many = Aquí hay { $count ->
    [one] un botón
   *[other] { $count } botones
  }. ¿Cuál?
