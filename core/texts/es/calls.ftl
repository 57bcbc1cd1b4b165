# Videollamadas, lo menos frecuente: cada semana, cambio de reloj, el día mismo, calendario, preguntas de la lista.
b-every-week = Cada semana
b-see-weekly = Ver la propuesta
b-only-this = Solo esta
b-all-that-follow = Esta y las que siguen
b-cancel-along = Todas hasta el { $day }
b-propose-until = Proponer hasta el { $day }
b-clocks-fine = Está bien
b-move-it = Moverla
b-from-our-list = Elegir de la lista
b-question = Pregunta { $n }
b-other-questions = Ver otras
b-turn-roles = Cambiar quién hace qué
b-last-link = Usar el de la otra vez
b-new-link = Enlace nuevo
b-all-calls = Todas las llamadas
b-calendar-feed = Calendario en mi teléfono
b-feed-on = Darme una dirección
b-feed-new = Dirección nueva
b-feed-off = Apagarla

talk-weekly = la videollamada de cada semana
talk-question-bank = las preguntas de la lista

more-title = Videollamada con { $names }
link-handed = { $name } pone el enlace: ya le avisé.
class-out-link = La clase de { $name } conoce el enlace que pusiste. Si quieres, pon otro.

weekly-ask = ¿Cada semana con { $names }? Serían estas llamadas:
weekly-line = { $days }: { $hours }
weekly-busy = Con otra llamada tuya: { $days }.
weekly-asked = { $name } propone la videollamada cada semana
weekly-first = La primera queda igual: { $when }. Después, estas:
weekly-agreed = 📅 Cada semana: videollamada con { $names }
weekly-moved = 📅 Movidas: videollamadas con { $names }
weekly-each = Cada una se puede mover o cancelar sin tocar las demás.
weekly-cancelled = { $name } canceló estas videollamadas. El proyecto sigue igual.
weekly-not = De { $names } no llegó un sí para tenerla cada semana. Queda como estaba: { $when }.
weekly-withdrawn = Retirado. Queda solo esta llamada: { $when }.
move-along = También cambian las que siguen:
ask-which-calls = Es una llamada de cada semana. ¿Cuál movemos?
calls-cancelled = Canceladas: { $when }, y las que seguían. Le aviso a { $names }.
session-line-weekly = { $when } · { $names } · propuesta para cada semana

clocks-weekly = { $whose ->
    [mine] Desde el { $day }, la videollamada con { $names } es a las { $hour } para ti, no a las { $usual }: cambia la hora en tu país.
   *[theirs] Desde el { $day }, la videollamada con { $names } es a las { $hour } para ti, no a las { $usual }: cambia la hora en { $where }.
  }
clocks-back = La semana siguiente vuelve a ser a las { $usual }.
clocks-once = { $whose ->
    [mine] El { $day }, la videollamada con { $names } es a las { $hour } para ti ({ $there }). Con la diferencia que había al proponerla serían las { $usual }: cambia la hora en tu país.
   *[theirs] El { $day }, la videollamada con { $names } es a las { $hour } para ti ({ $there }). Con la diferencia que había al proponerla serían las { $usual }: cambia la hora en { $where }.
  }

class-mine = tu clase
class-of = la clase de { $name }
roles = Saluda { $greets }, cuida el tiempo { $times }, pregunta primero { $asks }
agenda-and-roles = { $agenda }. { $roles }
agenda-translated = { $agenda } (traducción automática de «{ $original }»)
agenda-now = Agenda: { $agenda }.
ready-mine = Tu clase está lista.
ready-theirs = { $count ->
    [one] La clase de { $names } está lista.
    [many] Las clases de { $names } están listas.
   *[other] Las clases de { $names } están listas.
  }
panel-left = { $when }, en { $left }: videollamada con { $names }.
panel-link = Enlace: { $link }
panel-no-link = Falta el enlace.

apart-begun = Bien: con { $names }, fotos y audios.
exchange-until = { $asked ->
    [yes] Tu clase sube los suyos al tablero hasta el { $day }. Las preguntas de la otra clase llegan como mensaje: contesten con una foto o un audio.
   *[no] Tu clase sube los suyos al tablero hasta el { $day }.
  }
exchange-theirs = De tu clase no hace falta nada más.
exchange-line = Fotos y audios en vez de la llamada con { $names }, hasta el { $day }

bank-title = Preguntas para la clase de { $names }
bank-so-far = Tu grupo ya pregunta:
questions-replaced = Ya tengo: «{ $words }». Lo que escribas va en su lugar.

feed-offer = Tus videollamadas pueden estar en el calendario de tu teléfono, siempre al día. Te doy una dirección secreta: quien la tiene ve tus llamadas y sus enlaces.
feed-new = Tu dirección. La muestro una sola vez; no la compartas:
feed-how = Cópiala en tu calendario: «Agregar calendario de suscripción» en el iPhone, «Desde URL» en Google Calendar. Si una llamada cambia, cambia allí sola.
feed-since = Tu calendario tiene una dirección secreta desde el { $day }. No puedo mostrarla otra vez; una nueva apaga la anterior.
feed-off = Apagada: tu calendario ya no recibe nada. Lo que guardó, bórralo allí.
feed-nowhere = Aquí no hay una dirección que tu teléfono pueda abrir. Cada llamada te llega con su archivo para el calendario.

refused-no-weeks = No queda ninguna semana del plan para repetir la llamada. No propuse nada.
refused-call-waits = Primero falta la respuesta a la otra propuesta. No cambié nada.
refused-no-last-link = No tengo un enlace de otra llamada con las mismas clases. No cambié nada.
export-question = Pregunta para la videollamada del { $day }: { $words }
export-feed = Calendario con dirección secreta, desde el { $day }

calls-come = Tus videollamadas en este proyecto, para tu calendario.
calls-gone = Este archivo quita de tu calendario las videollamadas en las que ya no estás.
