"""Words around meetings, in all languages: kinds of meetings, who may be missing, how much of a series, how weighty, for whom.

The patterns are written as those of cues are, and looked for among the folded words of a message, in the order in which they stand.
"""

from collections.abc import Mapping

KINDS = frozenset(
    "planning review retro retrospective demo kickoff standup sync workshop offsite debrief briefing brainstorm postmortem presentation "
    "training townhall huddle refinement grooming roadmap strategy onboarding hackathon seminar lecture webinar rehearsal handover "
    "handoff "
    "planung klausur schulung retrospektive revision taller formacion atelier formation revue oficina treinamento revisao "
    "formazione revisione overleg planning планирование планёрка планерка ретро szkolenie warsztat warsztaty планування".split()
)
"""Kinds of meetings that are called by their kind; "meeting", "call" and "chat" say nothing."""

NO_TITLE = frozenset(
    "set setup schedule book plan arrange organise organize create make hold host start have do get put move push shift change "
    "cancel delete remove drop skip stop end accept decline join add take rename mark propose suggest call invite find need want "
    "quick short long brief urgent private confidential important new next last whole big small little video recurring regular "
    "priority low high minute minutes hour hours day full half weekly monthly daily yearly another first second good best "
    "lets let only just one this time also optional no not yes to room poll vote who whos coming whats is as "
    "kurze kurzes neue neues wochentliche verschiebe verschieben absagen plane".split()
)
"""Words that stand before a kind of meeting and are no part of what it is called."""

ARTICLES = frozenset("the dem der die".split())
"""What stands before the name of a team."""
OF = frozenset("of from in von vom aus".split())
"""What stands between a number of people and the team that they are of."""

OPTIONAL = frozenset(
    "optional optionally maybe perhaps possibly opcional facultatif facultative opzionale facoltativo facoltativa optioneel".split()
)
"""What stands before the name of somebody who may be missing."""
MAY_BE_MISSING = (
    "^ is|are? optional|opcional|opzionale|facultatif|facultative|facoltativo|facoltativa|optioneel|freiwillig",
    "^ if hes|shes|theyre",
    "^ if he|she|they|possible can|could|has|have|is|are|wants|likes|$",
    "^ is|are? welcome but not",
    "^ is|are? not required|needed|necessary",
    "^ neednt|doesnt have|come|be|join",
    "^ nur? wenn er|sie|es kann|zeit|geht|konnen",
    "^ si puede|pueden",
    "^ se puder|puo|puderem|possono",
    "^ si|sil il|elle|elles|ils? peut|peuvent",
    "^ als hij|zij|ze|het kan|kunnen",
    "^ если сможет|смогут",
    "^ jesli moze|moga",
    "^ якщо зможе|зможуть",
)
"""What stands behind it."""

