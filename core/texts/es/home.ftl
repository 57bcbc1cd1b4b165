# La tarjeta de inicio y la ayuda.
command-home = Qué sigue hoy
command-find = Buscar una clase
command-requests = Invitaciones enviadas y recibidas
command-say = Escribir a las otras clases
command-help = Ayuda con ejemplos
help = Puedes tocar los botones o escribir. Por ejemplo: /buscar para encontrar una clase, /plan para armar o cambiar el plan, /sessions para las videollamadas, /escribir para hablar con las otras clases. /cancelar deja lo que estás haciendo y no pierde nada.
home-no-partner = Tu clase todavía no trabaja con otra. ¿Buscamos una?
home-partner = Ya tienes con quién trabajar. Ahora viene el plan.
