# La página que muestra a familias y escuelas lo que hicieron las clases. La lee quien tenga su dirección.
exhibit-languages = Idiomas
exhibit-untitled = Lo que hicieron nuestras clases
exhibit-classes = Quiénes participaron
exhibit-ages = { $ages } años
exhibit-ages-18 = 18 años o más
exhibit-count-classes = { $count ->
    [one] una clase
    [many] { $count } clases
   *[other] { $count } clases
  }
exhibit-count-calls = { $count ->
    [one] una videollamada
    [many] { $count } videollamadas
   *[other] { $count } videollamadas
  }
exhibit-did-photos = { $count ->
    [one] una foto
    [many] { $count } fotos
   *[other] { $count } fotos
  }
exhibit-did-sentences = { $count ->
    [one] una frase
    [many] { $count } frases
   *[other] { $count } frases
  }
exhibit-change = Antes y después
exhibit-then = Antes pensábamos
exhibit-now = Ahora pensamos
exhibit-record = Lo que aprendimos
exhibit-found = Lo que descubrimos entre todas las clases
exhibit-part-both = Lo que todas las clases notaron
exhibit-part-only = Solo aquí: { $name }
exhibit-part-surprised = Lo que nos sorprendió
exhibit-part-change = Lo que haríamos distinto
exhibit-photos = Más fotos
exhibit-photo-of = Foto de { $name }
exhibit-machine = traducción automática
exhibit-original = Original:
exhibit-in = en { $language }
exhibit-footer = { $classes ->
    [one] Hecho por una clase, sin nombres de estudiantes.
    [2] Hecho por dos clases, sin nombres de estudiantes.
    [3] Hecho por tres clases, sin nombres de estudiantes.
    [many] Hecho por { $classes } clases, sin nombres de estudiantes.
   *[other] Hecho por { $classes } clases, sin nombres de estudiantes.
  }

# Lo que las clases vieron en común, cuando sale de sus respuestas tal cual.
exhibit-rule-class = la clase de { $country }
exhibit-rule-theme = { $who } escribieron sobre { $theme ->
    [self-awareness] lo que aprendieron de su propio grupo
    [worldview] cómo se vive en otros lugares
    [empathy] cómo se sienten los demás
    [communication] cómo entenderse
    [curiosity] lo que todavía quieren saber
   *[openness] otras maneras de hacer las cosas
  }.
exhibit-rule-again = { $who } lo harían otra vez: { $many ->
    [most] casi todos
    [half] la mitad
   *[few] pocos
  }.
exhibit-rule-now-think = Ahora { $who } piensa: «{ $words }».
exhibit-rule-discovered = Esto no lo imaginaba { $who }: «{ $words }».
exhibit-rule-change = Esto cambiaría { $who }: «{ $words }».

# Donde no se muestra ninguna página, o ya no.
exhibit-gone-title = Esta página no está
exhibit-gone-words = Quizás ya no se muestra, o falta una parte de la dirección. Si llegaste por un afiche o un mensaje, pregunta en la escuela.
