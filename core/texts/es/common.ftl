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
contact-not-kept = No guardé nada de ese contacto: aquí no van números de teléfono.
contact-instead = Para invitar a alguien, preparo un enlace que tú le pasas.
zone-placed = En ese lugar son las { $hour } ({ $city }). Guardé la hora, no el lugar.
zone-placed-ask = En ese lugar son las { $hour } ({ $city }). No guardé el lugar. ¿Será esa tu hora?
zone-placed-same = En ese lugar son las { $hour } ({ $city }), como ya lo tenía. No guardé el lugar.
zone-by-place = También puedes mandarme tu ubicación con el clip. Solo leo la hora y no guardo el lugar.
please-tap = Toca uno de los botones, por favor.
nothing-asked = Ahora nada espera un sí o un no.
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
