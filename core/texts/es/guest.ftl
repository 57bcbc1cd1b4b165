# Enlaces para alguien en particular: a un proyecto, o para escribir a una clase.
b-guest-bring = Invitar a quien conozco
b-guest-letter-bring = Solo que me escriba
b-pass-on = Pasar a alguien
talk-guest = la invitación a un proyecto
talk-guest-letter = tu mensaje a una clase
guest-words = { $name } invita a tu clase al proyecto «{ $title }», con Chaski. { $where } { $code } (hasta el { $day })
guest-once = Sirve una sola vez. Quien lo use ve el plan y pide un lugar; tú dices sí o no.
guest-asked = { $name } invita a tu clase a este proyecto. Nada cambia hasta que pidas un lugar.
guest-letter-words = { $name } espera tu mensaje para hacer un proyecto entre nuestras clases: escribe por Chaski. { $where } { $code } (hasta el { $day })
guest-letter-once = Sirve una sola vez. Quien lo use te escribe, y tu contacto no se ve hasta que aceptes.
guest-letter-asked = { $name } ({ $country }) espera tu mensaje para hacer un proyecto entre sus clases. Ves lo que mando antes de que salga.
