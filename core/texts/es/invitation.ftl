# Una invitación para alguien que ya conoce.
b-bring = Ya tengo con quién
b-answer-name = Responder a { $name }
talk-bring = tu invitación
talk-invited = la invitación
invitation-pass-on = Mándale esto por donde hables con esa persona:
invitation-words = { $name } te invita a un proyecto entre nuestras clases, con Chaski. { $where } { $code } (hasta el { $day })
invitation-link = En Telegram, toca { $link } · En otro mensajero, abre Chaski y pega esto:
invitation-open = Abre Chaski en tu mensajero y pega esto:
invitation-once = Sirve una sola vez. Quien lo use trabaja contigo desde que acepte; te aviso.
invited-first = { $name } te invita a hacer un proyecto entre sus clases. Primero, tres preguntas.
invited-by = { $name } ({ $country }) te invita a hacer un proyecto entre sus clases. Si aceptas, cada persona ve el contacto de la otra.
invited-later = Queda pendiente. Para volver, pega otra vez la invitación de { $name }.
now-found-invited = Listo. { $name } te espera.
refused-invitation-over = Esa invitación ya no sirve: se usó o se venció. Pide otra a quien te invitó.
refused-invitation-own = Esa invitación es tuya: pásala a la otra persona.
refused-invitations-many = Tienes { $most } invitaciones sin usar. Cuando una se use o se venza, hago otra.
