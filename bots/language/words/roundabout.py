"""What is wished in a roundabout way, in the ten languages beside English: patterns by intent.

A session is told with the time that it has, and then the time that is wanted: "we meet tomorrow at 9, Lukas and I, can we go to 10?".
Whether a time suits somebody is asked behind it, what is turned down is followed by the other one.
"""

from collections.abc import Iterator, Mapping

from bots.language.words import Cue

_WEIGHTS: Mapping[str, float] = {
    "reschedule": 9.0,
    "free_busy": 8.8,
    "pick": 11.6,
    "propose": 8.2,
    "book": 9.0,
    "hours": 7.4,
    "cancel": 9.2,
    "respond": 8.2,
    "meet": 8.0,
    "time_off": 7.8,
    "find_room": 7.8,
    "waitlist": 9.6,
}
"""How strongly the patterns of an intent speak for it."""


def _has_and_wants(has: str, wants: str) -> tuple[str, ...]:
    """A session that one has at a time, and the other time that is asked for."""
    return (
        f"{has} * <who> * <time> * {wants} * <time>|<number>",
        f"{has} * <time> * <who> * {wants} * <time>|<number>",
        f"<who> * <time> * {has} * {wants} * <time>|<number>",
    )


_PATTERNS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "de": {
        "reschedule": (*_has_and_wants("habe|hab|haben|hatte|hatten|sehen|treffen|treffe|verabredet|ausgemacht", "konnen|konnten|kann|konnte|geht|gehts|ginge|gehen|lieber|machen|wars"), "konnen|kann|konnten|konnte wir|ich|man <time> * auf <time>|<number>", "konnen|kann|konnten|konnte wir|ich|man <time> legen|setzen|schieben|ziehen|stellen"),
        "free_busy": ("^ <who> * <time> * passt|geht|klappt|ginge|gehts * ihr|ihm|ihnen|er|sie", "geht|gabe|gibts|gibt|ist|ware|hat * bei? <who> * noch|was|frei|luft",),
        "pick": ("^ ne|nee|nein|ach|no|doch * lieber|doch|besser|eher * <nth> $",),
        "cancel": ("<time>|<who>|termin|stunde|sitzung|besprechung * brauche|brauch|brauchen|benotige * nicht|nimmer|net",),
        "respond:decline": ("^ das|ich|leider? schaff|schaffe|schaffs ich? leider? nicht|net",),
        "find_room": ("wo konnen|kann|konnten|konnte wir|man|ich * sitzen|arbeiten|zusammensitzen|zusammenkommen|tagen",),
        "waitlist": ("wenn|falls|sobald|sollte * was|etwas|platz|frei|aufgeht|absagt|ausfallt|abspringt|reinrutscht * * bescheid|laut|melden|meld|melde|sag|sags|schreib|piep|funk|gib",),
        "hours": ("<time> * mich|mir|bei|zu|eintragen|kommen mir? * buchen|kommen|eintragen|anmelden|reservieren", "^ <time> konnt|konnen|kannst ihr|sie|du|leute|alle mich|mir|bei|zu",),
        "book": ("^ passt|passts|ginge|geht|klappt es? dir|dirs|euch|ihnen|bei <time> <who>",),
    },
    "es": {
        "reschedule": (*_has_and_wants("quedado|tengo|teniamos|tenemos|tenia|cita|quede|quedamos", "podemos|podriamos|puede|puedo|mejor|dejar|dejarlo|pasar|pasarlo|cambiar|ponerlo"), "podemos|podriamos|puedes|puede|se poner|dejar|pasar lo? * <time> <time>", "poner|dejar|pasar lo <time>"),
        "free_busy": ("cuando|cuanto|que * le|les va|viene|cuadra|conviene|iria bien|mejor? a? <who>", "^ <who> * <time> * le|les va|viene|cuadra|encaja|iria",),
        "pick": ("^ no|nada * mejor|prefiero|casi * <nth> $",),
        "propose": ("^ <time> no|imposible|fatal * <time>", "<time> no me|nos? va|viene|puedo|cuadra|vale * que|mejor|como|tal|podria|podemos * <time>",),
        "cancel": ("no|ya necesito|hace|quiero|preciso|necesitamos * cita|sesion|clase|reunion|<time>|<service> * con|de|del <who>|<time>", "no|ya necesito|hace|quiero|preciso la|el|lo * <time> * <who>"),
        "respond:accept": ("^ vale|ok|si|genial|perfecto|venga? me apunto|sumo $",),
        "respond:decline": ("^ no llego|alcanzo|podre|voy lo? siento|$",),
        "find_room": ("donde * podemos|puedo|pueden * reunir|reunirnos|sentarnos|juntarnos|meternos", "donde nos? podemos|puedo reunir|reunirnos|juntarnos|sentarnos"),
        "waitlist": ("si|cuando * cancelar|cancela|libera|queda|hueco|falla|baja|abre|surge|caiga * * avisas|avisame|avisa|dices|dime|toque|escribes|mandas|haces",),
        "hours": ("<time> * podeis|pueden|puedes|podes * reservar|apuntaros|venir conmigo|mi",),
    },
    "fr": {
        "reschedule": (*_has_and_wants("jai|ai|avais|avons|rdv|rendezvous|devais|vois|devait", "peut|peuton|possible|pourrait|mettre|plutot|place"), "peut|peuton|possible|pourrait mettre|decaler|passer <time> <time>", "peut|peuton|pourrait * mettre|decaler|passer le|mon|ma|notre? <time>"),
        "free_busy": ("^ <who> * <time> * lui|leur va|irait|convient|convenait|conviendrait", "^ <who> a|aurait|atil|aton * <length> * libre|dispo|disponible", "reste|restetil|ya|aurait * qqch|quelque|place|dispo|un|de * chez|avec|pour <who>",),
        "pick": ("^ non|nan|bah * plutot|finalement|mieux * <nth> $",),
        "book": ("pas <time> mais <time> * avec|chez <who>",),
        "cancel": ("plus|pas besoin du|de|dun|des * rdv|rendezvous|cours|seance|<service>|<time>",),
        "respond:accept": ("jy serai|vais|viens|suis", "^ ca marche|roule jy|je serai|viens|suis"),
        "find_room": ("ou * peut|pourrait|pouvons * mettre|reunir|asseoir|poser|installer|retrouver",),
        "waitlist": ("si|quand|des * annuler|annule|annulation|desiste|desistement|libere|place|creneau|trou * * signe|previens|dis|ping|message|avertis|ecris",),
        "hours": ("^ * <time> vous|on|tu|les pouvez|peut|peux|gens * reserver|venir|prendre * avec|chez moi",),
    },
    "it": {
        "reschedule": (*_has_and_wants("ho|avevo|avevamo|abbiamo|fissato|vedo|dovevo|dovevamo", "possiamo|posso|puo|facciamo|fare|meglio|passiamo"), "possiamo|posso|puoi|si mettere|fare|passare|spostare <time> <time>", "possiamo|posso|puoi * mettere|passare <time>"),
        "free_busy": ("^ * <who> * lha|ha|avrebbe <number>|un|qualche? buco|spazio|posto * <time>", "^ <who> * <time> * le|gli|lui|lei va|andrebbe|sta|torna|viene", "ce|resta|rimane|hai|avete|ha * qualcosa|posto|buco|spazio * con|da <who>",),
        "pick": ("^ no|anzi|nah * meglio|piuttosto|preferisco * <nth> $",),
        "hours": ("^ <time> potrei|posso|riesco|sono * <time> $",),
        "cancel": ("<time>|<who>|appuntamento|lezione|sessione * non * serve|servono|occorre|bisogno piu|$", "non * serve|servono|bisogno * appuntamento|lezione|<time>"),
        "find_room": ("dove possiamo|posso|potremmo metterci|riunirci|sederci|stare|trovarci|incontrarci",),
        "propose": ("^ <time> no|niente * <time>",),
        "meet": ("io|noi * <people> * vederci|incontrarci|sentirci|trovarci|riunirci|parlare", "<people> e io|me|noi * vederci|incontrarci|sentirci|trovarci|riunirci|parlare",),
    },
    "nl": {
        "reschedule": ("kan|kunnen|mag|zou * <service>|afspraak|les|sessie|gesprek * naar <time>", *_has_and_wants("heb|had|hebben|hadden|zie|zien|spreek", "kan|kunnen|mag|lukt|liever|naar|wordt|zou"), "kunnen|kan|mogen|mag we|ik|dat <time> zetten|schuiven|leggen|maken|doen"),
        "free_busy": ("^ <who> * <time> * komt|schikt|past|lukt|gaat * haar|hem|hun|uit",),
        "pick": ("^ nee|nah|neen * liever|toch|maar * <nth> $",),
        "cancel": ("<time>|<who>|afspraak|les|sessie * niet|nie * nodig", "geen|niet * afspraak|les * meer nodig"),
        "find_room": ("waar kunnen|kan|zouden we|ik|wij * zitten|vergaderen|samenkomen|terecht",),
        "waitlist": ("als|wanneer|zodra|mocht * vrij|vrijkomt|uitvalt|afzegt|annuleert|plek|gaatje|opengaat * * gil|seintje|weten|laat|app|bericht|sein|belletje|zeg",),
    },
    "pt": {
        "reschedule": (*_has_and_wants("tenho|tinha|marquei|temos|combinei|combinado", "da|posso|podemos|pode|deixar|melhor|daria"), "da|posso|podemos|pode pra|para? mudar|passar|mexer <time> * <time>"),
        "free_busy": ("^ a|o? <who> * <time> * rola|da|pode|fica|serve|consegue * ela|ele|pra|para",),
        "pick": ("^ nao|nan|ah * melhor|prefiro * <nth>",),
        "time_off": ("<time> nao to|estou|estarei|vou|tou|posso estar|trabalhar|$",),
        "find_room": ("<room> ta|esta|tao livre|ocupada|ocupado|disponivel",),
        "meet": ("<who> * e eu|comigo|mim * juntar|reunir|encontrar|falar|conversar|sentar|ver", "marca|marque|agenda|agende|monta|monte|cria * call|reuniao|conversa|chamada com * <people>",),
        "waitlist": ("se|quando|caso|assim * abrir|vagar|liberar|cancelar|desmarcar|desistir|surgir|pintar|aparecer|vaga|horario * * toque|avisa|alo|fala|diz|grita|chama|sinal",),
    },
    "ru": {
        "reschedule": (*_has_and_wants("нас|меня|мы|договорились|договаривались", "давай|давайте|можно|лучше|получится|сможем"), "можем|можно|давай|давайте|сможем <time> * поставить|сделать|сдвинуть|перенести * <time>|<number>"),
        "pick": ("^ нет|не|ой * лучше|давай * <nth> $",),
        "propose": ("<time> никак|не|нет * как|насчет|давай|может|лучше|что * <time>",),
        "free_busy": ("^ у <who> * есть|найдется|будет|осталось * что|чтонибудь|чтото|окно|место|время|нибудь|<length>",),
        "find_room": ("где можно|мы|можем|нам * сесть|собраться|посидеть|присесть|разместиться",),
        "hours": ("<time> * ко мне можно|можете|можешь|записываться",),
        "meet": ("нам|мне|мы * с|со? <people> * встретиться|созвониться|собраться|увидеться|обсудить",),
    },
    "pl": {
        "reschedule": (*_has_and_wants("mam|mamy|mialem|mialam|umowiony|umowiona|umowieni|umowilem", "mozemy|mozna|moge|lepiej|da|daloby|moze"), "mozemy|mozna|moge <time> * na <time>|<number>"),
        "pick": ("^ <nth> moze byc|pasuje|odpowiada|jest|bedzie * $", "^ nie|jednak|no * jednak|lepiej|raczej|wole * <nth> $",),
        "propose": ("<time> odpada|odpadaja|nie * moze|lepiej|co|a * <time>",),
        "free_busy": ("^ czy? ma|maja <who> * cos|wolne|czas|termin|okienko", "^ czy? <who> ma * cos|wolne|czas|termin|okienko"),
        "cancel": ("nie|juz potrzebuje|trzeba|chce * spotkania|spotkanie|lekcji|konsultacji|terminu|<time>|<service>",),
        "find_room": ("gdzie mozemy|mozna|moge * usiasc|spotkac|siasc|posiedziec|zebrac",),
        "book": ("^ chcialbym|chcialabym|chce do|u <who> * <time>",),
    },
    "uk": {
        "reschedule": (*_has_and_wants("нас|мене|ми|домовились|домовилися|домовлялись", "давай|давайте|можна|краще|вийде|зможемо"), "можемо|можна|давай|давайте <time> * поставити|зробити|посунути|перенести * <time>|<number>"),
        "pick": ("^ ні|не|ой * краще|давай * <nth> $",),
        "propose": ("<time> ніяк|не * як|щодо|давай|може|краще * <time>",),
        "free_busy": ("^ в|у <who> * є|знайдеться|буде|лишилось|залишилось * щось|вікно|місце|час|небудь|<length>",),
        "find_room": ("де можна|ми|можемо|нам * сісти|зібратися|зібратись|посидіти|розміститися",),
        "hours": ("<time> * до мене можна|можете|можеш|записуватись|записуватися",),
        "meet": ("нам|мені|ми * з|із? <people> * зустрітись|зустрітися|зідзвонитись|зібратись|побачитись|обговорити",),
    },
    "tr": {
        "reschedule": (*_has_and_wants("var|vardi|randevum|randevumuz|bulusacaktik|gorusecektik", "alsak|al|olur|yapsak|cekelim|kaydirsak|ertele"), "<time> * <who> vardi|var <time> * alsak|al|yapsak|cekelim|kaydirsak"),
        "free_busy": ("^ <who> * <time> * olur|uyar|musait * <number>|ona|onlara", "^ <who> * <length> var",),
        "pick": ("^ yok|hayir|yo * <nth> olsun|al|alayim|lutfen|$",),
        "cancel": ("<time>|<who> * randevu|ders|gorusme|toplanti|<service> * lazim|gerek kalmadi|yok|degil",),
        "meet": ("<people> * ben|biz * bulusalim|goruselim|toplanalim|konusalim", "<people> * gorusme|toplanti|arama|call|bulusma * ayarla|kur|planla",),
        "find_room": ("nerede|nereye * oturabiliriz|toplanabiliriz|calisabiliriz|oturalim",),
    },
}  # fmt: skip


def roundabout(code: str) -> Iterator[Cue]:
    """The cues of one language."""
    for key, patterns in _PATTERNS[code].items():
        intent, _, detail = key.partition(":")
        yield from (Cue(intent, _WEIGHTS[intent], pattern, detail) for pattern in patterns)
