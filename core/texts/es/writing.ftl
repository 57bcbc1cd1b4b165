# Un proyecto sin videollamadas.
b-call-after-all = Una videollamada, igual
b-write-instead = Seguir sin videollamadas

talk-write-instead = seguir sin videollamadas
exchange-how = En «{ $title }» trabajan sin videollamadas: cada clase sube su parte al tablero, pregunta por escrito y contesta cuando está en la escuela. Nadie tiene que estar a la misma hora.
ask-write-instead = ¿Seguir en «{ $title }» sin videollamadas? Lo que era en vivo pasa a ser preguntas y respuestas en los mismos días, y se cancelan las que venían. Se lo aviso a las otras clases.
written-instead = «{ $title }» sigue sin videollamadas. Los días quedan igual; cada clase contesta cuando está en la escuela.
written-instead-by = { $name } hace que «{ $title }» siga sin videollamadas: preguntas y respuestas en los mismos días, cada clase cuando está en la escuela.
point-failing-none = Si algo falla: por escrito, cada clase cuando puede
