# Lo que se lee después de /slack/install, y lo que Slack muestra de Chaski antes de conocerlo.

slack-install-done = Chaski ya está en tu espacio de trabajo
slack-install-done-words = Chaski se agregó a { $name }. Abre su Inicio en Slack: ahí cada docente ve por dónde empezar. Cuéntales a tus colegas que Chaski está en Aplicaciones.
slack-install-done-next = Abrir Chaski en Slack
slack-install-denied = No se agregó nada
slack-install-denied-words = Slack no recibió un sí: Chaski no está en tu espacio de trabajo y no se guardó nada. Si en tu escuela solo la administración puede agregar aplicaciones, pásale este enlace.
slack-install-denied-next = Empezar de nuevo
slack-install-over = Esta página ya no sirve
slack-install-over-words = Hay que terminar de agregar Chaski antes de diez minutos y en el mismo navegador. No se agregó nada.
slack-install-over-next = Empezar de nuevo
slack-install-failed = Eso no funcionó
slack-install-failed-words = Slack o Chaski no pudieron terminar ahora. No se agregó nada; puedes probar otra vez en un minuto.
slack-install-failed-next = Probar otra vez

slack-about = Proyectos de aula compartidos con una clase de otro país
slack-command = Lo que sigue en tu proyecto
slack-shortcut-add-to-board = Llevar al tablero
slack-shortcut-add-to-board-about = Lleva este mensaje al tablero de tu proyecto, después de mirarlo
slack-shortcut-ask-project = Preguntar al proyecto
slack-shortcut-ask-project-about = Encuentra lo que se acordó, planeó o dijo en tu proyecto
