"""What is said around a session and of every day, in the ten languages beside English: each intent's patterns, its weight once."""

from collections.abc import Iterator, Mapping

from bots.language.words import Cue

_WEIGHTS: Mapping[str, float] = {
    "reminders": 9.2,
    "quiet_hours": 9.4,
    "daily_agenda": 9.4,
    "coming": 8.6,
    "late": 8.6,
    "join": 8.2,
    "end_session": 8.6,
    "extend": 9.0,
    "no_show": 8.8,
    "arrived": 8.4,
    "pause_waitlist": 11.5,
    "history": 8.8,
    "rate": 9.0,
    "export": 9.8,
}
"""How strongly the patterns of an intent speak for it."""

_PATTERNS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "de": {
        "quiet_hours": (
            "ruhezeit|ruhezeiten|ruhestunden|nachtruhe", "nicht|nie storen|stor|store|stort|wecken|weck|wecke",
            "stor|store|stort|weck|wecke mich|uns nicht",
        ),
        "daily_agenda": ("keine|nicht|stopp tagesubersicht|tagesplan", "tagesubersicht|tagesplan <time>", "^ tagesubersicht $"),
        "coming": (
            "^ ich? bin? unterwegs * $", "^ ich? bin? auf dem weg * $", "^ ich? bin gleich da $", "^ komme gleich|sofort * $",
        ),
        "late": (
            "verspate|verspaten|verspatung", "<length>|<number> zu? spat|spater", "komme|bin|kommen|werde * zu spat",
        ),
        "join": (
            "^ ich? bin da|hier $",
            "^ sitzung|session|termin|gesprach|call|meeting beitreten|betreten|starten", "^ beitreten|teilnehmen $",
            "wie|wo komme|kann ich * sitzung|session|termin|gesprach|call|meeting|rein", "wo|wie ist|lautet * link|einladungslink",
            "^ schick|zeig|gib mir den link * $",
        ),
        "end_session": (
            "^ sitzung|session|termin|gesprach|call|meeting|die|das|den * beenden|beende|abschliessen $",
            "^ beende die|das|den|unsere|unser|unseren", "^ wir|ich sind|bin fertig|durch * $",
            "^ die|das|der|unser|unsere? sitzung|session|termin|gesprach|call|meeting ist vorbei|zu|beendet|fertig $",
        ),
        "extend": (
            "^ <length> verlangern|langer|mehr|dranhangen * $", "verlangere|verlangern|verlanger * <length>|<time>",
            "^ konnen|kann|konnten|wir|ich * noch <length> * $", "^ noch <length> $",
        ),
        "no_show": (
            "<who>|er|sie|mentor|mentee ist|sind nicht|nie gekommen|erschienen|aufgetaucht|da * $",
            "<who>|er|sie|mentor|mentee kam|kamen|erschien nicht|nie", "nicht erschienen|aufgetaucht|gekommen $",
            "^ niemand|keiner|kein ist|kam|mentor|erschien * $",
        ),
        "arrived": ("^ er|sie|<who> ist|sind jetzt|nun|doch|gerade? da|hier|angekommen|gekommen|beigetreten $",),
        "pause_waitlist": (
            "warteliste|angebote pausieren|anhalten|aussetzen|fortsetzen|reaktivieren|weiter",
            "pausiere|pausier|unterbrich * warteliste|angebote", "setze|setz|nimm * warteliste * fort|wieder|aus",
        ),
        "history": (
            "^ mein|meine|der|zeig? mir|meinen|der? verlauf|historie|vergangenheit $",
            "vergangene|vergangenen|fruhere|fruheren|bisherige|letzte * mit <who>",
            "verlauf|historie mit <who>",
        ),
        "history:last": (
            "was|woruber|worum * haben|hatten|ging wir|ich|es * letztes|letzten|letzte|vorige|voriges",
        ),
        "rate": ("bewerte|bewerten|bewertung", "<number> sterne|stern"),
        "export": ("exportiere|exportieren|export|herunterladen * daten|termine|alles", "daten|termine|alles * exportieren|herunterladen"),
    },
    "es": {
        "reminders": ("recuerdes|recordarmelo|recuerdamelo",),
        "quiet_hours": (
            "horas|horario de silencio|silenciosas|tranquilas", "horas silenciosas|tranquilas", "no * molestes|molestar|molesten|despiertes",
        ),
        "daily_agenda": ("no|deja * envies|enviar|enviarme|mandes|mandarme|mandar * dia|agenda", "agenda|resumen diaria|diario"),
        "coming": ("^ ya? voy|estoy|vamos en? camino * $", "^ estoy llegando * $", "^ ya casi llego * $"),
        "late": (
            "llego|llegare|llegamos|llegaremos|llegando <length>? <part> * $", "<length> de retraso", "voy|estoy con|de|muy|bastante retraso",
        ),
        "join": (
            "^ unirme|unirse|entrar|unete a|en la|mi? sesion|reunion|llamada|cita|clase * $", "^ unirme|entrar $",
            "como|donde me? uno|entro|conecto * sesion|reunion|llamada|cita|$", "enlace|link de|para la|mi sesion|reunion|llamada|cita",
        ),
        "end_session": (
            "^ terminar|termina|finalizar|finaliza|cerrar|cierra|acabar|acaba la|mi|esta? sesion|reunion|llamada|cita|clase * $",
            "^ ya? hemos|he terminado|acabado * $", "^ ya? terminamos|acabamos $", "^ la? sesion|reunion|llamada|cita termino|acabo|terminada $",
        ),
        "extend": ("^ <length> mas * $", "alarga|alargar|extiende|extender|prolonga|prolongar * <length>", "^ podemos|puedo|necesitamos * <length> mas * $"),
        "no_show": (
            "<who>|el|ella|mentor no vino|aparecio|llego|asistio|presento * $", "no se? presento|aparecio|vino|asistio * $",
            "^ no vino|aparecio|llego nadie $", "^ nadie vino|aparecio|llego|se * $",
        ),
        "arrived": ("^ ya? esta|estan|llego|ha aqui|llegado $", "^ ella|el|<who> ya? esta|llego|ha|se aqui|llegado|unio|$"),
        "pause_waitlist": (
            "pausa|pausar|suspende|suspender|reanuda|reanudar|retoma|continua * lista|espera|ofertas", "lista de espera * pausa",
        ),
        "history": (
            "^ mi|el|ver|muestra? mi|el? historial $",
            "historial de|con <who>",
            "sesiones|citas|reuniones|clases pasadas|anteriores|previas * $",
        ),
        "history:last": (
            "de? que hablamos|hablado|tratamos|vimos|acordamos|discutimos * ultima|pasada|anterior * $",
            "que|como fue|quedamos * ultima|pasada sesion|vez|reunion",
        ),
        "rate": ("califica|calificar|valora|valorar|puntua|puntuar", "<number> estrellas|estrella"),
        "export": ("exporta|exportar|descarga|descargar mis|todos|los * datos|sesiones|informacion",),
    },
    "fr": {
        "reminders": ("pas|plus|aucun|sans de? rappels|rappel", "arrete * rappeler"),
        "quiet_hours": (
            "heures calmes|silencieuses", "heures de silence", "ne|pas * derange|deranger|derangez|reveille", "pas deranger",
        ),
        "daily_agenda": ("arrete|plus|pas * envoyer|envoie * agenda|journee|programme", "agenda|resume quotidien"),
        "coming": (
            "^ jarrive|jarrivons * $", "^ je? suis|on|nous|sommes * en route|chemin * $", "^ je suis presque la $", "^ jarrive dans <length>|<time> * $",
        ),
        "late": (
            "jai|jaurai|aurai|ai|avec <length> de? retard", "suis|serai|serais|sera|arrive|jarrive|arriverai|jarriverai|sommes * en retard",
            "en retard de <length>|<time>", "<length> de? retard",
        ),
        "join": (
            "^ je suis la|arrive|arrivee $",
            "^ rejoindre|rejoins|entrer|participer la|ma|dans|a * session|seance|reunion|appel|visio|$", "comment|ou puis|je * rejoindre|rejoins|entrer|connecte * $",
            "lien de|pour la|ma|le|mon session|seance|reunion|appel|visio|rendez-vous", "^ ou|quel|envoie|donne est|moi * lien $",
        ),
        "end_session": (
            "^ terminer|termine|finir|finis|cloturer|cloture|arreter la|ma|cette|notre? session|seance|reunion|appel * $",
            "^ on|nous|jai a|avons|ai? fini|termine * $", "^ cest fini|termine $", "^ la? session|seance|reunion est finie|terminee $",
        ),
        "extend": ("^ <length> de plus * $", "prolonge|prolonger|rallonge|rallonger * <length>|<time>", "^ encore <length> $", "^ peut|on|pouvons|pourrait * <length> de plus * $"),
        "no_show": (
            "<who>|il|elle|mentor nest|na pas venu|venue|la|presente|presentee|connecte * $", "^ personne nest|na venu|la|presente * $",
            "nest pas venu|venue|la|presente|presentee * $", "ne sest * presente|presentee|montre|montree",
        ),
        "arrived": ("^ il|elle|<who> est|vient la|arrive|arrivee|ici|darriver $",),
        "pause_waitlist": (
            "pause|suspends|suspendre|reprends|reprendre|reprise|reactive * liste|attente|dattente|offres", "liste * pause|suspens",
        ),
        "history": (
            "^ mon|l|voir|montre? mon|l? historique|lhistorique $",
            "historique avec|de <who>",
            "sessions|seances|rendez-vous|reunions passees|passes|precedentes|precedents * $",
        ),
        "history:last": (
            "de? quoi|quavons * parle|discute|vu|decide|dit * derniere|precedente * $",
        ),
        "rate": ("note|noter|evalue|evaluer ma|mon|la|derniere * <number>|etoiles", "<number> etoiles|etoile"),
        "export": ("exporte|exporter|telecharge|telecharger mes|toutes * donnees|sessions|seances",),
    },
    "pt": {
        "quiet_hours": (
            "horas|horario de silencio", "horas silenciosas", "nao * incomode|incomodar|incomodes|perturbe|perturbar|acorde", "nao perturbe|incomode",
        ),
        "daily_agenda": ("para|pare|nao * mandar|mande|enviar|envie * agenda|dia", "agenda|resumo diaria|diario"),
        "coming": ("^ ja? estou|to|tou|vou a caminho * $", "^ ja estou|to|tou indo|chegando * $", "^ estou|to|tou quase? chegando|indo|la * $"),
        "late": (
            "vou|irei|vamos me|nos? atrasar <length>|um|$", "<length> de? atraso", "estou|to|tou|vou * atrasado|atrasada",
            "chego|chegarei * atrasado|atrasada", "estou|to|tou <length> atrasado|atrasada",
        ),
        "join": (
            "^ ja? cheguei $",
            "^ entrar|participar|entra na|no|da|em|minha? sessao|reuniao|chamada|aula|conversa * $", "^ entrar|participar $", "como|onde eu? entro|participo * $",
            "link da|do|para|pra * sessao|reuniao|chamada|aula",
        ),
        "end_session": (
            "^ encerrar|encerra|encerre|terminar|termina|termine|finalizar|finaliza|fechar|fecha a|minha|esta|essa? sessao|reuniao|chamada|aula * $",
            "^ ja? terminamos|acabamos $", "^ a? sessao|reuniao|chamada|aula terminou|acabou $",
        ),
        "extend": ("^ mais <length> * $", "^ <length> a? mais * $", "prolonga|prolongar|estende|estender|aumenta * <length>", "^ podemos|pode|precisamos|posso * mais <length> * $"),
        "no_show": (
            "<who>|ele|ela|mentor nao veio|apareceu|compareceu|chegou|entrou * $", "nao veio|apareceu|compareceu * $",
            "^ ninguem veio|apareceu|compareceu|chegou|entrou * $",
        ),
        "arrived": ("^ a|o? ele|ela|<who> ja? chegou|entrou|esta aqui|$",),
        "pause_waitlist": (
            "pausa|pausar|pause|suspende|suspender|retoma|retomar|retome|continua * lista|espera|fila|ofertas", "lista|fila de espera * pausa",
        ),
        "history": (
            "^ meu|o|ver|mostra? meu|o? historico $",
            "historico com|de <who>",
            "sessoes|reunioes|aulas|conversas passadas|anteriores * $",
        ),
        "history:last": (
            "do|sobre|o? que falamos|conversamos|discutimos|vimos|combinamos * ultima|passada|anterior * $",
        ),
        "rate": ("avalia|avaliar|avalie", "<number> estrelas|estrela"),
        "export": ("exporta|exportar|exporte|baixa|baixar|descarrega|descarregar meus|minhas|os|todos * dados|sessoes",),
    },
    "it": {
        "reminders": ("non|piu|smetti * ricordarmelo|ricordarmi|ricordare",),
        "quiet_hours": (
            "ore|orario di silenzio", "ore silenziose|tranquille", "non * disturbarmi|disturbare|disturbate|disturbi|svegliarmi",
        ),
        "daily_agenda": ("smetti|non|basta * mandarmi|mandare|inviarmi|inviare * agenda|giornata", "agenda|riepilogo giornaliera|quotidiana|giornaliero"),
        "coming": ("^ sto|stiamo arrivando * $", "^ sono|siamo per strada * $", "^ arrivo subito|tra * $", "^ arrivo $"),
        "late": (
            "in ritardo di <length>|<time>", "sono|saro|arrivo|arrivero|arriviamo in ritardo", "<length> di? ritardo", "faccio|faro ritardo|tardi",
        ),
        "join": (
            "^ sono qui|arrivato|arrivata $",
            "^ entra|entrare|partecipa|partecipare|unisciti|unirmi nella|alla|in|a|mia? sessione|riunione|chiamata|lezione * $", "^ entra|entrare|partecipa $",
            "come|dove si? entro|entra|partecipo|accedo * $", "link della|per|alla * sessione|riunione|chiamata|lezione",
        ),
        "end_session": (
            "^ termina|terminare|chiudi|chiudere|finisci|concludi|concludere la|questa|mia? sessione|riunione|chiamata|lezione * $",
            "^ abbiamo|ho finito|terminato|concluso * $", "^ la? sessione|riunione|lezione e finita|terminata $",
        ),
        "extend": ("^ altri <length> * $", "^ <length> in? piu * $", "prolunga|prolungare|estendi|estendere|allunga|allungare * <length>|<time>", "^ possiamo|posso|servono * altri <length> * $"),
        "no_show": (
            "^ nessuno e venuto|arrivato|qui * $", "<who>|lui|lei|mentore non e? venuto|venuta|arrivato|arrivata|presentato|presentata * $", "non si e? presentato|presentata|visto|vista * $",
            "non e venuto|venuta|arrivato|arrivata * $",
        ),
        "arrived": ("^ lui|lei|<who>? e arrivato|arrivata|qui|entrato|entrata $",),
        "pause_waitlist": (
            "pausa|sospendi|sospendere|riprendi|riprendere|riattiva * lista|dattesa|attesa|offerte", "lista * pausa",
        ),
        "history": (
            "^ la|mia|mostra? la|mia? cronologia|storico $",
            "cronologia|storico con|di <who>",
            "sessioni|riunioni|lezioni|incontri passate|passati|precedenti * $",
        ),
        "history:last": (
            "di? cosa|che|quello abbiamo * parlato|discusso|visto|deciso|detto * ultima|lultima|scorsa * $",
        ),
        "rate": ("valuta|valutare|vota|votare", "<number> stelle|stella"),
        "export": ("esporta|esportare|scarica|scaricare i|miei|tutti * dati|sessioni",),
    },
    "nl": {
        "reminders": ("zoals gewoonlijk|normaal|altijd",),
        "quiet_hours": ("stille uren|uur", "stilte-uren|stilteuren", "niet storen|stoor|wekken|gestoord", "stoor|stoort|wek me|mij|ons niet"),
        "daily_agenda": ("stop|niet|geen * sturen|stuur|dagoverzicht * agenda|dag|$", "dagoverzicht|dagagenda"),
        "coming": ("^ ik? ben|zijn onderweg * $", "^ onderweg $", "^ ik? kom eraan|eraan|zo * $", "^ ik? ben er bijna $"),
        "late": ("<length>|<number> te? laat|later", "kom|ben|komen|word * te laat", "<length> vertraging", "vertraging van <length>", "ben|kom|loop verlaat|vertraagd"),
        "join": (
            "^ ik ben er|hier $",
            "^ deelnemen|meedoen|inbellen aan|met|in * sessie|gesprek|afspraak|meeting|call|$", "^ sessie|gesprek|meeting|call starten|binnengaan|deelnemen $",
            "hoe|waar kan|kom|doe ik * meedoen|deelnemen|mee|in de sessie|binnen * $", "link van|voor|naar * sessie|gesprek|meeting|call|afspraak",
        ),
        "end_session": (
            "^ sessie|gesprek|meeting|call|de|het * beeindigen|beeindig|afsluiten|afronden $", "^ beeindig|stop|sluit de|het|deze sessie|gesprek|meeting|call * $",
            "^ we|wij|ik zijn|ben klaar * $", "^ de|het? sessie|gesprek|meeting is klaar|afgelopen|voorbij $",
        ),
        "extend": ("^ nog <length> * $", "^ <length> langer|extra|erbij * $", "verleng|verlengen * <length>|<time>", "^ kunnen|mogen|kan|hebben * nog <length> * $"),
        "no_show": (
            "<who>|hij|ze|zij|mentor kwam|is|kwamen|verscheen niet|nooit|niemand gekomen|verschenen|opdagen|opgedaagd|er|hier|$", "niet verschenen|gekomen|opgedaagd * $", "niemand kwam|is|verscheen * $",
        ),
        "arrived": ("^ hij|ze|zij|<who> is|zijn er|hier|aangekomen|binnen $",),
        "pause_waitlist": (
            "pauzeer|pauzeren|onderbreek|hervat|hervatten|vervolg * wachtlijst|aanbiedingen", "wachtlijst pauzeren|hervatten|onderbreken",
        ),
        "history": (
            "^ mijn|de|toon? mijn|de? geschiedenis|historie $",
            "geschiedenis|historie met|van <who>",
            "eerdere|vorige|afgelopen|vroegere sessies|afspraken|gesprekken|lessen * $",
        ),
        "history:last": (
            "waar|wat|waarover hadden|hebben|spraken * vorige|laatste * $",
        ),
        "rate": ("beoordeel|beoordelen|waardeer", "<number> sterren|ster"),
        "export": ("exporteer|exporteren|download|downloaden mijn|alle|al * gegevens|data|sessies",),
    },
    "ru": {
        "reminders": ("напоминаний|напоминании",),
        "quiet_hours": ("тихие|тихих часы|часов|время", "режим тишины", "не беспокой|беспокоить|беспокоите|беспокои|тревожь|буди|отвлекай|отвлекаи"),
        "daily_agenda": ("не|хватит|перестань|больше присылай|присылаи|присылать|шли * расписание|день|план",),
        "coming": ("^ я? уже? в пути|дороге * $", "^ я? уже|сейчас|скоро? еду|иду|бегу|подхожу|подъезжаю * $", "^ скоро|сейчас буду $"),
        "late": ("опоздаю|опаздываю|опаздываем|опоздаем|задержусь|задерживаюсь|опоздание", "<length> опоздания"),
        "join": (
            "^ я здесь|тут|пришел|пришла $",
            "^ войти|зайти|присоединиться|подключиться|подключи в|к|на * сессию|сессии|встречу|встрече|звонок|звонку|$", "как|где мне? войти|зайти|присоединиться|подключиться * $",
            "ссылка|ссылку на|для * встречу|сессию|звонок|$",
        ),
        "end_session": (
            "^ завершить|заверши|закончить|закончи|окончить эту|нашу? сессию|встречу|звонок|урок * $", "^ мы? уже? закончили|завершили * $",
            "^ сессия|встреча|урок|звонок окончена|закончена|закончилась|окончен|закончился|завершена $",
        ),
        "extend": ("^ еще <length> * $", "^ <length> еще * $", "продли|продлить|продлим * <length>|<time>", "^ можно|нужно|давай|надо * еще <length> * $"),
        "no_show": (
            "<who>|никто|он|она|ментор не пришел|пришла|явился|явилась|появился|появилась|подключился|подключилась|пришли * $", "не пришел|пришла|пришли|явился|явилась|появился|появилась $",
        ),
        "arrived": ("^ он|она|они|<who> уже? пришел|пришла|здесь|тут|подключился|подключилась|появился|появилась|на $",),
        "pause_waitlist": (
            "приостанови|приостановить|пауза|возобнови|возобновить|продолжи|продолжить * лист|листа|ожидания|очередь|список", "поставь * лист|очередь * паузу",
        ),
        "history": (
            "^ моя|покажи? мою? история|историю * $",
            "прошлые|прошедшие|предыдущие|прошлых встречи|сессии|занятия|уроки|встреч с * $",
        ),
        "history:last": (
            "о|про чем|что мы * говорили|обсуждали|решили * прошлый|прошлой|последний|последней * $",
            "что мы? обсуждали|решили * прошлый|прошлой|последний|последней * $",
        ),
        "rate": ("оцени|оценить|поставь оценку", "<number> звезд|звезды|звезда"),
        "export": ("экспортируй|экспортировать|экспорт|скачать|скачай|выгрузи|выгрузить|экспортируи|скачаи мои|все|всё * данные|встречи|сессии",),
    },
    "pl": {
        "reminders": ("przypomnien", "zadnych|bez przypomnien"),
        "quiet_hours": ("godziny ciszy|ciche", "cisza|cisze|ciszy nocna|nocnej|nocne", "nie przeszkadzaj|przeszkadzac|budz|zawracaj"),
        "daily_agenda": ("nie|przestan wysylaj|wysylac|przysylaj|przysylac * plan|dzien|agende",),
        "coming": ("^ jestem|jestesmy? juz? w drodze * $", "^ juz|zaraz ide|jade|lece|bede * $"),
        "late": ("spoznie|spozniam|spoznimy|spozniamy|spoznienie|spoznienia", "<length> spoznienia"),
        "join": (
            "^ jestem tu|tutaj|juz $",
            "^ dolacz|dolaczyc|dolaczam|wejdz|wejsc do|na * sesji|spotkania|rozmowy|$", "jak|gdzie moge? dolaczyc|wejsc|dolaczam * $", "link do * sesji|spotkania|rozmowy|$",
        ),
        "end_session": (
            "^ zakoncz|zakonczyc|skoncz|skonczyc te|nasza? sesje|spotkanie|rozmowe|lekcje * $", "^ juz? skonczylismy|zakonczylismy|skonczone * $",
            "^ sesja|spotkanie|rozmowa|lekcja skonczona|zakonczona|skonczone|zakonczone|skonczyla $",
        ),
        "extend": ("^ jeszcze <length> * $", "^ <length> dluzej|wiecej * $", "przedluz|przedluzyc|wydluz|wydluzyc * <length>|<time>", "^ mozemy|mozna|potrzebujemy * jeszcze <length> * $"),
        "no_show": (
            "<who>|nikt|on|ona|mentor nie przyszedl|przyszla|pojawil|pojawila|dolaczyl|dolaczyla|przyszli * $", "nie przyszedl|przyszla|przyszli|pojawil|pojawila sie? $",
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
        "rate": ("ocen|ocenic", "<number> gwiazdek|gwiazdki|gwiazdka"),
        "export": ("eksportuj|wyeksportuj|eksport|pobierz|sciagnij moje|wszystkie * dane|sesje|spotkania",),
    },
    "uk": {
        "reminders": ("нагадувань|нагадування",),
        "quiet_hours": ("тихі|тихих години|годин|час", "режим тиші", "не турбуй|турбувати|турбуйте|турбуи|турбуите|буди|відволікай"),
        "daily_agenda": ("не|досить|припини надсилай|надсилаи|надсилати|шли * розклад|день|план",),
        "coming": ("^ я? вже? в|у дорозі|путі * $", "^ я? вже|зараз|скоро? їду|йду|иду|біжу|підходжу * $", "^ скоро|зараз буду $"),
        "late": ("запізнюсь|запізнюся|запізнююсь|запізнююся|спізнюсь|спізнююсь|затримаюсь|затримуюсь|запізнення", "<length> запізнення"),
        "join": (
            "^ я тут|прийшов|прийшла $",
            "^ приєднатися|приєднатись|увійти|зайти|підключитися до|в|у|на * сесії|сесію|зустрічі|зустріч|дзвінка|$", "як|де мені? приєднатися|увійти|зайти|підключитися * $",
            "посилання на|для * зустріч|сесію|дзвінок|$",
        ),
        "end_session": (
            "^ завершити|заверши|закінчити|закінчи цю|нашу? сесію|зустріч|дзвінок|урок * $", "^ ми? вже? закінчили|завершили * $",
            "^ сесія|зустріч|урок закінчена|завершена|закінчилась|закінчилася|завершено $",
        ),
        "extend": ("^ ще <length> * $", "^ <length> ще * $", "подовж|подовжити|продовж|подовжимо * <length>|<time>", "^ можна|можемо|треба|давай * ще <length> * $"),
        "no_show": (
            "<who>|ніхто|він|вона|ментор не прийшов|прийшла|прииишла|зявився|зявилась|зявилася|підключився|підключилась|прийшли * $",
            "не прийшов|прийшла|прийшли|зявився|зявилась|зявилася $",
        ),
        "arrived": ("^ він|вона|вони|<who> вже? прийшов|прийшла|тут|підключився|підключилась|зявився|зявилась $",),
        "pause_waitlist": (
            "призупини|призупинити|пауза|віднови|відновити|продовж|продовжити * список|списку|очікування|чергу", "постав * список|чергу * паузу",
        ),
        "history": (
            "^ моя|покажи? мою? історія|історію * $",
            "минулі|попередні|минулих зустрічі|сесії|заняття|уроки|зустріч з|із|зі|$ * $",
        ),
        "history:last": (
            "про що|о * говорили|обговорювали|вирішили * минулого|минулий|останнього|попереднього * $",
        ),
        "rate": ("оціни|оцінити", "<number> зірок|зірки|зірка"),
        "export": ("експортуй|експортувати|експорт|завантаж|завантажити|експортуи|вивантаж мої|всі|усі * дані|зустрічі|сесії",),
    },
    "tr": {
        "reminders": ("hatirlatma|hatirlatici yapma|istemiyorum|gonderme|olmasin", "hatirlatmalari|hatirlatmayi|hatirlaticilari kapat|durdur"),
        "quiet_hours": ("sessiz <time>|saat|saatler|saatleri|saatlerim", "rahatsiz etme|etmeyin|edilmek|olmak", "uyandirma"),
        "daily_agenda": ("gunluk program|programi|ozet|ajanda * gonderme|kapat|durdur|istemiyorum", "programimi|ajandami gonderme"),
        "coming": ("^ yoldayim|yoldayiz * $", "^ hemen|birazdan geliyorum $", "^ yola ciktim $", "^ az kaldi $"),
        "late": ("gec kalacagim|kaliyorum|kalacagiz|kalabilirim|kaldim", "<length>|<number> gec|gecikme|gecikecegim", "gecikiyorum|gecikecegim|gecikecek"),
        "join": (
            "^ geldim|buradayim $",
            "^ oturuma|gorusmeye|toplantiya|derse|aramaya|seansa katil|katilmak|baglan|gir * $", "^ katil|baglan $", "nasil|nereden katilirim|katilabilirim|girerim|baglanirim|katilacagim",
            "gorusme|toplanti|oturum|gorusmenin|toplantinin|oturumun linki|baglantisi",
        ),
        "end_session": (
            "^ oturumu|gorusmeyi|toplantiyi|dersi|seansi bitir|sonlandir|kapat|tamamla * $", "^ bitirdik|bitti|tamamladik $", "^ oturum|gorusme|toplanti|ders|seans bitti|tamamlandi|sona * $",
        ),
        "extend": ("^ <length> daha * $", "<length> uzat|uzatalim|uzatabilir * $", "^ bir? <length> daha * $"),
        "no_show": ("<who>|kimse|o|mentor|hic|biri gelmedi|katilmadi|gorunmedi", "^ gelmedi|gelmediler $"),
        "arrived": ("^ <who>|o|simdi? geldi|burada|katildi $",),
        "pause_waitlist": (
            "bekleme|siradaki|sira * duraklat|durdur|beklet|devam|surdur", "listesini|listesine|listemi duraklat|devam|surdur",
        ),
        "history": (
            "^ gecmis|gecmisim|gecmisi|gecmisimi * $",
            "gecmis|onceki|eski gorusmeler|gorusmelerim|oturumlar|toplantilar|dersler|seanslar|gorusme|oturum",
        ),
        "history:last": (
            "gecen|onceki|son sefer|gorusmede|toplantida|oturumda|kez * ne|neler|neyi konustuk|yaptik|kararlastirdik * $",
        ),
        "rate": ("puanla|puan|degerlendir * <number>", "<number> yildiz|puan", "degerlendir"),
        "export": ("verilerimi|bilgilerimi|gorusmelerimi disa|indir|aktar * aktar|$", "verilerimi|bilgilerimi indir|disa"),
    },
}  # fmt: skip


def around(code: str) -> Iterator[Cue]:
    """The cues of one language."""
    for key, patterns in _PATTERNS[code].items():
        intent, _, detail = key.partition(":")
        yield from (Cue(intent, _WEIGHTS[intent], pattern, detail) for pattern in patterns)
