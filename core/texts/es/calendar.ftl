# El año escolar de la clase y sus horas de la semana.
b-calendar = Calendario escolar
b-lessons = Horas de clase
b-as-it-is = Así es
b-last-day = Último día
b-first-day = Primer día
b-breaks = Recesos y exámenes
b-weekdays = Días de la semana
b-school-hours = Horario
b-single-days = Feriados y otros días
b-break = Receso
b-exams = Exámenes
b-done = Listo
b-remove-days = Quitar { $days }
b-marked = { $what } · sí
b-taught = { $day } · hay clase
b-copy-day = Copiar a otros días
b-all-days = Todos los días
b-other-dates = Otras fechas
b-span-weeks = { $days } · { $weeks ->
    [one] { $weeks } semana
    [many] { $weeks } semanas
   *[other] { $weeks } semanas
  }
b-without = Sin { $name } · { $days }

command-calendar = Calendario escolar: recesos, exámenes, feriados
command-lessons = Horas de clase de tu grupo
talk-calendar-last = el último día
talk-calendar-first = el primer día
talk-calendar-breaks = los recesos
talk-calendar-weekdays = los días de la semana
talk-calendar-hours = el horario
talk-calendar-days = los feriados
talk-lessons = las horas de clase
talk-lessons-day = las horas de clase
talk-lessons-copy = las horas de clase

calendar-title = El calendario de tu grupo
calendar-year = Clases
calendar-from-to = del { $first } al { $last }
calendar-until = hasta el { $last }
calendar-no-end = falta saber el último día
calendar-resumes = Vuelven
calendar-weekdays = Días
calendar-off = Sin clase
calendar-exams = Exámenes
calendar-holiday = Feriados
calendar-hours = Horario
calendar-hours-usual = { $hours }, lo usual
day-hours = { $days }: { $hours }
calendar-taught = También hay clase
calendar-told = Es como lo dijiste: vale más que el calendario del país.
calendar-template = Es el calendario { $year } de { $place }. Si el de tu escuela es distinto, cámbialo: vale lo que digas.
calendar-expected = Así suele ser el calendario en { $place }; el de { $year } puede cambiar algún día. Si el de tu escuela es distinto, cámbialo: vale lo que digas.
calendar-none = Conozco los feriados, pero no el último día ni los recesos. Dímelos cuando puedas.
calendar-collides = { $title } tiene algo para hacer cuando tu grupo no tiene clase: { $days }.
days-named = { $days } ({ $name })
weekdays-from-to = { $first } a { $last }
holiday-named = { $name } ({ $local })
holidays-coming = Feriados que vienen

ask-first-day = ¿Qué día empiezan, o vuelven a empezar, las clases? Escríbelo, por ejemplo «1 de marzo».
ask-school-hours = ¿A qué hora está tu grupo en la escuela? Toca, o escribe las horas.
ask-break = ¿Qué días no hay clase, o hay exámenes? Escríbelos, por ejemplo «del 14 al 25 de julio».
ask-break-kind = { $days }: ¿qué es?
ask-weekdays = ¿Qué días de la semana hay clase? Toca un día para ponerlo o quitarlo.
ask-single-day = Toca un feriado en que sí hay clase, o escribe otro día en que no hay, por ejemplo «7 de agosto».
ask-dates = ¿Qué fechas? Escríbelas, por ejemplo «seis semanas desde el 1 de marzo» o «del 1 al 26 de marzo».
day-now-school = { $day }: hay clase.
day-now-off = { $day }: no hay clase.
days-unread = No entendí qué días son «{ $words }». Escríbelos así: «del 14 al 25 de julio» o «7 de agosto».
dates-unread = No entendí qué fechas son «{ $words }». Escríbelas así: «seis semanas desde el 1 de marzo» o «del 1 al 26 de marzo».

lessons-title = Horas de clase de tu grupo
ask-lesson-hours = ¿En qué horas podría encontrarse con otra clase? Toca un día, o escríbelas: «lunes 8 a 9:30, jueves 10 a 11».
ask-lessons-day = El { $day }: toca una hora para ponerla o quitarla, o escribe otra, por ejemplo «10:20 a 11».
ask-copy-to = ¿A qué día copio las horas del { $day }?
lessons-kept = Anotado. Las uso para buscar horas en común.
lessons-unread = No entendí esas horas. Escribe el día y desde y hasta qué hora: «lunes 8 a 9:30, jueves 10 a 11».
hours-unread = No entendí esa hora. Escribe desde y hasta qué hora: «10:20 a 11».

wish-impossible = Del { $first } al { $last }, las clases { $days ->
    [0] no tienen días en común
    [one] tienen un día en común
    [many] tienen { $days } días en común
   *[other] tienen { $days } días en común
  }{ $weeks ->
    [0] .
    [one] : { $usable }.
    [many] : { $usable }.
   *[other] : { $usable }.
  } { $wanted ->
    [one] Para una semana no alcanza.
    [many] Para { $wanted } semanas no alcanza.
   *[other] Para { $wanted } semanas no alcanza.
  }
wish-off = { $country }, sin clase: { $days }.
wish-instead = Esto sí se puede:
wish-nothing = No encontré otras fechas para eso. Prueba con menos semanas o con otro comienzo.
weeks-of-school = { $weeks ->
    [one] una semana
    [many] { $weeks } semanas
   *[other] { $weeks } semanas
  }
days-of-school = { $days ->
    [one] un día
    [many] { $days } días
   *[other] { $days } días
  }

refused-last-day-unknown = Todavía no sé cuál es tu último día de clase. Dímelo primero.
refused-break-long = Es más largo que un receso. No lo guardé; escribe el primero y el último día.
refused-day-over = El { $day } está fuera del año escolar. Cambia primero el primer o el último día.
refused-lesson-no-school = El { $day } no hay clase según tu calendario. No guardé esa hora; los días se cambian en el calendario escolar.
