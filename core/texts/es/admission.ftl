# Quién puede entrar, cuánto se puede mandar, y avisos de quien cuida a Chaski.
ask-school-code = ¿Cuál es el código de tu escuela? Son diez letras y números, como ABCDE-23456. Lo tiene quien te habló de Chaski.
after-school-code = Cuando tenga el código, sigo con { $command }.
file-outside = El archivo no lo guardé. Mándalo otra vez después del código.
refused-school-code-wrong = No conozco ese código. Míralo otra vez, con calma.
refused-school-code-wait = Ya van varios códigos que no conozco. Prueba otra vez en { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
 }. Si tienes el enlace de tu escuela, tócalo: sirve siempre.
refused-school-link-over = Ese enlace ya no sirve. Pide el nuevo a quien te lo dio.
you-are-suspended = Tu cuenta está en pausa y por ahora aquí no puedo hacer nada. Habla con quien te dio el código de tu escuela.
suspended = Por ahora no se puede hablar con { $name } por Chaski. Lo que hicieron queda como está.
suspension-over = Ya se puede hablar otra vez con { $name } por Chaski.
let-back = Tu cuenta funciona otra vez. Todo está donde lo dejaste.
refused-note-away = Por ahora no se puede hablar con { $name } por Chaski. Tu mensaje no salió.

messages-enough = Van más de { $most } mensajes en un minuto. Este no lo tomé, ni tomo los que sigan. Escríbeme otra vez en un minuto.
uploads-enough = Van más de { $most } archivos en una hora. Lo último no lo guardé, ni guardo lo que siga; un álbum cuenta como un archivo. Mándalo otra vez en { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
 }.

b-report = Algo no está bien
b-report-send = Avisar
ask-report = ¿Aviso a quien cuida a Chaski que algo no está bien con { $name }? Solo le doy tu cuenta y la de { $name }, que no se entera.
report-not-sent = No avisé a nadie.
report-sent = Listo: avisé a quien cuida a Chaski. { $name } no se entera.
report-noted = Listo: quedó anotado para quien cuida a Chaski, que todavía no lo ha visto. { $name } no se entera.
report-child = Si te preocupa un estudiante, habla también con { $guardian }.
report-child-school = Si te preocupa un estudiante, habla también con tu escuela.
talk-report = tu aviso
reported = Alguien avisa que algo no está bien con una invitación de { $name } ({ $accounts }). Avisó: { $by }. Para ocultar la cuenta: chaski suspend.
