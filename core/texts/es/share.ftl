# La página para mostrar lo que hicieron: quién la ve, qué se ve, cómo se quita.
b-share = Mostrar lo que hicieron
b-as-planned = { $what } · según el plan
b-like-plan = Como dice el plan
b-all-photos = { $count ->
    [one] Mostrarla
    [many] Las { $count }
   *[other] Las { $count }
  }
b-choose = Elegir
b-none = Ninguna
b-show-it = Mostrarla
b-show-them = Mostrarlas
b-do-not-show = No mostrar
b-change-it = Cambiar
b-as-file = Mandármela como archivo
b-for-whom = Quién la ve
b-my-photos = Mis fotos y frases
b-school-name = Nombre de mi escuela
b-without-school = Sin el nombre
b-for-families = Mensaje para familias
b-take-off = Quitar algo
b-unpublish = Despublicar
b-photos-now = Elegir fotos ya
b-a-sentence = Una frase
b-see-page = Ver la página

command-share = Mostrar lo que hicieron
talk-share = la página
talk-page-change = los cambios de la página
talk-page-photos = las fotos de la página
talk-page-school = el nombre de tu escuela
talk-page-take-off = lo que se quita de la página
share-no-project = Todavía no tienes un proyecto con otra clase. La página viene al final.
ask-audience = ¿Quién lo va a ver?
ask-audience-planned = ¿Quién lo va a ver? El plan dice: «{ $planned }».
audience-families = Las familias
audience-school = Una muestra en la escuela
audience-link = Cualquiera con el enlace
ask-page-photos = { $count ->
    [one] Para la página, ¿puedo mostrar tu foto sin personas?
    [many] Para la página, ¿cuáles de tus { $count } fotos sin personas puedo mostrar?
   *[other] Para la página, ¿cuáles de tus { $count } fotos sin personas puedo mostrar?
  }
sentences-too = { $count ->
    [one] También puede ir { $count } frase que tu clase ya compartió; la ves antes de publicar.
    [many] También pueden ir { $count } frases que tu clase ya compartió; las ves antes de publicar.
   *[other] También pueden ir { $count } frases que tu clase ya compartió; las ves antes de publicar.
  }
sentences-before = Lo que esperaban al comienzo aparece junto a lo que piensan ahora.
ask-one-photo = { $n } de { $of } · ¿La muestro en la página?
photo-numbered = Foto { $n }
sentence-numbered = Frase { $n }
ask-sentences = { $count ->
    [one] ¿Y la frase que tu clase compartió?
    [many] ¿Y las { $count } frases que tu clase compartió?
   *[other] ¿Y las { $count } frases que tu clase compartió?
  }
ask-only-sentences = { $count ->
    [one] ¿Puede la página mostrar la frase que tu clase compartió?
    [many] ¿Puede la página mostrar las { $count } frases que tu clase compartió?
   *[other] ¿Puede la página mostrar las { $count } frases que tu clase compartió?
  }
page-chosen = Anotado. La página muestra solo eso, y puedes quitarlo cuando quieras.
page-nothing-to-choose = Todavía no hay fotos sin personas ni frases compartidas de tu clase.
preview-alt = La página como se ve en el teléfono
preview-line = Así quedaría. { $photos }, { $sentences }, ningún nombre de estudiante.
page-has-photos = { $count ->
    [0] Ninguna foto
    [one] { $count } foto de { $classes ->
        [one] una clase
        [2] dos clases
        [3] tres clases
        [many] { $classes } clases
       *[other] { $classes } clases
    }
    [many] { $count } fotos de { $classes ->
        [one] una clase
        [2] dos clases
        [3] tres clases
        [many] { $classes } clases
       *[other] { $classes } clases
    }
   *[other] { $count } fotos de { $classes ->
        [one] una clase
        [2] dos clases
        [3] tres clases
        [many] { $classes } clases
       *[other] { $classes } clases
    }
  }
page-has-sentences = { $count ->
    [one] { $count } frase aprobada
    [many] { $count } frases aprobadas
   *[other] { $count } frases aprobadas
  }
photos-out = { $count ->
    [one] No entra { $count } foto sin permiso.
    [many] No entran { $count } fotos sin permiso.
   *[other] No entran { $count } fotos sin permiso.
  }
page-as-file = Se abre en cualquier computadora, sin internet. Todavía no está publicada.
page-live = Publicada. { $who }
page-who = Solo la ve quien tenga el enlace, hasta el { $until }.
page-down = Despublicada. El enlace ya no muestra nada, y no volverá a servir.
ask-take-off = ¿Qué quitamos?
taken-off = Quitada: la página ya no la muestra y el permiso quedó retirado. Las copias que alguien guardó no puedo borrarlas.
back-on-page = Está otra vez en la página.
page-nothing-yours = En la página no hay nada de tu clase. Lo de otra clase lo quita su docente.
ask-school = ¿Cómo se llama tu escuela? Aparece en la página en lugar del país.
school-long = Es largo para un nombre. Con pocas palabras alcanza.
families-copy = Puedes copiar y mandar esto:
page-ask = { $photos ->
    [0] ¿Puede la página de { $title } mostrar las frases que tu clase compartió?
    [one] ¿Puede la página de { $title } mostrar tu foto sin personas?
    [many] ¿Cuáles de tus { $photos } fotos sin personas puede mostrar la página de { $title }?
   *[other] ¿Cuáles de tus { $photos } fotos sin personas puede mostrar la página de { $title }?
  }
page-ask-until = Mientras no contestes, la página no muestra nada de eso.
page-published = { $name } publicó la página de { $title }.
page-withdrawn = La página de { $title } ya no está publicada. El enlace no muestra nada.
refused-page-none = No hay ninguna página publicada. No se hizo nada.
page-gone = Esta página ya no existe, o nunca existió.
