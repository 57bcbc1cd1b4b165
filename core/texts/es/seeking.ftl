# Lo que una búsqueda dice de cada docente, y las búsquedas que siguen solas.
answers-always = { $days ->
    [one] Responde casi siempre, en { $days } día.
    [many] Responde casi siempre, en { $days } días.
   *[other] Responde casi siempre, en { $days } días.
  }
answers-often = { $days ->
    [one] Responde a menudo, en { $days } día.
    [many] Responde a menudo, en { $days } días.
   *[other] Responde a menudo, en { $days } días.
  }
seen-today = Entró hoy.
seen-days = { $days ->
    [one] Entró ayer.
    [many] Entró hace { $days } días.
   *[other] Entró hace { $days } días.
  }
words-unheard = No entendí «{ $words }». Puedes escribir materia, país, edades o idioma: «matemática con Ucrania».
b-filter-country = País
ask-filter-country = ¿Qué país? Escribe su nombre.
b-tell-me = Avisarme cuando haya alguien
b-stop = Dejar de avisar
b-stop-search = Dejar: { $what }
b-searches = Búsquedas guardadas
b-see-search = Ver
search-saved = Guardada: { $what }. Si aparece una clase así, te aviso a las 8:00 de un día de clase, como mucho una vez por día.
search-any = cualquier clase
search-forgotten = Listo. De esa búsqueda no te aviso más.
searches-none = No tienes búsquedas guardadas.
somebody-fits = { $count ->
    [one] Hay una clase como la que buscas
    [many] Hay { $count } clases como la que buscas
   *[other] Hay { $count } clases como la que buscas
  }
refused-searches-enough = Ya tienes cinco búsquedas guardadas. Quita una y guarda esta.
refused-search-gone = Esa búsqueda ya no está guardada. No se hizo nada.
export-search = Búsqueda guardada: { $what }
