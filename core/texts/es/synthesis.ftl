# Lo que las clases vieron en común, y la aprobación de cada docente.
b-in-common = Lo que vimos en común
b-read-it = Leerlo
b-approve-it = Apruebo
b-where-from = ¿De dónde sale?
b-take-out = Quitar una frase
b-reword = Decirlo de otro modo
b-write-anew = Escribirlo de nuevo

talk-synthesis = lo que vieron en común
talk-synthesis-out = la frase que se quita
talk-synthesis-reword = la nueva forma de una frase
synthesis-ready = { $count ->
    [0] Ya está escrito lo que las clases de { $title } vieron en común. Ninguna frase sale de las respuestas de tu clase; lo lees cuando cada docente lo apruebe.
    [one] Ya está escrito lo que las clases de { $title } vieron en común. Por ahora lees { $count } frase, la que sale de las respuestas de tu clase; el resto se abre cuando cada docente lo apruebe.
    [many] Ya está escrito lo que las clases de { $title } vieron en común. Por ahora lees { $count } frases, las que salen de las respuestas de tu clase; el resto se abre cuando cada docente lo apruebe.
   *[other] Ya está escrito lo que las clases de { $title } vieron en común. Por ahora lees { $count } frases, las que salen de las respuestas de tu clase; el resto se abre cuando cada docente lo apruebe.
  }
synthesis-agreed = Cada docente aprobó lo que las clases de { $title } vieron en común. Ya puedes leerlo entero.
synthesis-line = { $state ->
    [agreed] Lo que las clases vieron en común ya tiene la aprobación de cada docente.
    [mine] Lo que las clases vieron en común espera a los demás docentes.
   *[open] Lo que las clases vieron en común espera que lo leas.
  }
synthesis-title = Lo que vimos en común en { $title }
synthesis-part = { $part ->
    [both] En común
    [only] Lo que notó cada clase
    [surprised] Lo que sorprendió
   *[change] Lo que cambiarían
  }
synthesis-nothing-yours = Ninguna frase sale de las respuestas de tu clase.
synthesis-made-by = { $by ->
    [model] Lo escribió una máquina con las respuestas de las clases.
   *[rules] Sale tal cual de las respuestas de las clases, sin agregar nada.
  }
synthesis-edited = Una parte la dijeron sus docentes con otras palabras.
synthesis-who-reads = Lees lo que sale de las respuestas de tu clase. Cuando cada docente lo apruebe, se abre entero para cada docente y queda con lo que aprendieron.
synthesis-mine = Ya lo aprobaste. El resto se abre cuando lo haga cada docente.
synthesis-approved = Aprobado. Todavía espera a { $names }.
synthesis-whole = Cada docente lo aprobó. Aquí está entero.
synthesis-newer = Cambió desde entonces, así que no aprobé nada. Así está ahora.
synthesis-none = Todavía no hay nada en común para leer. Llega cuando cada clase responda la reflexión final.
synthesis-anew = Lo escribo de nuevo con las respuestas como están ahora. Cuando esté, les aviso.
synthesis-sources = De dónde sale cada frase
synthesis-source = { $country }: «{ $words }»
synthesis-source-hidden = { $country }: una respuesta que no se comparte contigo
synthesis-ask-out = ¿Qué frase se quita? Se quita para todas las clases y no vuelve.
synthesis-out = Ya no está, para ninguna clase.
synthesis-ask-reword = ¿Qué frase quieres decir de otro modo?
synthesis-new-words = Ahora dice: «{ $words }» Escríbela a tu manera. Después pido a los demás docentes que la aprueben otra vez.
synthesis-reworded = Cambiada. Pido a los demás docentes que la aprueben otra vez.
synthesis-too-long = Son más de { $most } letras. Con una frase alcanza.
refused-synthesis-words = Aquí ninguna clase queda por encima ni por debajo de otra, ni lleva nota. Dilo de otro modo.
refused-synthesis-changed = Cambió desde entonces y no hice nada. Ábrelo otra vez.
refused-synthesis-approved = Alguien ya lo aprobó, así que queda como está.

export-in-common = De lo que las clases vieron en común, con tus palabras: { $words }

# Un audio que una máquina puso por escrito.
b-use-words = Usar estas palabras
b-write-myself = Lo escribo
b-only-recording = Solo el audio

talk-voice-use = las palabras de tu audio
talk-voice-write = lo que escribes para tu audio
voice-written = Tu audio para «{ $question }» quedó por escrito:
voice-by-machine = Lo escribió una máquina: revísalo. El audio queda, y solo las palabras que aceptes cuentan como respuesta de tu clase.
voice-ask = La máquina oyó: «{ $words }» Escribe lo que dijo tu clase.
voice-used = Guardado, con el audio al lado.
voice-used-again = Guardado, con el audio al lado. Lo que se lleva tu clase dice ahora otra cosa: las otras clases lo leen cuando lo compartas de nuevo.
voice-alone = El audio solo es la respuesta.
refused-voice-settled = Ese audio ya está resuelto. No cambié nada.
export-heard = Lo que una máquina oyó en tu audio, { $day }: { $words }