SAID: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "scope": (
        (
            "following",
            (
                "and|all the? following|subsequent|remaining|later|further",
                "the following|subsequent|remaining ones|sessions|meetings|dates|occurrences",
                "everything|all|those|ones after|from it|this|that|then|now|here",
                "from now|then|here|this on|onwards|onward|one",
                "this and following|onwards|onward|later|after|future",
                "from * onwards|onward|forward",
                "cancel|delete|drop|stop|end * series * from",
                "series|sessions|meetings * from * on",
                "und? alle? folgenden|weiteren|spateren",
                "ab jetzt|dann|da|hier",
                "ab diesem|dieser termin|treffen|sitzung|besprechung|stunde|mal",
                "y todas|todos? las|los siguiente|siguientes|posterior|posteriores",
                "todas|todos las|los siguiente|siguientes|posterior|posteriores|proximas|proximos",
                "a partir|desde de? ahora|esta|este|ahi|aqui",
                "de ahora|aqui en adelante",
                "et toutes|tous? les suivant|suivants|suivante|suivantes|dapres",
                "toutes|tous les suivant|suivants|suivante|suivantes|prochains|prochaines",
                "a partir|compter de maintenant|celle|celui|cette|ce|la|cela",
                "des maintenant",
                "desormais|dorenavant",
                "e todas|todos? as|os seguinte|seguintes|posteriores",
                "todas|todos as|os seguinte|seguintes|proximas|proximos",
                "a partir de agora|hoje|aqui",
                "a partir desta|deste|dessa|desse|dai|daqui",
                "de agora|daqui em diante",
                "daqui para a? frente",
                "e tutte|tutti? i|le successivi|successive|successiva|seguenti|seguente",
                "tutte|tutti i|le successivi|successive|successiva|seguenti|seguente|prossime|prossimi",
                "da ora|adesso|qui|questa|questo in poi|avanti",
                "dora|d'ora in poi|avanti",
                "en alle? de? volgende|latere|daaropvolgende",
                "alle volgende|latere|daaropvolgende",
                "vanaf nu|deze|dit|hier|dan",
                "и все|всё? следующие|последующие|дальнейшие",
                "все|всё следующие|последующие|дальнейшие",
                "начиная с|со этой|этого|этой|сегодняшней",
                "отныне",
                "с этого момента",
                "с этой встречи",
                "i wszystkie|wszystko? nastepne|kolejne|pozniejsze|dalsze",
                "wszystkie nastepne|kolejne|pozniejsze|dalsze",
                "od teraz|tego|tej|dzis|dzisiaj",
                "poczawszy|zaczynajac od",
                "і|й|та усі|всі? наступні|подальші|дальші",
                "усі|всі наступні|подальші",
                "відтепер",
                "починаючи|починаючи з|із|від",
                "від|з цієї|цього зустрічі|моменту",
                "ve? sonrakiler|sonrakileri",
                "ve sonraki|sonrasindaki tum|butun|hepsini",
                "sonraki tum|butun",
                "bundan|bu|simdiden|artik sonra|itibaren|sonraki",
            ),
        ),
        (
            "all",
            (
                "whole|entire|complete|full series|lot|thing",
                "the|this|that|my|our series",
                "recurring|repeating|wiederkehrende|wiederkehrenden|terminserie|serientermin|serien",
                "all|every * of|in the|this|that|my|our series",
                "all|every occurrences|occurrence|instances|instance",
                "all of them|the",
                "all my|our monday|mondays|tuesday|tuesdays|wednesday|wednesdays|thursday|thursdays|friday|fridays|weekly sessions|meetings|calls",
                "ganze|gesamte|komplette|ganzen serie|reihe",
                "die|der serie",
                "alle termine",
                "toda|entera|completa la? serie",
                "serie entera|completa|toda",
                "toute|entiere la? serie",
                "serie entiere|complete",
                "toda a? serie",
                "serie toda|inteira",
                "tutta la? serie",
                "intera|lintera|completa serie",
                "serie intera|completa",
                "hele|volledige|gehele reeks|serie",
                "всю|вся|серию серию|целиком",
                "серию * целиком|полностью",
                "cala serie",
                "serie w calosci",
                "усю|всю|цілу серію",
                "tum|butun seriyi|seri",
                "seriyi|serinin tamamini|hepsini|tumunu",
            ),
        ),
        (
            "this",
            (
                "only|just this|that|the|today|tomorrow one|meeting|session|occurrence|date|$",
                "only|just this|that|it",
                "only|just cancel|move|skip|delete|reschedule|push|drop",
                "keep|leave the? rest|others",
                "this|that one only",
                "this|that occurrence|instance|date",
                "nur|bloss|lediglich diesen|diese|den|die|dieses|das",
                "solo|solamente|unicamente este|esta|la|el",
                "solo|soltanto|solamente questo|questa|quello|quella",
                "seulement|uniquement|juste celui|celle|cette|ce",
                "so|apenas|somente este|esta|esse|essa|a|o",
                "alleen|enkel|slechts deze|dit|die|dat",
                "только|лишь эту|этот|эта|это|ту|тот|ее",
                "tylko|jedynie ten|ta|to|te",
                "тільки|лише цю|цей|ця|це|ту|той",
                "sadece|yalnizca|yalniz bunu|bu|sunu|su",
                "sadece|yalnizca|yalniz * olani|gunkunu",
            ),
        ),
    ),
    "priority": (
        ("low", ("low|lowest|lower|minor the? priority|prio", "priority|prio * low|lowest|down", "drop|reduce|decrease|lower * priority|prio",
                "not important", "unimportant",
                 "niedrige|niedriger|geringe prioritat", "prioritat * niedrig", "prioridad baja", "priorite basse", "prioridade baixa",
                 "priorita bassa", "lage prioriteit")),
        ("normal", ("normal|usual|regular|default the? priority|prio", "priority|prio * normal", "not|isnt|longer|less that|so? urgent",
                    "nicht mehr? dringend", "normale prioritat")),
        ("high", ("high|higher|highest|top|raise the? priority|prio", "priority|prio * high|highest|up", "hohe|hoher prioritat", "prioritat * hoch",
                  "prioridad alta", "priorite haute|elevee", "prioridade alta", "priorita alta", "hoge prioriteit")),
        ("urgent", ("urgent|urgently|critical|emergency|dringend|eilig|urgente|срочно|pilne|pilnie|терміново|acil",)),
    ),
    "all_day": (
        ("yes", ("all|whole|full|entire day", "ganztagig|ganztags", "den ganzen tag", "todo el dia", "toute la journee", "o dia todo|inteiro",
                 "tutto il giorno", "hele dag", "весь день", "caly dzien", "увесь|весь день", "butun gun")),
    ),
    "adds": (
        ("yes", ("add|also|additionally|extra|too|plus", "open up", "as well", "dazu|auch|zusatzlich", "tambien|anade|agrega", "aussi|ajoute|egalement",
                 "tambem|adiciona", "anche|aggiungi", "ook", "также|тоже|добавь", "takze|tez|rowniez|dodaj", "також|теж|додаи|додай", "ayrica|ekle")),
    ),
    "no_room": (
        ("yes", ("no|without a|any? room", "dont|not need a|any room", "kein|keinen raum", "ohne raum", "sin sala", "sans salle", "sem sala",
                 "senza sala", "zonder zaal|ruimte")),
    ),
    "private": (
        ("yes", (("private|privately|confidential|confidentially|secret|vertraulich|vertrauliche|vertrauliches|vertraulichen|privat|private|privates|privaten|privado|privada|confidencial|prive|privee|confidentiel|"
                 "privato|privata|riservato|riservata|vertrouwelijk|конфиденциально|prywatne|poufne|приватно|gizli|ozel"),)),
    ),
    "group": (
        ("everyone", ("everyone|everybody|iedereen|herkes", "all of us", "us all", "tout le monde", "wir alle", "alle zusammen")),
    ),
    "attending": (
        ("optional", ("optional|optionally",)),
        ("list", ("who|whos|whom|whove", "how many", "^ has|have|did", "wer|quien|quienes|qui|quem|chi|wie|кто|kto|хто|kim|kimler",)),
        ("remove", ("remove|uninvite|disinvite|drop|kick|exclude|without|entferne", "doesnt|neednt|dont|not * need|have|longer", "take * off|out", "lade|ladt * aus",
                    "quita|saca|elimina|retire|enleve|supprime|tira|retira|togli|rimuovi|leva|haal|убери|удали|исключи|usun|wykresl|прибери|видали|cikar|sil")),
        ("add", ("add|invite|include|bring|put|lade|einladen|hinzufugen|hinzu",)),
    ),
    "which": (
        ("unanswered", ("unanswered|unbeantwortet|unbeantwortete|offene", "havent|havnt|didnt|not|never yet? answered|answer|replied|reply|responded|respond",
                        "have not yet? answered|replied|responded", "still|must|need|have to? answer|reply|respond|confirm", "open|pending invitations|invites|invitation|invite",
                        "invitations|invites * open|pending|waiting", "waiting for|on me|my")),
        ("invited", ("invited|eingeladen", "my|all|the|any|which|what|show|list invitations|invites", "^ invitations|invites|einladungen")),
        ("hosted", ("host|hosted|hosting|organise|organize|organised|organized|organising|organizing|leite|einberufen",
                    "i|ive called|created|scheduled|own|set|made", "by me")),
    ),
    "held_room": (
        ("check_in", ("check|checking|checked me|us? in|into", "checkin|check-in|einchecken", "checke|check ein")),
        ("wait", ("wait|waitlist|notify|alert|ping|warte|warteliste|benachrichtige", "tell|let|remind|sag|sage|melde|bescheid * when|once|if|wenn|sobald|falls",
                  "when|once|if|wenn|sobald|falls * tell|let|remind|sag|sage|melde|bescheid")),
        ("release", ("free|available|empty again", "release|vacate|unbook|freigeben", "gib|gebe * frei|zuruck", "give|hand * back", "free|freeing|give * up",
                     "dont|not|no|longer need|want|longer * any|anymore|more|longer|after", "done|finished|leaving|left|through in|with|out|the",
                     "brauche|brauchen * nicht mehr?")),
    ),
    "room": (
        ("", ("free|available|empty|vacant|open|now|frei|freie|jetzt|verfugbar",)),
        ("list", ("list|all|every|show|alle|liste|zeig|zeige * rooms|raume", "rooms|raume * all|list")),
        ("add", ("add|create|new|register|neu|neuer|neuen|neue|anlegen|hinzufugen",)),
        ("edit", ("edit|change|update|rename|andere|andern|bearbeite|bearbeiten|umbenennen",)),
    ),
    "polls": (
        ("votes", ("who|whos|whose|which|anyone|anybody|everyone|everybody|has|have|did|how voted|vote|votes|voting", "who|whos|anyone|everyone|has|have|hasnt|havent|how * voted",
                   "who|whos|anyone|everyone * vote|votes|voting|poll", "wer|niemand|alle * abgestimmt|gestimmt",
                   "quien|quienes * votado|voto|votaron", "qui * vote|repondu", "quem * votou|votaram", "chi * votato", "wie * gestemd",
                   "кто * проголосовал|голосовал", "kto * zaglosowal|glosowal", "хто * проголосував|голосував", "kim|kimler * verdi|oyladi|kullandi")),
        ("close", ("close|end|stop|finish|withdraw|cancel|delete poll|vote|voting|it|the|my|this",)),
    ),
}  # fmt: skip
"""For each key its values, each with the ways of saying it; the first that is said counts."""

TEAMS = frozenset(
    "team squad crew department pool desk chapter guild group kanal channel gruppe abteilung equipo equipe squadra".split()
)
"""Words for people who belong together, behind their name."""
NO_NAME_OF_TEAM = frozenset(
    "the our my your their whole entire full this that same other a an of from in on with for poll ask let to dem der die das our dieses dieser "
    "everyone anybody anyone somebody someone whoever who whos is free any members member and next best".split()
)

REASONS = frozenset("because since cause bc weil denn porque car perche omdat потому так bo ponieważ бо cunku".split())
"""Words behind which it is said why."""

MEDIA = frozenset(
    "zoom teams meet skype webex jitsi hangouts hangout facetime whatsapp phone telephone discord telefon video".split()
)
"""Where people meet who are in no one place: behind "on", "via", "by"."""
BY = frozenset("on via over by per uber auf through using en par por via sur su op".split())
AT_PLACE = frozenset("at bei im chez en a no na presso bij".split())
