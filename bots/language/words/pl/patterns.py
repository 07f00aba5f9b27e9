"""Polish: patterns of what is wished, each table as `words/patterns.py` tells, and where a name must stand."""

from bots.language.words.patterns import Patterns, Rows, has_and_wants, names_behind

AROUND: Patterns = {
    "reminders": (
        "przypomnien",
        "zadnych|bez przypomnien",
    ),
    "quiet_hours": (
        "godziny ciszy|ciche",
        "cisza|cisze|ciszy nocna|nocnej|nocne",
        "nie przeszkadzaj|przeszkadzac|budz|zawracaj",
    ),
    "daily_agenda": ("nie|przestan wysylaj|wysylac|przysylaj|przysylac * plan|dzien|agende",),
    "coming": (
        "^ jestem|jestesmy? juz? w drodze * $",
        "^ juz|zaraz ide|jade|lece|bede * $",
    ),
    "late": (
        "spoznie|spozniam|spoznimy|spozniamy|spoznienie|spoznienia",
        "<length> spoznienia",
    ),
    "join": (
        "^ jestem tu|tutaj|juz $",
        "^ dolacz|dolaczyc|dolaczam|wejdz|wejsc do|na * sesji|spotkania|rozmowy|$",
        "jak|gdzie moge? dolaczyc|wejsc|dolaczam * $",
        "link do * sesji|spotkania|rozmowy|$",
    ),
    "end_session": (
        "^ zakoncz|zakonczyc|skoncz|skonczyc te|nasza? sesje|spotkanie|rozmowe|lekcje * $",
        "^ juz? skonczylismy|zakonczylismy|skonczone * $",
        "^ sesja|spotkanie|rozmowa|lekcja skonczona|zakonczona|skonczone|zakonczone|skonczyla $",
    ),
    "extend": (
        "^ jeszcze <length> * $",
        "^ <length> dluzej|wiecej * $",
        "przedluz|przedluzyc|wydluz|wydluzyc * <length>|<time>",
        "^ mozemy|mozna|potrzebujemy * jeszcze <length> * $",
    ),
    "no_show": (
        "<who>|nikt|on|ona|mentor nie przyszedl|przyszla|pojawil|pojawila|dolaczyl|dolaczyla|przyszli * $",
        "nie przyszedl|przyszla|przyszli|pojawil|pojawila sie? $",
    ),
    "arrived": ("^ on|ona|<who> juz? przyszedl|przyszla|jest|dolaczyl|dolaczyla tu|tutaj|$",),
    "pause_waitlist": (
        "wstrzymaj|wstrzymac|zawies|zawiesic|pauza|wznow|wznowic * liste|listy|kolejke|oczekujacych|oczekiwania",
    ),
    "history": (
        "^ moja|pokaz? moja? historia|historie * $",
        "poprzednie|minione|przeszle|wczesniejsze sesje|spotkania|lekcje|rozmowy * $",
    ),
    "history:last": (
        "o czym|co * rozmawialismy|mowilismy|omawialismy|ustalilismy * ostatnio|poprzednio|ostatnim|ostatniej * $",
    ),
    "rate": (
        "ocen|ocenic",
        "<number> gwiazdek|gwiazdki|gwiazdka",
    ),
    "export": ("eksportuj|wyeksportuj|eksport|pobierz|sciagnij moje|wszystkie * dane|sesje|spotkania",),
}

OF_MEETINGS: Patterns = {
    "rename": (
        "przemianuj",
        "zmien|zmienic nazwe|tytul",
    ),
    "polls": ("kto zaglosowal|glosowal|juz",),
    "poll": (
        "^ utworz|zrob? ankieta|ankiete",
        "^ zapytaj|spytaj <who> * <time> <number>? lub|albo|czy <time>",
    ),
    "meet": (
        "kiedy * <people> * spotkac|zobaczyc|zdzwonic|zebrac",
        "kiedy * spotkac|zobaczyc|zdzwonic * <people>",
        "spotkanie|narada|narade z|ze? <people>",
    ),
    "find_room": (
        "zarezerwuj|zajmij sale|salke|pokoj? <room>",
        "<room> jest? teraz? wolna|zajeta|wolny",
        "jest * <room> * wolna|zajeta",
        "ktore|jakie sale|pokoje|salki * wolne|dostepne",
        "zwolnij <room>",
    ),
    "meetings": ("moje zaproszenia",),
    "attendees": (
        "zapros|dodaj <who> na|do",
        "^ i? zapros|dodaj tez|jeszcze? <who> tez|jeszcze|prosze? $",
        "^ usun|wykresl <who> $",
        "^ kto przyjdzie|bedzie|idzie|przychodzi $",
        "zapros|dodaj <who> jako? opcjonalnie|opcjonalny|opcjonalna",
        "^ <who> jest|sa? opcjonalnie|opcjonalny|opcjonalna $",
    ),
}

ROUNDABOUT: Patterns = {
    "agenda": ("przypomnij|przypomnisz|przypomni mi? co|jakie|kiedy * mam|mamy|<time>",),
    "respond:decline": (
        "^ beze mnie",
        "beze mnie $",
    ),
    "reschedule": (
        *has_and_wants(
            "mam|mamy|mialem|mialam|umowiony|umowiona|umowieni|umowilem", "mozemy|mozna|moge|lepiej|da|daloby|moze"
        ),
        "mozemy|mozna|moge <time> * na <time>|<number>",
    ),
    "pick": (
        "^ <nth> moze byc|pasuje|odpowiada|jest|bedzie * $",
        "^ nie|jednak|no * jednak|lepiej|raczej|wole * <nth> $",
    ),
    "propose": ("<time> odpada|odpadaja|nie * moze|lepiej|co|a * <time>",),
    "free_busy": (
        "^ czy? ma|maja <who> * cos|wolne|czas|termin|okienko",
        "^ czy? <who> ma * cos|wolne|czas|termin|okienko",
    ),
    "cancel": ("nie|juz potrzebuje|trzeba|chce * spotkania|spotkanie|lekcji|konsultacji|terminu|<time>|<service>",),
    "find_room": ("gdzie mozemy|mozna|moge * usiasc|spotkac|siasc|posiedziec|zebrac",),
    "book": ("^ chcialbym|chcialabym|chce do|u <who> * <time>",),
    "meet": (
        "chce|chcialbym|chcialabym|chcemy|musze * spotkac|zobaczyc|zdzwonic sie? z|ze <people>",
        "umow|zaplanuj|ustaw|zrob|zorganizuj mnie|nas|nam|mi? * z|ze <people>",
        "<people> * spotkac sie? ze mna",
    ),
    "time_off": (
        "<time> * <place> * nic * nie|planujcie|umawiajcie|wpisujcie",
        "nic * nie wpisuj|wpisujcie|planuj|planujcie|umawiaj|umawiajcie|rezerwuj|rezerwujcie",
        "nie wpisuj|wpisujcie|planuj|planujcie|umawiaj|umawiajcie|rezerwuj|rezerwujcie * nic",
        "zablokuj|blokuj|zablokowac|zamknij moj|moja agenda|kalendarz|grafik|terminarz",
    ),
    "hours": ("przyjmuje <time>",),
}

STRANGERS: Rows = names_behind(
    "zarezerwuj|rezerwuj|zarezerwowac|umow|umowic|spotkanie|sesja|sesje|konsultacje",
    "znajdz|szukam|znalezc",
    "z|ze|do|u",
    "mentor|mentora|korepetytor|korepetytora|tutor|tutora",
    "od|z|do",
    "wolny|wolna|dostepny|dostepna",
)
