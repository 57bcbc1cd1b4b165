# La tarjeta de inicio y la ayuda.
command-home = Qué sigue hoy
command-find = Buscar una clase
command-requests = Invitaciones enviadas y recibidas
command-say = Escribir a las otras clases
command-help = Ayuda con ejemplos
help = Puedes tocar los botones o escribir. Por ejemplo: /buscar para encontrar una clase, /plan para armar o cambiar el plan, /videollamadas para verlas o fijarlas, /escribir para hablar con las otras clases. /cancelar deja lo que estás haciendo y no pierde nada.
b-cancel = Dejar esto
command-cancel = Dejar lo que estoy haciendo
cancelled = Dejé { $what } como borrador.
cancelled-at = Dejé { $what } como borrador, pregunta { $n } de { $of }.
cancel-nothing = No hay nada en marcha.

home-invitations = Por responder: invitación de { $names }.
home-notes = Por responder: { $notes }.
home-notes-of = { $count ->
    [one] un mensaje de { $name }
   *[other] { $count } mensajes de { $name }
}
home-no-partner = Tu clase todavía no trabaja con otra. ¿Buscamos una?
home-partner = Ya trabajas con { $names }. Ahora viene el plan.
home-title = { $title } · { $phase }
home-week = semana { $week } de { $weeks }
home-draft = Borrador
home-untitled = Proyecto nuevo
home-call = { $place ->
    [first] 📅 { $day }
   *[later] { $day }
  }, { $hour }: { $names } ({ $far })
home-call-proposed = { $place ->
    [first] 📅 { $day }
   *[later] { $day }
  }, { $hour }: { $names } ({ $far }), propuesta
home-missing = Falta firmar: { $names }

page-nothing = Por responder: nada.
page-projects = { $count ->
    [one] Tu otro proyecto: { $titles }
   *[other] Tus otros proyectos: { $titles }
}
page-quiet = Silencio { $hours }
