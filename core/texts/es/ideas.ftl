# La galería de ideas y los días para celebrar.
command-ideas = Ideas para un proyecto
talk-ideas = la galería de ideas
talk-plan-idea = el plan
talk-awareness = los días que vienen
b-see-ideas = Ver ideas
b-more-ideas = Más ideas
b-other-ideas = Ver otras
b-use-idea = Usar esta idea
b-swap-idea = Cambiar el plan por esta
b-days-ahead = Días que vienen
b-do-that-day = Hacer algo ese día

ideas-title = Ideas para empezar
idea-ages-all = todas las edades
idea-ages-from = desde { $first } años
idea-ages = de { $first } a { $last } años
idea-one-call = una tarde, una sola videollamada
idea-weeks = de una a doce semanas
idea-steps = En clase: { $steps }.
idea-goals = Metas de la Agenda 2030: { $goals }
ask-idea = ¿Cuál quieres ver? También puedes escribir de qué se trata: «agua».
ask-swap-idea = Ya tienes un plan en borrador. ¿Lo armo otra vez como «{ $title }»? Las clases son las mismas, y se puede deshacer.
ask-day = Estos días internacionales caen en las fechas del proyecto. ¿Cuál les interesa?
day-suits = Va bien con: { $ideas }.
days-none = En esas fechas no tengo anotado ningún día internacional.
refused-day-too-far = Cerca de ese día no hay una fecha en que todas las clases estén en la escuela. No cambié nada.
due-word = entrega

paper-weeks = Semana por semana
paper-before = Antes de empezar
paper-week = Semana { $n } · { $days }
paper-lessons = { $lessons ->
    [one] Una hora de clase por grupo.
    [many] Unas { $lessons } horas de clase por grupo.
   *[other] Unas { $lessons } horas de clase por grupo.
  }
