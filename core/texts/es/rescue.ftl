# Cuando una clase no está o no responde: otra en su lugar, sumarse a un proyecto en marcha, o terminar por su cuenta.
b-invite-numbered = { $n } · Invitar a { $name }
b-finish-alone = Terminar con mi clase
b-see-others = Ver las otras

talk-came-late = tu clase en el proyecto en marcha
talk-finish-alone = terminar con tu clase

seat-open = El lugar de { $country } en «{ $title }» queda libre. Lo toma la primera clase que acepte; si vuelven antes, sigue siendo suyo.
seat-open-guest = El lugar de { $country } en «{ $title }» queda libre; quien dirige puede invitar a otra clase. Tus fechas siguen igual.
nobody-leads = { $name }, que dirige «{ $title }», no responde. ¿Lo diriges tú, para que siga?
offers-for = Quién podría sumarse a «{ $title }»
offers-none = Por ahora no encuentro una clase con edades, idiomas y días de clase que vayan con lo que falta del plan. Busco otra vez cuando me lo pidas.
offer-fits = Días que quedan: { $days }; de clase allí: { $fits }.
offer-alone = También se quedó sin la otra clase.
place-offered-to = Ofrecido a { $name }. Te aviso cuando conteste; el lugar lo toma la primera clase que acepte.
place-project = «{ $title }», { $days }; ya empezó.
place-over = Ya pasó: { $what }
place-left = Falta: { $what }
place-fits = Días que quedan: { $days }; de clase para tu grupo: { $fits }.
introduction-place = Hola, { $receiver }. Hay un lugar libre en «{ $title }», que ya empezó. ¿Se suma tu clase?
place-taken-up = La clase de { $name } ({ $country }) se suma a «{ $title }» y sigue desde donde están.
place-passed = Mientras estabas con otras cosas, otra clase tomó tu lugar en «{ $title }». Lo que puso tu grupo sigue en el tablero. Cuando quieras, hay otra clase para ti.
place-filled = { $name } ya encontró una clase para ese proyecto. Gracias por pensarlo; hay otras que buscan.
came-late = Tu clase está en «{ $title }», y las otras lo saben. Así va:
ask-finish-alone = ¿Terminar «{ $title }» solo con tu clase? Salen del plan las videollamadas y las respuestas a otras clases; quedan la reflexión y mostrar el trabajo. Si alguien vuelve, puede verlo todo.
finishing-alone = «{ $title }» sigue con tu clase. Lo que queda en el plan se puede hacer sin las otras.
project-alone-now = Termina con una sola clase
refused-not-alone = Todavía no: en «{ $title }» hay otra clase con quien trabajar. No cambié nada.
