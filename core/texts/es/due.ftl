# Lo que cada clase entrega, las respuestas de las otras, y la ida y vuelta entre clases.
b-what-is-due = Lo que toca
b-item-for = Es para: { $what }
b-done-what = Ya está: { $what }
b-not-done-what = Todavía no: { $what }
b-see-what-they-ask = Ver las preguntas
b-answer-country = Responder a { $country }
b-answer-about = { $country }: { $what }
b-see-and-answer = Ver y responder
b-balance = Ida y vuelta

talk-due = lo que toca
talk-answer-them = tu respuesta a la otra clase
due-title = Lo que toca en { $title }
owed-line = { $what }, { $day }: { $state }
due-nothing = Por ahora no hay nada para entregar.
due-planned = todavía no empieza
due-in-progress = en marcha
due-submitted = ya está
due-responded = ya está, con respuesta de { $countries }
due-answers = Esperan una respuesta de tu grupo:
due-unnamed = lo que subieron
due-noted = { $asked ->
    [0] Anotado: { $what }, ya está.
    [one] Anotado: { $what }, ya está. Le pido una respuesta a la otra clase.
   *[other] Anotado: { $what }, ya está. Les pido una respuesta a las otras clases.
  }
due-undone = Queda abierto: { $what }. Ya no le pido respuesta a nadie.
answer-due-line = { $what } de { $country } (hasta el { $day })
handed-in = { $title }: la clase de { $country } ya tiene listo «{ $what }». ¿Qué le dice tu grupo? Hay tiempo hasta el { $day }.
answer-due = { $title }: la clase de { $country } espera unas palabras de tu grupo sobre «{ $what }», hasta el { $day }.
ask-answer-words = Escribe qué dice tu grupo sobre «{ $what }» de { $country }.
refused-due-answered = Otra clase ya respondió. Queda como está.
refused-due-gone = Eso ya no está en el plan de tu clase. No se hizo nada.
home-answers = Por responder: { $what }.
home-more = { $count ->
    [one] una cosa más
   *[other] { $count } cosas más
  }
home-questions = { $count ->
    [one] una pregunta de { $country }
   *[other] { $count } preguntas de { $country }
  }
balance-title = Ida y vuelta en { $title }
balance-shared = Tu grupo compartió { $given } y recibió { $received }.
balance-things = { $count ->
    [0] nada
    [one] una cosa
   *[other] { $count } cosas
  }
balance-answers = Respondió a { $answered } y recibió { $answers }.
balance-replies = { $count ->
    [0] ninguna respuesta
    [one] una respuesta
   *[other] { $count } respuestas
  }
balance-days = { $days ->
    [0] Suele responder el mismo día.
    [one] Suele responder en un día.
   *[other] Suele responder en { $days } días.
  }
balance-questions = { $asked ->
    [one] Le hicieron una pregunta; respondió { $replied }.
   *[other] Le hicieron { $asked } preguntas; respondió { $replied }.
  }
balance-waiting = { $count ->
    [one] Una cosa de { $country } espera una respuesta de tu grupo.
   *[other] { $count } cosas de { $country } esperan una respuesta de tu grupo.
  }
balance-even = Nada espera una respuesta de tu grupo.
balance-private = Solo lo ven quienes enseñan en tu clase.
