# Un proyecto terminado como historia: qué ven los demás, qué enseña, y los consejos de quienes lo hicieron.
b-let-find = Que otros la encuentren
b-find-no-more = Que nadie la encuentre
b-see-story = Ver la historia
b-write-tip = Dejar un consejo
b-change-tip = Cambiar el consejo
b-remove-tip = Quitar el consejo
b-see-tips = Ver los consejos
b-worry-tip = Me preocupa el consejo { $n }

talk-story-show = la historia del proyecto
talk-tip = tu consejo

ask-story = Esto es todo lo que verían docentes de otras escuelas: ningún nombre, ninguna escuela, ninguna foto. ¿Dejo que la encuentren?
story-seen = Docentes de otras escuelas la encuentran así:
story-shown = Listo: ya la encuentran, y avisé a las otras clases. Puedes cambiarlo cuando quieras.
story-not-shown = Queda solo para sus clases. Puedes mostrarla cuando quieras: está en el proyecto, en «Más».
story-stays = Sigue como está.
story-hidden = Ya nadie más la encuentra.
story-published = { $name } dejó que otras escuelas encuentren «{ $title }» como historia: el plan en pocas palabras, los países y cifras; ningún nombre. Puedes dejar un consejo para quien lo haga después.
story-taken = Tienes un borrador con las palabras de «{ $title }». Las fechas son para tu clase y puedes cambiar todo.
story-weeks = { $count ->
    [one] una semana
    [many] { $count } semanas
   *[other] { $count } semanas
  }
story-classes = { $count ->
    [one] una clase
    [many] { $count } clases
   *[other] { $count } clases
  }
story-calls = { $count ->
    [one] una videollamada hecha
    [many] { $count } videollamadas hechas
   *[other] { $count } videollamadas hechas
  }
story-apart = { $count ->
    [one] una vez fotos y audios en su lugar
    [many] { $count } veces fotos y audios en su lugar
   *[other] { $count } veces fotos y audios en su lugar
  }
story-photos = { $count ->
    [one] una foto en público
    [many] { $count } fotos en público
   *[other] { $count } fotos en público
  }

story-lessons = Lo que aprendieron quienes ya lo hicieron:
lesson-calls-all = { $count ->
    [one] La videollamada se pudo hacer.
    [many] Las { $count } videollamadas se pudieron hacer.
   *[other] Las { $count } videollamadas se pudieron hacer.
  }
lesson-calls-some = { $count ->
    [one] De { $of } videollamadas se hizo una; lo demás fue con fotos y audios.
    [many] De { $of } videollamadas se hicieron { $count }; lo demás fue con fotos y audios.
   *[other] De { $of } videollamadas se hicieron { $count }; lo demás fue con fotos y audios.
  }
lesson-calls-none = Ninguna videollamada se pudo hacer, y siguieron con fotos y audios.
lesson-written = Trabajaron sin videollamadas, con mensajes, fotos y audios.
lesson-in-time = Todo estuvo listo en las fechas del plan.
lesson-late = { $count ->
    [one] Lo último estuvo listo un día de clase después de su fecha: ayuda dejar algo de margen.
    [many] Lo último estuvo listo { $count } días de clase después de su fecha: ayuda dejar algo de margen.
   *[other] Lo último estuvo listo { $count } días de clase después de su fecha: ayuda dejar algo de margen.
  }
lesson-looked-back = { $count ->
    [one] Para la reflexión hizo falta un día de clase.
    [many] Para la reflexión hicieron falta { $count } días de clase.
   *[other] Para la reflexión hicieron falta { $count } días de clase.
  }
lesson-alone = Una clase lo terminó por su cuenta.

tips-title = { $count ->
    [one] El consejo de quien ya lo hizo:
    [many] Los consejos de quienes ya lo hicieron:
   *[other] Los consejos de quienes ya lo hicieron:
  }
tips-none = Todavía no hay consejos.
ask-tip = ¿Qué le dirías a quien haga «{ $title }» después? Una o dos frases. Las leen tus colegas del proyecto y, si se muestra como historia, docentes de otras escuelas; por eso, sin nombres ni contactos.
tip-yours = Tu consejo de ahora: «{ $words }»
tip-kept = Guardado. Puedes cambiarlo o quitarlo cuando quieras.
tip-removed = Quitado. Ya no lo lee nadie.
tip-long = Es largo: alcanzan una o dos frases.
concern-what-tip = un consejo de { $name } para otras clases
export-tip = Consejo para quien siga, { $day }: { $words }
refused-tip-empty = Hace falta alguna palabra. No guardé nada.
refused-tip-too-early = Todavía no: los consejos de «{ $title }» se escriben desde la reflexión. No guardé nada.
