# Un segundo mensajero.
command-link = Unir mi cuenta de otro mensajero
b-link = Otro mensajero
b-have-code = Tengo un código
b-not-me = No fui yo
b-unlink = Separar { $messenger }

talk-link-code = el código del otro mensajero
link-accounts = Tus cuentas: { $names }.
link-how = Para seguir en otro mensajero, abre Chaski allí y escribe /link con este código. Sirve 10 minutos, una sola vez:
link-safe = No lo pases a nadie: quien lo use entra como tú.
ask-link-code = Escribe el código que te muestra el otro mensajero, por ejemplo K7QX-2MPA.
link-wrong = { $left ->
    [one] Ese código no sirve: pasaron 10 minutos o falta una letra. Te queda un intento.
    [many] Ese código no sirve: pasaron 10 minutos o falta una letra. Te quedan { $left } intentos.
   *[other] Ese código no sirve: pasaron 10 minutos o falta una letra. Te quedan { $left } intentos.
  }
link-closed = Fueron cinco códigos que no sirven. Por una hora no acepto otro aquí; tu cuenta sigue como estaba.
link-own = Ese código es de esta misma cuenta. Escríbelo en el otro mensajero.
link-other-way = Aquí ya tienes una clase. Hazlo al revés: escribe /link aquí y pon ese código en el otro mensajero.
link-both = En cada cuenta hay una clase, y no puedo juntarlas sin perder una. Si una sobra, bórrala con /privacy en ese mensajero y vuelve a intentarlo.
link-joined = Listo: tu cuenta de { $messenger } quedó unida. Puedes seguir aquí o en el otro mensajero; te escribo donde hablaste por última vez.
linked = Tu cuenta de { $messenger } quedó unida a esta. Desde ahora puedes seguir en cualquiera de las dos. Si no fuiste tú, tócalo y la separo.
link-apart = La cuenta de { $messenger } ya no está unida a la otra.
refused-link-gone = Esa cuenta ya no está unida. No cambié nada.
