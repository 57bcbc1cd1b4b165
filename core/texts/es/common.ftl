# Botones y frases que comparten todas las conversaciones.
b-back = Atrás
b-change = Cambiar algo
b-change-question = Cambiar la respuesta { $n }
b-home = Inicio
b-help = Ayuda
b-later = Más tarde
b-yes = Sí
b-no = No
b-carry-on = Seguir
b-to-board = Al tablero
b-go-on = Seguir con { $what }
b-drop = Borrar el borrador
b-undo = Deshacer

step = { $n } de { $of } · { $question }
change-which = ¿Qué cambiamos?
changed-since = Eso cambió. Elige otra vez, por favor.
please-tap = Toca uno de los botones, por favor.
please-write = Aquí no puedo usar eso. Escribe tu respuesta, por favor.
field-missing = { $field }: elige o escribe algo, por favor.
stale = Eso cambió. Aquí está lo último.
dropped = Borrador eliminado.
unknown-command = No conozco { $command }. ¿Buscabas esto?
file-while-asked = { $kind ->
    [photo] La guardo en el tablero si quieres. Para seguir, escribe la respuesta.
   *[other] Lo guardo en el tablero si quieres. Para seguir, escribe la respuesta.
  }
file-too-large = Ese archivo pasa de 20 MB y no pude recibirlo. Súbelo donde tu escuela guarda sus videos y mándame el enlace.
file-unreachable = No pude traer ese archivo. No se guardó nada; mándalo otra vez, por favor.
not-saved = Todavía no pude guardar esto. Queda en tu mensajero y lo leo apenas pueda; no hace falta mandarlo otra vez.
again = Otra vez, por si el primero no llegó:
our-fault = Algo de nuestro lado no funcionó y no se hizo nada. Lo que mandaste está guardado, y quien cuida a Chaski puede verlo. Puedes seguir desde aquí.
