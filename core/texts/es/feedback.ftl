# Lo que una clase dice de lo que subió otra, y lo que se prepara antes de una videollamada.
b-react = Comentar
b-react-liked = Nos gustó
b-react-question = Tenemos una pregunta
b-react-same = También lo hacemos
b-write-words = Escribir
b-take-back-ours = Quitar lo nuestro
b-next-thing = Siguiente
b-enough = Listo
b-without-words = Sin palabras
b-see-said = Ver todo

b-reply-numbered = Responder { $n }
b-prepare = Preguntar
b-see-new = Ver lo nuevo
b-ask-photos = Pedirles fotos

talk-react = la respuesta a lo que subieron
talk-answer-feedback = tu respuesta
talk-pack-ask = la pregunta para la videollamada
ask-react = ¿Qué dice tu grupo?
ask-feedback-question = ¿Qué pregunta tu grupo? Escríbela aquí y le llega a la otra clase.
ask-feedback-words = Escribe lo que dice tu grupo. Le llega a la otra clase.
react-nothing = Aquí no hay nada de otra clase para responder.
react-nothing-said = Queda para otro momento. No se dijo nada.
react-said = Listo. La otra clase lo sabrá.
feedback-back = Quitado. No queda nada de eso.
feedback-title = Lo que dicen de lo que subieron en { $title }
feedback-none = Todavía nada. Cuando otra clase responda, lo verás aquí.
feedback-was-taken-back = borrado
feedback-says = { $name } · { $country } escribe sobre { $what }:
feedback-asks = { $name } · { $country } pregunta por { $what }:
feedback-thing = lo que subieron el { $day }
feedback-thing-named = lo que subieron el { $day }, «{ $words }»
reaction-liked = nos gustó
reaction-question = tenemos una pregunta
reaction-same = también lo hacemos
reaction-words = escribió unas líneas
feedback-liked = { $count ->
    [one] en { $country } les gustó una cosa de ustedes
   *[other] en { $country } les gustaron { $count } cosas de ustedes
  }
feedback-question = { $count ->
    [one] en { $country } tienen una pregunta
   *[other] en { $country } tienen { $count } preguntas
  }
feedback-same = { $count ->
    [one] en { $country } también hacen una de esas cosas
   *[other] en { $country } también hacen { $count } de esas cosas
  }
refused-feedback-gone = Eso ya no está. No se hizo nada.

pack-title = Lo nuevo de { $names }
pack-empty = Todavía no llegó nada de { $names } para esta videollamada.
pack-prepare = Para preparar con tu grupo:
pack-ask = Escribe la pregunta de tu grupo, o toca una de estas:
pack-asked = Va con las preguntas de la videollamada.
pack-asked-late = Va con las preguntas de la videollamada, y { $names } la recibe ahora.
photos-please = Hola. ¿Nos mandan una o dos fotos antes de la videollamada? Así nuestro grupo prepara preguntas.
export-feedback = Respuesta a otra clase, { $day }: { $words }
