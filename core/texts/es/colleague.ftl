# Una clase que se enseña entre varias personas.
b-colleagues = Colegas
b-bring-colleague = Invitar a colega
b-help-teach = Sí, enseñarla también
b-teach-no-more = Dejar esta clase
b-let-go = Quitar a { $name }

talk-colleague = la clase de tu colega
talk-teach-no-more = la salida de la clase
talk-let-go = el cambio de colegas
talk-bring-colleague = la invitación a tu colega
colleagues-are = { $count ->
    [one] La clase «{ $group }» la enseña { $names }.
    [many] La clase «{ $group }» la enseñan { $names }.
   *[other] La clase «{ $group }» la enseñan { $names }.
  }
colleague-pass-on = Mándale esto a tu colega, por donde hablen:
colleague-words = { $name } te invita a enseñar también «{ $group }» en Chaski. { $where } { $code } (hasta el { $day })
colleague-once = Sirve una sola vez. Tu colega verá y podrá hacer con esta clase lo mismo que tú; solo tú puedes quitarle el acceso.
colleague-asked = { $name } te invita a enseñar también la clase «{ $group }». Verás sus proyectos, planes, videollamadas y mensajes, y podrás hacer lo mismo con ellos.
colleague-later = Queda pendiente. Para volver, pega otra vez la invitación de { $name }.
colleague-came = { $name } ya enseña contigo «{ $group }». Recibe los mismos avisos.
colleague-there = En «{ $title }» hay alguien más: { $name } también enseña la clase de { $owner }.
colleague-left = Tu colega dejó la clase «{ $group }». Tus proyectos siguen igual.
colleague-over = Ya no enseñas la clase «{ $group }» en Chaski. Lo que escribiste allí queda con la clase.
colleague-stays = Todo sigue igual.
ask-teach-no-more = ¿Dejas la clase «{ $group }»? Ya no verás sus proyectos; la clase sigue.
taught-no-more = Listo: ya no enseñas esa clase.
ask-let-go = ¿Quito a { $name } de esta clase? Desde ese momento no ve nada de ella; se le avisa.
class-is-yours = Quien enseñaba contigo la clase «{ $group }» dejó Chaski. Desde ahora la clase, sus proyectos y sus invitaciones son tuyos.
refused-colleague-already = Ya enseñas esa clase. No cambié nada.
refused-colleague-gone = Esa persona ya no enseña la clase. No cambié nada.
refused-colleagues-many = En una clase caben { $most } colegas. Pide a quien te invitó que haga lugar.
