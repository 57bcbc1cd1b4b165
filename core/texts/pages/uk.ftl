# Сторінка, яка показує родинам і школам, що зробили класи. Її читає кожен, хто має її адресу.
exhibit-languages = Мови
exhibit-untitled = Що наші класи зробили разом
exhibit-classes = Хто брав участь
exhibit-ages = вік: { $ages }
exhibit-ages-18 = від 18 років
exhibit-count-classes = { $count ->
    [one] { $count } клас
    [few] { $count } класи
    [many] { $count } класів
   *[other] { $count } класу
  }
exhibit-count-calls = { $count ->
    [one] { $count } відеодзвінок
    [few] { $count } відеодзвінки
    [many] { $count } відеодзвінків
   *[other] { $count } відеодзвінка
  }
exhibit-did-photos = { $count ->
    [one] { $count } світлина
    [few] { $count } світлини
    [many] { $count } світлин
   *[other] { $count } світлини
  }
exhibit-did-sentences = { $count ->
    [one] { $count } речення
    [few] { $count } речення
    [many] { $count } речень
   *[other] { $count } речення
  }
exhibit-change = Було і стало
exhibit-then = Раніше ми думали
exhibit-now = Тепер ми думаємо
exhibit-record = Чого ми навчилися
exhibit-found = Що ми з’ясували разом
exhibit-part-both = Що помітили всі класи
exhibit-part-only = Лише тут: { $name }
exhibit-part-surprised = Що нас здивувало
exhibit-part-change = Що ми зробили б інакше
exhibit-photos = Ще світлини
exhibit-photo-of = Світлина, { $name }
exhibit-machine = машинний переклад
exhibit-original = Оригінал:
exhibit-in = мова: { $language }
exhibit-footer = { $classes ->
    [one] Зробив { $classes } клас, без імен учнів.
    [2] Зробили два класи, без імен учнів.
    [3] Зробили три класи, без імен учнів.
    [few] Зробили { $classes } класи, без імен учнів.
    [many] Зробили { $classes } класів, без імен учнів.
   *[other] Зробили { $classes } класу, без імен учнів.
  }

# Що класи з’ясували разом, складене з їхніх відповідей.
exhibit-rule-class = клас ({ $country })
exhibit-rule-theme = { $who }: тут писали про те, { $theme ->
    [self-awareness] що дізналися про себе
    [worldview] як живуть в інших місцях
    [empathy] що відчувають інші
    [communication] як порозумітися
    [curiosity] про що ще хочуть дізнатися
   *[openness] що можна робити й по-іншому
  }.
exhibit-rule-again = { $who }: зробили б це знову { $many ->
    [most] майже всі
    [half] половина
   *[few] кілька учнів
  }.
exhibit-rule-now-think = { $who } тепер думає: «{ $words }».
exhibit-rule-discovered = { $who } такого не уявляв: «{ $words }».
exhibit-rule-change = { $who } змінив би це: «{ $words }».

# Де сторінки немає або вже немає.
exhibit-gone-title = Цієї сторінки тут немає
exhibit-gone-words = Можливо, її вже не показують або бракує частини адреси. Якщо вас привів сюди плакат чи повідомлення, запитайте в школі.
