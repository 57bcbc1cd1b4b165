# Los puntos del acuerdo que se pueden cambiar, y lo que recuerda una firma que falta.
b-answer-days = { $days ->
    [one] { $days } día
    [many] { $days } días
   *[other] { $days } días
  }
b-backup-mail = Por correo
b-backup-phone = Por teléfono
b-backup-none = Solo por aquí
b-recorded-no = Nadie graba
b-recorded-yes = Se graban para las clases

talk-change-point = el punto del acuerdo
point-quoted = Punto { $n }. { $point }
point-changed = Punto { $n }, antes: «{ $was }»; ahora: «{ $now }»
ask-set-point = ¿Qué punto? Los otros son iguales en todos los proyectos. Si cambia, quienes firmaron leen el cambio y firman otra vez.
ask-answer-days = ¿En cuántos días de clase se responden? Ahora: { $now }.
ask-backup = Y si por aquí no se puede, ¿cómo?
ask-caller = ¿Quién abre las videollamadas?
ask-recorded = ¿Se graban? Una grabación queda entre las clases y necesita el permiso de cada escuela.
guardian-kept = Anotado. El punto 6 queda igual: cada escuela tiene su contacto.
refused-point-unknown = Eso no está entre las opciones. No cambié nada.
sign-nudge = { $title }: falta tu firma del acuerdo.
sign-nudge-again = { $title }: el acuerdo cambió y falta que firmes otra vez.
sign-nudge-how = Son nueve puntos y se leen en un minuto{ $begun ->
    [yes] {""}
   *[no] ; el trabajo empieza cuando estén todas las firmas
  }.
