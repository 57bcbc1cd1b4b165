# Quién está en un proyecto: dejarlo, pasarlo, pausarlo, archivarlo; y terminar un contacto.
b-more = Más
b-pause = Pausar
b-pause-other = Cambiar la pausa
b-pause-open = Hasta nuevo aviso
b-resume = Seguir ahora
b-keep-dates = Dejar las fechas
b-hand-over = Dejarle mi lugar a alguien
b-keep-place = Anular el código
b-offer-lead = Que dirija otra persona
b-who-is-in = Quién participa
b-lead-it = Dirigirlo
b-remove-class = Sacar una clase
b-remove-now = Sacar a { $name }
b-leave-project = Dejar el proyecto
b-leave-now = Dejar «{ $title }»
b-stay = Quedarme
b-archive = Archivar
b-archive-now = Archivar «{ $title }»
b-unarchive = Sacarlo del archivo
b-move-of = Mover { $day }
b-cancel-of = Cancelar { $day }
b-part = Terminar el contacto
b-part-now = Terminarlo

talk-leave-project = la salida del proyecto
talk-remove-class = la clase que sale
talk-offer-lead = quién dirige
talk-pause = la pausa
talk-archive = el archivo
talk-take-over = la clase que te pasan
talk-part = el contacto

more-of = ¿Qué hacemos con «{ $title }»?
who-is-in = En «{ $title }» participan { $names }. ¿Qué cambiamos?
project-put-away = archivado
phase-resting = { $phase }, en pausa { $until ->
    [open] hasta nuevo aviso
   *[other] hasta el { $until }
  }
home-paused = En pausa { $until ->
    [open] hasta nuevo aviso
   *[other] hasta el { $until }
  }

ask-leave = ¿Dejas «{ $title }»? Ya no lo verás ni te llegará nada de él. Lo que puso tu grupo queda en el tablero para las otras clases y sale de la página pública. Tus videollamadas de a dos se cancelan.
ask-leave-shared = ¿Dejas «{ $title }»? Ya no lo verás ni te llegará nada de él. La clase sigue con { $name }.
ask-leave-invited = ¿Tu clase no participa en «{ $title }»? El plan sigue con las otras clases y ya no te llega nada de él.
left-project = Dejaste «{ $title }» y avisé a las otras clases. Si tienes sus videollamadas en tu calendario, bórralas ahí.
refused-host-stays = Tú diriges «{ $title }»: antes de irte, que dirija otra persona, deja tu lugar a alguien o archívalo.
class-gone-shared = { $name } ya no participa en «{ $title }». La clase de { $country } sigue, con las mismas fechas.
class-gone-left = { $name } ({ $country }) dejó «{ $title }». Lo que puso su grupo sigue en el tablero y el plan ya no cuenta con su parte.
class-gone-removed = La clase de { $name } ({ $country }) ya no está en «{ $title }». Lo que puso su grupo sigue en el tablero y el plan ya no cuenta con su parte.
removed-from = Tu clase ya no está en «{ $title }»: así lo decidió { $name }. No te llegará nada más de ese proyecto. Lo que puso tu grupo queda solo para las otras clases.
ask-remove-who = ¿Qué clase sale de «{ $title }»?
ask-remove = ¿Sacar a { $name } de «{ $title }»? Se lo aviso. Deja de ver el proyecto, y lo que puso su grupo queda en el tablero para las otras clases.
ask-remove-why = ¿Quieres decirle por qué a { $name }? Escríbelo, o toca el botón: sin tus palabras no le digo ningún motivo.
removed-class = La clase de { $name } ya no está en «{ $title }». Ya le avisé, y también a las otras.

ask-lead-who = ¿A quién le pido que dirija «{ $title }»? Nada cambia hasta que acepte.
lead-asked = Le pregunté a { $name }. Hasta que acepte, diriges tú.
lead-offered = { $name } te pide que dirijas «{ $title }»: cambiar el plan, publicarlo y decidir las fechas. Nada cambia hasta que aceptes.
lead-declined = Te responden que mejor no: sigues dirigiendo «{ $title }».
lead-left = Está bien. «{ $title }» sigue como estaba.
leads-now = { $name } dirige ahora «{ $title }». Lo firmado sigue igual.
leads-now-you = Ahora diriges «{ $title }»: puedes cambiar el plan, publicarlo y decidir las fechas.
refused-lead-over = Ya no te piden dirigir «{ $title }». No cambié nada.

ask-pause = ¿Hasta qué día descansa «{ $title }»? Escribe el día en que siguen, o toca el botón. Mientras tanto no pido nada a nadie.
paused-now = «{ $title }» queda en pausa { $until ->
    [open] hasta que alguien toque «Seguir ahora»
   *[other] hasta el { $until }
  }. Ya avisé a las otras clases. Las fechas del plan no cambian solas.
