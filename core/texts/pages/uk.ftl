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
