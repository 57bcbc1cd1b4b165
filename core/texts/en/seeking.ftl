# What a search says of each teacher, and the searches that go on by themselves.
answers-always = { $days ->
    [one] Nearly always answers, in { $days } day.
   *[other] Nearly always answers, in { $days } days.
  }
answers-often = { $days ->
    [one] Often answers, in { $days } day.
   *[other] Often answers, in { $days } days.
  }
seen-today = Here today.
seen-days = { $days ->
    [one] Here yesterday.
   *[other] Here { $days } days ago.
  }
words-unheard = I did not understand “{ $words }”. You can write a subject, country, ages or language: “maths with Ukraine”.
b-filter-country = Country
ask-filter-country = Which country? Write its name.
b-tell-me = Tell me when someone fits
b-stop = Stop telling me
b-stop-search = Stop: { $what }
b-searches = Saved searches
b-see-search = See
search-saved = Saved: { $what }. If such a class comes, I tell you at 8:00 am on a school day, at most once a day.
search-any = any class
search-forgotten = Done. I won't tell you about that search any more.
searches-none = You have no saved searches.
somebody-fits = { $count ->
    [one] There is a class like the one you look for
   *[other] There are { $count } classes like the one you look for
  }
refused-searches-enough = You have five saved searches already. Remove one, then save this.
refused-search-gone = That search is not saved any more. Nothing was done.
export-search = Saved search: { $what }
