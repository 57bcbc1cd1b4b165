# Buscar una clase, invitar y responder.
b-find = Buscar una clase
b-only-own = Solo { $own }
b-own-and-some = { $own } y algo de { $other }
b-own-and-other = { $own } e { $other }
b-other-languages = Otros
b-write-numbered = { $n } · Escribir a { $name }
b-see-more = Ver más
b-see-requests = Ver invitaciones
b-change-search = Cambiar búsqueda
b-filter-subject = Materia
b-filter-ages = Edades
b-filter-language = Idioma
b-filter-kind = Tipo de proyecto
b-any = Cualquiera
b-zone = { $hour } · { $city }
b-send = Enviar
b-write-mine = Escribir el mío
b-return = Volver
b-write-also = Escribir también a { $name }
b-withdraw = Retirar
b-withdraw-name = Retirar la de { $name }
b-accept = Aceptar
b-accept-name = Aceptar a { $name }
b-ask-first = Preguntar antes
b-decline = Esta vez no
b-decline-name = Esta vez no a { $name }
b-no-reason = Sin motivo
b-write-to = Escribir a { $name }
b-add-mail = Agregar mi correo
b-make-plan = Armar el plan
b-requests = Invitaciones

talk-find = la búsqueda
talk-change-search = el cambio de la búsqueda
talk-invite = la invitación
talk-decline = la respuesta a la invitación
talk-mail = tu correo
ask-languages = ¿En qué idiomas puede hablar tu grupo en vivo?{ $translates ->
    [yes] {" "}Los mensajes escritos los traduzco yo.
   *[no] {""}
}
ask-languages-words = Escribe los idiomas, separados por comas.
languages-unknown = No reconozco un idioma en «{ $words }». Escríbelo otra vez, por favor.
ask-zone = ¿Qué hora es ahora donde enseñas? Lo pregunto una sola vez.
looking-now = Buscan clase ahora
looking-nobody = Nadie busca ahora con estos datos. Cambia la búsqueda o vuelve en unos días: tu clase sigue a la vista.
looking-invited = Con estos datos solo encuentro a { $names }, y ya hay una invitación abierta entre ustedes.
looking-nobody-hidden = Nadie busca ahora con estos datos, y nadie ve tu clase todavía. Si quieres, deja que te encuentren.
change-search = ¿Qué cambiamos de la búsqueda?
ask-filter-subject = ¿Qué materia?
ask-filter-ages = ¿Qué edades?
ask-filter-language = ¿Qué idioma?
ask-filter-kind = ¿Qué tipo de proyecto?
kind-cultures = Conocer culturas
kind-challenge = Un reto mundial
kind-solution = Crear una solución
same-both = Misma edad y materia.
same-ages = Misma edad.
same-subject = Misma materia.
same-none = Otra edad y otra materia.
answers-new = Acaba de llegar.
answers-days = { $days ->
    [one] Responde en { $days } día.
    [many] Responde en { $days } días.
   *[other] Responde en { $days } días.
  }
language-some = algo de { $language }
who-line = { $name } · grupo de { $ages } · { $subject } · { $languages }
apart-none = a tu misma hora
apart-ahead = { $span } más que tú
apart-behind = { $span } menos que tú
shared-days = { $count ->
    [one] { $count } día de clase en común hasta el { $until }
    [many] { $count } días de clase en común hasta el { $until }
   *[other] { $count } días de clase en común hasta el { $until }
  }
shared-hours = hora común: { $hours } tuyas
no-shared-hours = sin hora común
no-shared-hours-nearest = sin hora común (tus { $mine } son sus { $theirs })
introduction = Hola, { $receiver }. Enseño { $subject } a un grupo de { $ages } en { $place }. ¿Hacemos algo corto sobre cómo es un día en cada escuela?
for-teacher = Para { $name }. Puedes enviarlo así:
arrives-in = { $second ->
    [none] Le llega en { $first }.
   *[other] Le llega en { $first } y en { $second }.
  }
ask-introduction = Escribe tu mensaje para { $name }. Cuenta quiénes son y qué te gustaría hacer.
introduction-idea = Hola, { $receiver }. Enseño { $subject } a un grupo de { $ages } en { $place }. ¿Hacemos «{ $title }»? La pregunta: { $question }
b-propose-idea = Proponer una idea
request-idea = La idea: «{ $title }». { $question }
introduction-long = Es largo para un primer mensaje. Con mil letras alcanza.
request-sent = Enviado a { $name }. En { $place } son las { $hour }. Te aviso cuando conteste; si no hay respuesta, se cierra el { $day }.
withdrawn = Retirada. Si no le había llegado, ya no le llega.
request-title = Una clase de { $place } quiere trabajar con la tuya
machine-translation = Traducción automática. Original: «{ $original }»
no-translation = Sin traducción por ahora.
request-open = Abierta hasta el { $day }. Tu contacto no se ve hasta que aceptes.
accepted = { $name } aceptó: ya tienen un proyecto por armar.
accepted-overnight = Buenos días. Mientras descansabas: { $name } ({ $country }) aceptó tu invitación.
accepted-contact = Contacto: { $contact }. { $translates ->
    [yes] También puedes escribirle aquí: traduzco en las dos direcciones.
   *[no] También puedes escribirle aquí.
}
declined = { $name } no puede esta vez. Hay otras clases que buscan.
expired-gone = La persona a la que invitaste dejó Chaski; cerré la invitación. Hay otras clases que buscan.
expired = { $name } no contestó en dos semanas; cerré la invitación. Hay otras clases que buscan.
partners-title = Ya trabajas con { $name }
partners-contacts = Ves el contacto de { $name }: { $theirs }. { $name } ve el tuyo: { $mine }. { $translates ->
    [yes] O escribe aquí y yo traduzco.
   *[no] O escribe aquí.
}
ask-mail = ¿Cuál es tu correo? Lo ven solo las personas con quienes trabajas.
mail-unclear = Eso no parece un correo. Escríbelo otra vez, por favor.
ask-reason = ¿Quieres decirle a { $name } por qué? Escríbelo, o sigue sin motivo.
reason-long = Es largo. Con unas líneas alcanza.
request-still = La invitación de { $name } ({ $country }) espera tu respuesta, hasta el { $day }.
b-block = Nada más de { $name }
b-unblock = Deshacer
blocked = Listo. { $name } ya no puede invitarte, y en las búsquedas no se ven. No se le avisa.
unblocked = Listo. { $name } puede invitarte otra vez.
declined-done = Listo. Le digo a { $name } que esta vez no.
requests-title = Invitaciones
requests-none = No hay invitaciones abiertas.
request-from = De { $name } · abierta hasta el { $day }
request-to = Para { $name } · abierta hasta el { $day }
refused-request-nobody = Esa invitación ya no existe. No se hizo nada.
refused-request-partners = Ya trabajan juntos. No hace falta otra invitación.
refused-request-waiting = Ya le escribiste y todavía puede contestar. No envié otra.
refused-request-too-soon = Hace menos de 30 días dijo que esta vez no. No envié otra.
refused-request-too-many = Hoy ya enviaste 20 invitaciones. Mañana puedes seguir.
refused-request-over = { $state ->
    [accepted] Esa invitación ya fue aceptada.
    [declined] Esa invitación ya tuvo respuesta: esta vez no.
    [withdrawn] Esa invitación fue retirada.
   *[expired] Esa invitación se cerró sin respuesta.
  }
