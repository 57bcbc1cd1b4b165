# Proyectos abiertos: mostrar el propio, encontrar uno, pedir sumarse, usar una idea.
command-open = Proyectos abiertos, ideas e historias
b-open = Proyectos abiertos
b-who-finds-it = Quién lo encuentra
b-see-numbered = { $n } · Ver
b-see-this = Ver «{ $title }»
b-see-all-open = Ver todos
b-kind-collab = Para sumarme
b-kind-idea = Ideas para usar
b-kind-story = Historias
b-ask-join = Pedir sumarme
b-take-idea = Usar esta idea
b-show-collab = Abrirlo a otras clases
b-show-idea = Mostrarlo como idea
b-show-story = Mostrarlo como historia
b-show-close = Cerrarlo
b-seats = Cuántas clases caben
b-go-on-joining = Empezar
b-invite-class = Invitar a { $name }

talk-open = los proyectos abiertos
talk-ask-join = tu pedido
talk-decline-join = la respuesta al pedido
talk-show-to-others = quién encuentra el proyecto
talk-seats = cuántas clases caben

shown-no = Ahora lo ven solo sus clases. ¿Quién más?
shown-collab = Está abierto: otras clases pueden pedir sumarse.
shown-idea = Se ve como idea: otras clases pueden usar el plan, sin sus fechas.
shown-story = Se ve como historia terminada.
shown-what = Se ven el plan, los países y tu nombre de pila. Ningún contacto y nada de los estudiantes.
shown-what-story = Se ven el plan en pocas palabras, los países y cifras. Ningún nombre, ningún contacto y nada de los estudiantes.
shown-now-no = Cerrado. Lo ven solo sus clases.
shown-now-collab = Abierto. Si una clase quiere sumarse, te llega su pedido y decides tú.
shown-now-idea = Ya se ve como idea, sin fechas. Nadie se suma a tu proyecto por esto.
ask-seats = { $here ->
    [one] Está una clase y caben { $most }. ¿Cuántas caben?
    [many] Están { $here } clases y caben { $most }. ¿Cuántas caben?
   *[other] Están { $here } clases y caben { $most }. ¿Cuántas caben?
  }
seats-are = { $count ->
    [one] Listo: cabe una clase, contando la tuya.
    [many] Listo: caben { $count } clases, contando la tuya.
   *[other] Listo: caben { $count } clases, contando la tuya.
  }

open-title-collab = Proyectos que buscan una clase más
open-title-idea = Ideas para usar
open-title-story = Historias terminadas
open-none = Por ahora no hay nada aquí. Vuelve en unos días.
open-none-wider = Con la edad, la materia y los idiomas de tu clase no hay nada; con otros, sí.
open-fits = { $fits } de sus { $days } días son días de clase tuyos
join-fits = { $fits } de los { $days } días del plan son de clase en { $place }
open-seats = { $count ->
    [0] sin lugares
    [one] queda un lugar
    [many] quedan { $count } lugares
   *[other] quedan { $count } lugares
  }
open-full = Ese proyecto ya está completo.
open-begun = Ese proyecto ya empezó; nadie más se suma.
open-yours = Ese proyecto ya es tuyo también. Está en /proyectos.
joining = Hola, { $receiver }. Enseño { $subject } a un grupo de { $ages } en { $place }. Nos gustaría sumarnos a «{ $title }».
join-sent = Enviado a { $name }. Te aviso cuando conteste; si no hay respuesta, se cierra el { $day }.
join-withdrawn = Retirado. Si no le había llegado, ya no le llega.
join-asked-title = Una clase de { $place } quiere sumarse a «{ $title }»
join-still = El pedido de { $name } ({ $country }) para sumarse a «{ $title }» espera tu respuesta, hasta el { $day }.
join-accepted = { $name } aceptó: tu clase ya está en «{ $title }».
join-accepted-host = { $name } ya está en el proyecto. Contacto: { $contact }. Ninguna fecha cambió. Así queda el plan con lo que entrega su clase; las demás lo ven cuando lo publiques.
join-declined = Esta vez { $name } no puede sumar otra clase a «{ $title }». Hay otros proyectos abiertos.
join-expired = Tu pedido para «{ $title }» se cerró sin respuesta. Hay otros proyectos abiertos.
class-joined = { $name } ({ $country }) se sumó a «{ $title }» con su clase. Tus fechas siguen igual.
join-line-from = De { $name } · para sumarse a «{ $title }» · hasta el { $day }
join-line-to = Tu pedido · «{ $title }» · hasta el { $day }
b-withdraw-join = Retirar el pedido: { $title }
idea-taken = Tienes un borrador con las palabras de «{ $title }», una idea de { $name } ({ $country }). Las fechas son para tu clase y puedes cambiar todo.
published-alone = Publicado. Todavía no hay otra clase: ábrelo para que alguna se sume.
invited-too = { $name } recibe el plan. Lo que entrega su clase ya está en tu plan; si estaba publicado, publícalo otra vez.

refused-not-open = Ese proyecto no está abierto ahora. No hice nada.
refused-not-to-be-shown = { $title } no se puede mostrar así todavía. No cambié nada.
refused-project-full = { $title } está completo: caben { $most } clases. No cambié nada.
refused-seats-impossible = Elige un número de { $least } a { $most }.
refused-join-gone = Ese pedido ya no existe. No hice nada.
refused-join-waiting = Ya pediste sumarte y todavía pueden contestar. No envié otro pedido.
refused-join-too-soon = Hace menos de 30 días la respuesta fue que esta vez no. No envié otro pedido.
refused-join-too-late = { $title } ya empezó; ninguna clase más se suma. No hice nada.
refused-join-over = { $state ->
    [accepted] Ese pedido ya fue aceptado.
    [declined] Ese pedido ya tuvo respuesta: esta vez no.
    [withdrawn] Ese pedido fue retirado.
   *[expired] Ese pedido se cerró sin respuesta.
  }
refused-draft-first = Ya tienes un borrador. Publícalo o bórralo antes de usar una idea.