paused-by = { $name } puso «{ $title }» en pausa { $until ->
    [open] hasta nuevo aviso
   *[other] hasta el { $until }
  }. Mientras tanto no te pido nada, y las fechas del plan no cambian solas.
paused-calls = { $count ->
    [one] Esta videollamada cae en la pausa y sigue en pie. ¿La movemos o se cancela?
    [many] Estas videollamadas caen en la pausa y siguen en pie. ¿Las movemos o se cancelan?
   *[other] Estas videollamadas caen en la pausa y siguen en pie. ¿Las movemos o se cancelan?
  }
paused-call = { $when }, con { $names }
reminder-paused = El proyecto está en pausa. ¿Movemos la videollamada o se cancela? Mientras no digas nada, sigue en pie.
resumed = «{ $title }» sigue.
resumed-dates = La pausa cayó en días del plan. ¿Corremos lo que falta, o dejas las fechas como están?
resumed-dates-stand = Las fechas quedan como están, hasta que las cambie quien dirige el proyecto.
dates-kept = Las fechas quedan como están.
refused-pause-past = Ese día ya llegó. Elige uno que venga, por favor.
refused-not-paused = «{ $title }» no está en pausa. No cambié nada.
refused-project-paused = «{ $title }» está en pausa. Toca «Seguir ahora» antes de cambiar de fase.
refused-dates-settled = Lo de las fechas de «{ $title }» ya está decidido. No cambié nada.

ask-archive = ¿Archivar «{ $title }»? Se cancelan sus videollamadas y todo aviso pendiente, para todas las clases. Quienes participan pueden leerlo en /proyectos. Puedes sacarlo del archivo hasta el { $day }.
archived-now = «{ $title }» quedó en el archivo. Puedes sacarlo de ahí hasta el { $day }.
archived-by = { $name } archivó «{ $title }». No te pediré nada más de ese proyecto; puedes leerlo en /proyectos.
unarchived-now = «{ $title }» está otra vez en marcha. Las videollamadas hay que fijarlas de nuevo.
unarchived-by = { $name } sacó «{ $title }» del archivo: está otra vez en marcha. Las videollamadas hay que fijarlas de nuevo.
refused-project-archived = «{ $title }» está en el archivo: se puede leer, no cambiar. No hice nada.
refused-not-archived = «{ $title }» no está en el archivo. No cambié nada.
refused-archived-long = «{ $title }» lleva más de 30 días en el archivo y se queda ahí. Lo que hicieron se puede leer.

hand-over-pass-on = Mándale esto a tu colega por donde hablen:
hand-over-words = { $name } te pasa su clase en el proyecto «{ $title }», con Chaski. { $where } { $code } (hasta el { $day })
hand-over-once = Sirve una sola vez. Cuando tu colega acepte, tu clase en «{ $title }» queda en sus manos, con sus videollamadas, fechas y lo que puso el grupo, y tú sales del proyecto. Hasta entonces nada cambia.
place-kept = El código ya no sirve. Tu clase sigue contigo en «{ $title }».
place-offered = { $name } te pasa su clase en «{ $title }», { $days }.
place-means = Si aceptas, sus videollamadas, fechas y lo que puso el grupo quedan a tu cargo. El acuerdo lo lees y lo firmas tú.
place-waits = Queda pendiente. Para volver, pega otra vez el código.
taken-over = Listo: la clase en «{ $title }» está a tu cargo y avisé a las otras. Falta tu firma del acuerdo.
place-taken = { $name } aceptó: tu clase en «{ $title }» está en sus manos. Gracias por el camino hecho; no te llegará nada más de ese proyecto.
handed-over = { $heir } sigue con la clase de { $name } ({ $country }) en «{ $title }»{ $hosts ->
    [yes] {" "}y ahora dirige el proyecto
   *[no] {""}
  }. Las videollamadas y las fechas quedan igual; el acuerdo se firma de nuevo con su nombre.
refused-place-taken = Tu clase ya está en ese proyecto, y cada docente participa con una. No cambié nada.

contact-of = Contacto de { $name }: { $contact }
ask-part = ¿Terminar el contacto con { $name }? Ya no verán el contacto de la otra persona ni podrán escribirse por aquí. Se lo aviso, sin motivo.
parted = Terminado. { $name } ya no ve tu contacto, ni tú el suyo.
match-ended = { $name } terminó el contacto entre ustedes. Lo que hicieron sigue en sus proyectos.
contact-hidden = El contacto con { $name } terminó.
entry-gone = Ya no estás en esa videollamada.
refused-match-in-project = Todavía no: comparten «{ $title }». Cuando alguien lo deje, termine o se archive, puedes terminar el contacto.
