# Grupos y canales de un proyecto.
command-rooms = Grupos y canales de un proyecto
room-menu-say = Escribir al proyecto
room-menu-link = Usar este lugar para un proyecto
room-menu-unlink = Dejar de usarlo para el proyecto
room-menu-concern = Algo me preocupa (en privado)
b-rooms = Grupos y canales
b-room-link = Usarlo para eso
b-room-unlink = Dejar de usarlo
b-room-without = Sin mis palabras
b-room-with = Con mis palabras
b-room-privately = Seguir en privado
b-project-say = Escribir al proyecto

talk-room-link = el grupo para el proyecto
talk-rooms = los grupos y canales
talk-project-say = tu mensaje al proyecto
room-private = Escríbeme en privado: lo que planeamos queda entre tú y yo.
room-go-on = { $name }, te escribí en privado: seguimos ahí.
room-open = Desde ahora, lo que las clases de «{ $title }» escriben a todo el proyecto aparece aquí. Quienes enseñan en el proyecto pueden responder aquí; lo que diga cualquier otra persona no sale de este lugar.
room-over = Desde ahora no aparece aquí nada más de «{ $title }».
room-named = «{ $title }»
room-unnamed = el canal
rooms-no-project = Los grupos y canales son de un proyecto en marcha, y todavía no tienes ninguno.
rooms-title = Grupos y canales de «{ $title }»
room-line = { $room }, de { $name }
numbered = { $n } · { $what }
rooms-how = Para usar un grupo o un canal en el proyecto, agrégame y escribe allí /link (en Slack: /chaski link). Nada se lee allí hasta que lo digas aquí.
room-ask-in = ¿Usamos { $room } para «{ $title }»? Toda persona que esté allí, ahora o después, leerá lo que se escriba a todo el proyecto, con nombre de pila y país.
room-ask-out = { $heard ->
    [all] Todo lo que escriban allí tú y otras personas que enseñan en el proyecto les llega a { $names }.
   *[called] Lo que me escriban allí tú y otras personas que enseñan en el proyecto (una respuesta, mi nombre o /say) les llega a { $names }.
  }
room-ask-alone = Por ahora, nadie más participa.
room-ask-others = No paso las palabras de nadie más ni le respondo a nadie más allí. Las fotos no pasan. Aviso a quienes enseñan en el proyecto, y cada cual puede dejar sus palabras afuera.
room-not-linked = De acuerdo. Ese grupo o canal no se usa.
room-linked-now = Listo: { $room } se usa para el proyecto. Ya avisé a las otras clases.
room-linked-already = { $room } ya se usa para «{ $title }».
room-linked = { $name } usa { $room } para «{ $title }»: lo que escribas a todo el proyecto también se leerá allí, y lo verá toda persona que esté; lo que escribas allí le llega a todo el proyecto. Lo que le escribes a una sola persona sigue siendo privado.
room-lost = Ya no puedo escribir en { $room }, así que dejó de usarse para «{ $title }». Para seguir, agrégame de nuevo y escribe allí /link.
room-unlinked = Listo: allí no aparece nada más del proyecto.
room-without-now = Desde ahora, lo que escribes queda afuera, y lo que escribas allí se queda allí. Lo que ya está lo puedes borrar con [Borrar] debajo de tu mensaje.
room-with-now = Lo que escribas a todo el proyecto aparece allí de nuevo, y lo que escribas allí le llega al proyecto.
room-file = No paso archivos de un grupo o canal. Si es para el proyecto, mándamelo aquí.
room-passed-on = Llevado al proyecto:
room-file-stays = Con un archivo que queda entre las clases.
export-room = Grupo o canal: { $room }
refused-room-taken = Ese grupo o canal ya se usa. No cambié nada.
refused-room-gone = Pasó mucho tiempo, o lo pidió otra persona. Escribe /link allí otra vez.
refused-room-closed = Ese grupo o canal ya no se usa para un proyecto tuyo. No hice nada.
refused-room-not-yours = Solo puede quitarlo quien lo trajo o quien dirige el proyecto. No cambié nada.
refused-room-without-you = Dejaste tus palabras fuera de ese lugar, así que no pasé nada. En /grupos lo puedes cambiar.
refused-room-news = Ese lugar se usa para el proyecto, y recién te aviso. No pasé nada: si es para todo el proyecto, escríbelo allí otra vez.
refused-room-rests = «{ $title }» está en pausa o ya terminó, así que no pasé nada.
refused-room-nobody = Todavía nadie más participa en el proyecto, así que no pasé nada.
