# La constancia de una clase o de quien enseña: qué falta, la hoja misma y la página detrás de su código.
b-certificate = Constancia
b-certificate-class = Para mi clase
b-certificate-me = Para mí
b-certificate-make = Hacerla
b-certificate-name = Otro nombre
b-certificate-in = En { $language }
b-certificate-end = Retirarla

talk-certificate = la constancia
talk-certificate-end = retirar la constancia

certificate-whom = ¿Para quién es la constancia de «{ $title }»? Es una hoja para imprimir. Lleva un código con el que cualquiera puede comprobarla.
certificate-open-class = Para la constancia de tu clase falta:
certificate-open-teacher = Para tu constancia falta:
certificate-lacks-stage = que cada clase responda las últimas preguntas
certificate-lacks-place = que tu clase participe en el proyecto
certificate-lacks-work = { $count ->
    [one] entregar una cosa más de las que le pide el plan
   *[other] entregar { $count } cosas más de las que le pide el plan
  }
certificate-lacks-meeting = encontrarse con otra clase en una videollamada, o entregar algo y responder a otra clase
certificate-lacks-reflection = responder las últimas preguntas
certificate-lacks-signature = firmar el acuerdo
certificate-no-hurry = No hay último día para eso. Toca otra vez «Constancia» cuando quieras.
certificate-name-class = ¿Cómo se llama tu clase en la hoja? Por ejemplo «Quinto B», o la escuela. Sin nombres de estudiantes, por favor: lo lee quien tenga la hoja o escanee su código.
certificate-name-teacher = ¿Cómo escribo tu nombre? Lo lee quien tenga la hoja o escanee su código.
certificate-name-contact = Parece que hay una dirección o un número. Escribe solo el nombre, por favor.
certificate-class-of = Una clase de { $country }
certificate-alt = La hoja: { $name }, «{ $title }»
certificate-ready-class = Esto va a decir; el código se agrega cuando toques «Hacerla». No lleva nombres de estudiantes ni notas.
certificate-ready-teacher = Esto va a decir; el código se agrega cuando toques «Hacerla». Tu nombre queda en la hoja y en la página detrás de su código, en ningún otro lado.
certificate-here = Aquí está. Imprímela en papel A4, apaisada. Quien escanee su código lee para quién es y que vale.
certificate-here-offline = Aquí está. Imprímela en papel A4, apaisada. Su código lo puede comprobar quien administra Chaski.
certificate-over = La constancia { $number } fue retirada. Puedes pedir una nueva.
certificate-ask-end = ¿Retirar la constancia { $number }? Quien escanee su código lee entonces que ya no vale. Las hojas impresas no las puedo recoger. Puedes pedir una nueva.
certificate-ended = La constancia { $number } ya no vale. Puedes pedir una nueva cuando quieras.
certificate-offer = { $has ->
    [class] Tú también puedes tener una constancia de «{ $title }» para imprimir, como tu clase.
    [teacher] Tu clase también puede tener una constancia de «{ $title }» para imprimir, como tú.
   *[none] Tu clase puede tener una constancia de «{ $title }» para imprimir, y tú también.
  }
certificate-back-class = La constancia { $number } de tu clase por «{ $title }» ya no vale. { $why }
certificate-back-teacher = Tu constancia { $number } por «{ $title }» ya no vale. { $why }
certificate-why-own = La retiró quien enseña en la clase.
certificate-why-stage = El proyecto volvió a una fase anterior. Cuando llegue otra vez el momento de mostrar lo que hicieron, puedes pedir una nueva.
certificate-why-left = La clase ya no está en el proyecto.
certificate-why-erased = Se borró lo que se guardaba sobre ella.
certificate-why-words = Quien administra Chaski dice: «{ $words }»
refused-certificate-gone = Esa constancia no es tuya, o ya no existe. No hice nada.
refused-certificate-open = Todavía falta algo para la constancia de «{ $title }». No hice nada.
refused-certificate-name = En la hoja entran hasta { $most } letras.
refused-certificate-no-seal = Aquí todavía no se pueden hacer constancias: quien administra Chaski tiene que poner antes una clave. No se pierde nada; prueba más tarde.
refused-certificate-why = Di con palabras por qué se retira, por favor.
export-certificate = Constancia { $number }, { $day }: { $name }, «{ $title }» · código { $code }
export-certificate-over = Constancia { $number }, { $day }: ya no vale

sheet-kind = Proyecto escolar internacional
sheet-heading = Constancia
sheet-opening = Se hace constar que
sheet-class-did = { $partners ->
    [no] completó el proyecto
   *[yes] completó, junto con clases de { $others }, el proyecto
  }
sheet-teacher-did = { $partners ->
    [no] acompañó a su clase en el proyecto
   *[yes] acompañó a su clase, junto con clases de { $others }, en el proyecto
  }
sheet-days = Fechas
sheet-calls = Videollamadas
sheet-calls-held = { $count ->
    [0] ninguna; se encontraron por escrito
    [one] una con otra clase
   *[other] { $count } con otras clases
  }
sheet-made = Hecho en conjunto
sheet-outcomes = Qué se propusieron
sheet-skills = Habilidades
sheet-given = Entregada el { $day }
sheet-school = La escuela: firma y sello
sheet-number = Número { $number }
sheet-check = Escanea el código para comprobar esta hoja, o escribe su dirección. Lleva a una página que dice si todavía vale.
sheet-check-offline = Quien administra Chaski puede comprobar esta hoja por su código.
sheet-note = No es una nota. Dice qué se hizo en conjunto y no nombra a ningún estudiante.

verdict-title = Comprobar una constancia
verdict-valid-heading = Constancia válida
verdict-ended-heading = Ya no es válida
verdict-unknown-heading = No se entregó aquí
verdict-valid = Esta constancia se entregó aquí y es válida desde el { $day }. Compárala con la hoja, por favor.
verdict-ended = Esta constancia se entregó aquí y fue retirada el { $day }.
verdict-unkept = Esta constancia se entregó aquí alguna vez. Ya no se guarda nada sobre ella, así que no queda confirmada.
verdict-unknown = Aquí no se entregó ninguna constancia con este código. Quizás falta una letra: escanea la hoja otra vez, por favor.
verdict-for-class = Clase
verdict-for-teacher = Docente
verdict-project = Proyecto
verdict-countries = Países
verdict-number = Número
verdict-how = El código va firmado. Donde está instalado Chaski se puede comprobar sin esta página; solo una página como esta sabe si fue retirada.
