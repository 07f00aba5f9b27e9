"""Meetings of several people, rooms and answers to invitations, in the ten languages beside English: patterns by intent."""

from collections.abc import Iterator, Mapping

from bots.language.words import Cue

_WEIGHTS: Mapping[str, float] = {
    "meet": 8.0,
    "poll": 9.4,
    "polls": 9.8,
    "rename": 9.6,
    "find_room": 7.0,
    "respond": 7.4,
    "meetings": 9.0,
    "attendees": 8.6,
    "priority": 9.0,
}
"""How strongly the patterns of an intent speak for it."""

_PATTERNS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "de": {
        "rename": ("benenne|nenne|benenn|nenn|umbenennen * um|in|zu", "titel|namen * andere|andern|in|zu",),
        "polls": ("wer hat|haben * abgestimmt|gestimmt", "wer * abgestimmt",),
        "poll": ("^ starte|mach|erstelle|erstell? eine? terminumfrage|terminabstimmung|terminfindung|umfrage",),
        "meet": ("wann * <people> * treffen|zusammensetzen|zusammenkommen|besprechen", "besprechung|treffen|meeting|workshop|runde mit <people>", "zwei|zweien|drei|dreien|vier|funf|sechs|<number> leuten|personen? von|vom|aus dem|der? <service>", "^ planung|retro|review|standup|vorbesprechung|abstimmung|runde mit <people>"),
        "find_room": ("ist|sind <room> * frei|belegt|besetzt", "welche raume|zimmer|sale * frei|verfugbar", "^ was ist jetzt|gerade|grad noch? frei $", "gib|gebe <room> frei", "einchecken|checke|check * ein|<room>|$"),
        "respond:tentative": ("vielleicht * noch nicht",),
        "meetings": ("unbeantwortete|offene einladungen|termine|meetings", "meine meetings|besprechungen|einladungen"),
        "attendees": ("lade|ladt <who> * ein", "fuge|nimm <who> * zu|zum|zur|in * hinzu|dazu|auf", "wer kommt * zu|zum|zur", "lade|ladt|lad|einladen <who> auch|noch|dazu|bitte? ein|dazu|auch|noch|zu|zum|zur|$", "fuge|nimm|hol <who> auch|noch|bitte? dazu|hinzu|auf", "^ wer kommt|kommen|ist alles|alle|dabei|eingeladen? $"),
        "priority": ("mach|setze * dringend|wichtig|prioritat", "ist dringend weil|denn|$"),
    },
    "es": {
        "rename": ("renombra|renombrar|rebautiza", "titulo|nombre de la|el * a|por",),
        "polls": ("quien|quienes ha|han? votado|voto|votaron",),
        "poll": ("^ haz|crea|inicia? una? encuesta",),
        "meet": ("cuando * reunirnos|reunir|vernos|quedar|juntarnos * <people>", "cuando * <people> * reunirnos|reunir|vernos|quedar", "reunion|taller con <people>"),
        "find_room": ("esta|estan <room> libre|libres|ocupada|disponible", "esta libre|ocupada|disponible la|el? <room>", "esta libre|disponible <room>", "libera|liberar la? <room>", "salas * libres|disponibles"),
        "meetings": ("invitaciones|reuniones sin responder|contestar", "mis reuniones|invitaciones"),
        "attendees": ("invita|anade|agrega a? <who> a|al", "^ y? invita|anade|agrega|suma tambien? a? <who> tambien|porfavor|a|al? $", "^ quita|saca|elimina a? <who> de? $", "^ quien|quienes viene|vienen|va|van|asiste|asisten $"),
    },
    "fr": {
        "rename": ("renomme|renommer|renommez", "titre|nom de|du * en",),
        "polls": ("qui a|ont? vote|repondu * sondage|$", "qui a vote",),
        "poll": ("^ lance|fais|cree? un? sondage",),
        "meet": ("quand * <people> * reunir|voir|rencontrer|retrouver", "quand * reunir|voir|rencontrer * <people>", "reunion|atelier avec <people>"),
        "find_room": ("<room> est libre|disponible|occupee", "salles * libres|disponibles", "libere|liberez|liberer la? salle? <room>"),
        "meetings": ("invitations|reunions sans reponse", "mes reunions|invitations"),
        "attendees": ("invite|ajoute <who> a|au", "^ et? invite|ajoute|rajoute aussi? <who> aussi|stp|svp? $", "^ retire|enleve|supprime <who> de|du? $", "^ qui vient|participe|est|sera la|invite? $"),
    },
    "pt": {
        "rename": ("renomeia|renomeie|renomear", "titulo|nome da|do * para",),
        "polls": ("quem votou|ja|votaram",),
        "poll": ("^ cria|faz|inicia? uma? enquete",),
        "meet": ("marca|marque|agenda|agende|organiza|organize * reuniao * com * <people>", "quando * <who> * reunir|encontrar", "quando * reunir|encontrar * <people>", "reuniao|oficina com <people>"),
        "find_room": ("<room> esta livre|ocupada|disponivel", "salas * livres|disponiveis", "libera|liberte a? <room>"),
        "meetings": ("convites|reunioes sem|por responder|resposta", "minhas reunioes|convites"),
        "attendees": ("convida|adiciona|acrescenta o|a? <who> a|para|na", "^ e? convida|adiciona|acrescenta|junta tambem? o|a? <who> tambem? $", "^ tira|remove|retira o|a? <who> $", "^ quem vem|vai|participa $"),
    },
    "it": {
        "rename": ("rinomina|rinominare", "titolo|nome della|del * in",),
        "polls": ("chi ha|hanno votato",),
        "poll": ("^ crea|avvia|fai? un? sondaggio",),
        "meet": ("quando * vederci|incontrarci|riunirci|vederci|sentirci|trovarci * <people>", "quando * <people> * vederci|incontrarci|riunirci|vedere", "riunione con <people>"),
        "find_room": ("prenota|prenotami|prenotare|riserva la? sala? <room>", "<room> e libera|occupata|disponibile", "quali|che sale|stanze|aule * libere|disponibili", "libera|liberare la? <room>"),
        "meetings": ("inviti senza risposta", "le? mie riunioni"),
        "attendees": ("invita|aggiungi <who> alla|al|a", "^ e? invita|aggiungi anche? <who> anche|perfavore? $", "^ togli|rimuovi|leva <who> $", "^ chi viene|partecipa|ce $"),
    },
    "nl": {
        "rename": ("hernoem|hernoemen", "titel|naam van * in|naar",),
        "polls": ("wie heeft|hebben * gestemd",),
        "poll": ("^ start|maak? een? peiling|enquete",),
        "meet": ("wanneer * <people> * afspreken|vergaderen|samenkomen|overleggen|bijeenkomen", "overleg|vergadering|workshop met <people>"),
        "find_room": ("is <room> * vrij|bezet|beschikbaar", "welke zalen|ruimtes|kamers * vrij|beschikbaar", "geef|geven <room> * vrij"),
        "meetings": ("onbeantwoorde|openstaande uitnodigingen", "mijn vergaderingen|uitnodigingen"),
        "attendees": ("nodig <who> * uit", "nodig <who> ook|nog? uit", "voeg <who> ook|nog? toe", "voeg <who> * toe", "haal <who> * weg|eraf|eruit", "^ wie komt|komen er|allemaal? $"),
    },
    "ru": {
        "rename": ("переименуи|переименуй|переименовать|переименуите", "название * на",),
        "polls": ("кто проголосовал|голосовал|уже",),
        "poll": ("^ создай|запусти? опрос",),
        "meet": ("когда * <people> * встретиться|собраться|созвониться|увидеться", "когда * встретиться|собраться|созвониться * <people>", "встреча|встречу|совещание|созвон с|со? <people>"),
        "find_room": ("забронируй|займи|зарезервируй переговорку|комнату|зал? <room>", "<room> сейчас? свободна|занята|свободен", "какие переговорки|комнаты|залы * свободны", "освободи <room>"),
        "meetings": ("мои совещания|приглашения",),
        "attendees": ("пригласи|добавь <who> на|в|к", "^ и? пригласи|добавь еще|также? <who> тоже|еще|пожалуиста? $", "^ убери|удали|исключи <who> $", "^ кто придет|приидет|будет|идет|участвует $"),
    },
    "pl": {
        "rename": ("przemianuj", "zmien|zmienic nazwe|tytul",),
        "polls": ("kto zaglosowal|glosowal|juz",),
        "poll": ("^ utworz|zrob? ankieta|ankiete",),
        "meet": ("kiedy * <people> * spotkac|zobaczyc|zdzwonic|zebrac", "kiedy * spotkac|zobaczyc|zdzwonic * <people>", "spotkanie|narada|narade z|ze? <people>"),
        "find_room": ("zarezerwuj|zajmij sale|salke|pokoj? <room>", "<room> jest? teraz? wolna|zajeta|wolny", "jest * <room> * wolna|zajeta", "ktore|jakie sale|pokoje|salki * wolne|dostepne", "zwolnij <room>"),
        "meetings": ("moje zaproszenia",),
        "attendees": ("zapros|dodaj <who> na|do", "^ i? zapros|dodaj tez|jeszcze? <who> tez|jeszcze|prosze? $", "^ usun|wykresl <who> $", "^ kto przyjdzie|bedzie|idzie|przychodzi $"),
    },
    "uk": {
        "rename": ("переименуи|перейменуй|переименуй|перейменуи|перейменувати", "назву * на",),
        "polls": ("хто проголосував|голосував|вже",),
        "poll": ("^ створи|запусти? опитування",),
        "meet": ("коли * <people> * зустрітися|зібратися|зідзвонитися|побачитися", "коли * зустрітися|зібратися * <people>", "зустріч|нараду|нарада|созвон з|зі|із? <people>", "признач|заплануй|організуй зустріч|нараду * <people>"),
        "find_room": ("забронюй|займай переговорку|кімнату|зал? <room>", "забронюй|зарезервуи <room>", "<room> зараз? вільна|зайнята|вільний", "які переговорні|кімнати|зали * вільні", "звільни <room>"),
        "meetings": ("мої наради|запрошення",),
        "attendees": ("запроси|додай <who> на|до", "^ і? запроси|додаи|додай ще|також? <who> теж|ще|також? $", "^ прибери|видали <who> $", "^ хто приіде|прииде|прийде|буде|іде $"),
    },
    "tr": {
        "rename": ("adini|ismini|basligini * yap|degistir",),
        "polls": ("kim|kimler oy * verdi|kullandi", "kim oyladi",),
        "poll": ("^ anket",),
        "meet": ("<people> * ne zaman * bulusabiliriz|gorusebiliriz|toplanabiliriz|bulusabilir|toplanabilir", "<people> ile toplanti|gorusme|atolye"),
        "find_room": ("<room> * bos|dolu|musait mu|mi", "hangi odalar|salonlar * bos|musait", "<room> bosalt|birak"),
        "meetings": ("cevaplamadigim davetler|toplantilar",),
        "attendees": ("<who> * toplantiya|davete ekle|cagir", "^ <who> da|de|bir|lutfen? ekle|cagir|davet et? $", "^ <who> cikar|sil $", "^ kim|kimler geliyor|gelecek|katiliyor $"),
    },
}  # fmt: skip


def meetings(code: str) -> Iterator[Cue]:
    """The cues of one language."""
    for key, patterns in _PATTERNS[code].items():
        intent, _, detail = key.partition(":")
        yield from (Cue(intent, _WEIGHTS[intent], pattern, detail) for pattern in patterns)
