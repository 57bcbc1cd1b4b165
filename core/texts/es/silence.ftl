# Mientras se espera a una clase que no responde: una palabra en privado, y qué puede hacer quien espera.
b-sending-soon = Lo mando esta semana
b-busy-until = Con otras cosas hasta…
b-need-help = Necesito ayuda
b-have-to-stop = Tengo que dejarlo
b-help-time = Más tiempo
b-help-material = Material para la clase
b-help-language = El idioma
b-help-technology = La tecnología
b-go-on-with = Seguir con { $country }
b-go-on-with-others = Seguir con las demás
b-wait-week = Esperar una semana
b-invite-other = Invitar a otra clase

talk-busy-until = hasta cuándo no puedes
talk-need-help = qué te ayudaría
talk-go-on-without = seguir sin esperar

silence-piece = La clase de { $name } espera tu parte en «{ $title }»: { $what }. ¿Qué te ayuda?
silence-note = { $name } te escribió el { $day } y le gustaría saber de ti. ¿Qué te ayuda?
silence-call = { $name } propuso una videollamada en «{ $title }» el { $day } y espera tu respuesta. ¿Qué te ayuda?
silence-told = { $letters ->
    [0] { $name } no responde desde el { $day }.
    [one] { $name } no responde desde el { $day }; le escribí una vez.
    [many] { $name } no responde desde el { $day }; le escribí dos veces.
   *[other] { $name } no responde desde el { $day }; le escribí dos veces.
  }
silence-go-on = Mientras, tu grupo puede seguir con { $countries }.
silence-go-on-alone = Mientras, tu grupo puede seguir con su parte.
silence-to-read = Para leer al grupo:
silence-for-students = La clase de { $country } está con otras cosas; les guardamos su lugar.
silence-over = { $name } está otra vez en «{ $title }».
silence-soon = { $name } manda esta semana lo que falta en «{ $title }».
silence-busy = { $name } está con otras cosas hasta el { $day } y después vuelve a «{ $title }».
silent-since = { $name }: sin respuesta desde el { $day }

sending-noted = Gracias. No te pregunto más por «{ $title }» hasta el { $day }.
ask-busy-until = ¿Hasta qué día? A { $names } le digo solo el día, y antes no te pregunto nada de «{ $title }».
busy-noted = Anotado: hasta el { $day } no te pregunto nada de «{ $title }».
ask-help = ¿Qué te ayudaría en «{ $title }»? A { $names } le digo solo eso.
help-asked-time = Le dije a { $names } que necesitas más tiempo. Si sabes hasta cuándo, dime el día.
help-asked-material = Le dije a { $names } que te ayudaría tener material para la clase. El plan dice qué pide cada actividad.
help-asked-language = Le dije a { $names } que el idioma cuesta. Escribe en el tuyo; alcanza con palabras simples y fotos.
help-asked-technology = Le dije a { $names } que la tecnología cuesta. Alcanza con fotos y textos cortos en este chat.
help-wanted-time = { $name } quiere seguir con «{ $title }» y necesita más tiempo. ¿Pueden esperar, o dar un día más tarde?
help-wanted-material = { $name } quiere seguir con «{ $title }» y le ayudaría tener material para la clase. ¿Tienes algo para compartir?
help-wanted-language = { $name } quiere seguir con «{ $title }»; el idioma cuesta. Ayudan las frases cortas y las fotos.
help-wanted-technology = { $name } quiere seguir con «{ $title }»; la tecnología cuesta. Alcanza con fotos y textos cortos.
stop-ways = Son cosas que pasan. Otra persona de tu escuela puede tomar tu lugar en «{ $title }», el proyecto puede descansar, o tu clase sale. Nada cambia hasta que elijas.
ask-go-on-without = ¿Seguir con { $countries } y no esperar más a { $name }? Su lugar queda guardado: si vuelve, sigue desde ahí.
going-on-without = Sigues con { $countries }. El lugar de { $name } queda guardado, y ya no le pregunto más.
refused-silence-over = Eso cambió: esa clase volvió, o ya no está en el proyecto. No hice nada.
waiting-week = Esperamos. Si nada cambia, vuelvo a decirte el { $day }.
