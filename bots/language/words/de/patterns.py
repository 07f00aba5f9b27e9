"""German: patterns of what is wished, each table as `words/patterns.py` tells, and where a name must stand."""

from bots.language.words.patterns import Patterns, Rows, has_and_wants, names_behind

AROUND: Patterns = {
    "quiet_hours": (
        "ruhezeit|ruhezeiten|ruhestunden|nachtruhe",
        "nicht|nie storen|stor|store|stort|wecken|weck|wecke",
        "stor|store|stort|weck|wecke mich|uns nicht",
    ),
    "daily_agenda": (
        "keine|nicht|stopp tagesubersicht|tagesplan",
        "tagesubersicht|tagesplan <time>",
        "^ tagesubersicht $",
    ),
    "coming": (
        "^ ich? bin? unterwegs * $",
        "^ ich? bin? auf dem weg * $",
        "^ ich? bin gleich da $",
        "^ komme gleich|sofort * $",
    ),
    "late": (
        "verspate|verspaten|verspatung",
        "<length>|<number> zu? spat|spater",
        "komme|bin|kommen|werde * zu spat",
    ),
    "join": (
        "^ ich? bin da|hier $",
        "^ sitzung|session|termin|gesprach|call|meeting beitreten|betreten|starten",
        "^ beitreten|teilnehmen $",
        "wie|wo komme|kann ich * sitzung|session|termin|gesprach|call|meeting|rein",
        "wo|wie ist|lautet * link|einladungslink",
        "^ schick|zeig|gib mir den link * $",
    ),
    "end_session": (
        "^ sitzung|session|termin|gesprach|call|meeting|die|das|den * beenden|beende|abschliessen $",
        "^ beende die|das|den|unsere|unser|unseren",
        "^ wir|ich sind|bin fertig|durch * $",
        "^ die|das|der|unser|unsere? sitzung|session|termin|gesprach|call|meeting ist vorbei|zu|beendet|fertig $",
    ),
    "extend": (
        "^ <length> verlangern|langer|mehr|dranhangen * $",
        "verlangere|verlangern|verlanger * <length>|<time>",
        "^ konnen|kann|konnten|wir|ich * noch <length> * $",
        "^ noch <length> $",
    ),
    "no_show": (
        "<who>|er|sie|mentor|mentee ist|sind nicht|nie gekommen|erschienen|aufgetaucht|da * $",
        "<who>|er|sie|mentor|mentee kam|kamen|erschien nicht|nie",
        "nicht erschienen|aufgetaucht|gekommen $",
        "^ niemand|keiner|kein ist|kam|mentor|erschien * $",
    ),
    "arrived": ("^ er|sie|<who> ist|sind jetzt|nun|doch|gerade? da|hier|angekommen|gekommen|beigetreten $",),
    "pause_waitlist": (
        "warteliste|angebote pausieren|anhalten|aussetzen|fortsetzen|reaktivieren|weiter",
        "pausiere|pausier|unterbrich * warteliste|angebote",
        "setze|setz|nimm * warteliste * fort|wieder|aus",
    ),
    "history": (
        "^ mein|meine|der|zeig? mir|meinen|der? verlauf|historie|vergangenheit $",
        "vergangene|vergangenen|fruhere|fruheren|bisherige|letzte * mit <who>",
        "verlauf|historie mit <who>",
    ),
    "history:last": ("was|woruber|worum * haben|hatten|ging wir|ich|es * letztes|letzten|letzte|vorige|voriges",),
    "rate": (
        "bewerte|bewerten|bewertung",
        "<number> sterne|stern",
    ),
    "export": (
        "exportiere|exportieren|export|herunterladen * daten|termine|alles",
        "daten|termine|alles * exportieren|herunterladen",
    ),
}

OF_MEETINGS: Patterns = {
    "rename": (
        "benenne|nenne|benenn|nenn|umbenennen * um|in|zu",
        "^ bitte? nenn|nenne|nennen wir? es|das|sie|ihn",
        "^ der|neuer? titel|betreff :|ist",
        "titel|namen * andere|andern|in|zu",
    ),
    "details": (
        "mach|mache|halte|setze|setz|stell es|das|die|den|sie|ihn|<title>|<time> * privat|vertraulich|offentlich",
        "^ das|es|die ist? nicht? privat|vertraulich $",
        "mach|mache|lass|leg|lege|verlege|verschieb|halte|machen es|das|die|den|sie|ihn|wir * auf|per|uber|via|in|bei zoom|teams|skype|webex|jitsi|telefon",
    ),
    "polls": (
        "wer hat|haben * abgestimmt|gestimmt",
        "wer * abgestimmt",
    ),
    "poll": (
        "^ starte|mach|erstelle|erstell? eine? terminumfrage|terminabstimmung|terminfindung|umfrage",
        "^ bitte? frag|frage|fragt <who> * <time> <number>? oder <time>",
    ),
    "meet": (
        "plane|plan|planen|organisiere|organisier|vereinbare|vereinbar * review|retro|retrospektive|planung|standup|kickoff|abstimmung|vorbesprechung|besprechung|treffen|runde|sync|demo|workshop|budget|einstellungen|preise|marketing|vertrieb|finanzen * mit <who>",
        "zwei|zweien|drei|dreien|vier|funf|sechs|<number> von|aus|der den? <skill>? -? mentoren|mentorinnen|tutoren|coaches",
        "wann * <people> * treffen|zusammensetzen|zusammenkommen|besprechen",
        "besprechung|treffen|meeting|workshop|runde mit <people>",
        "zwei|zweien|drei|dreien|vier|funf|sechs|<number> leuten|personen? von|vom|aus dem|der? <service>",
        "^ planung|retro|review|standup|vorbesprechung|abstimmung|runde mit <people>",
    ),
    "find_room": (
        "ist|sind <room> * frei|belegt|besetzt",
        "welche raume|zimmer|sale * frei|verfugbar",
        "^ was ist jetzt|gerade|grad noch? frei $",
        "gib|gebe <room> frei",
        "einchecken|checke|check * ein|<room>|$",
    ),
    "respond:tentative": ("vielleicht * noch nicht",),
    "meetings": (
        "was|welche|welches * habe|hab ich * abgelehnt|abgesagt|ausgeschlagen",
        "abgelehnte|abgesagte|abgelehnten einladungen|termine|meetings|besprechungen",
        "unbeantwortete|offene einladungen|termine|meetings",
        "meine meetings|besprechungen|einladungen",
    ),
    "attendees": (
        "lade|ladt <who> * ein",
        "fuge|nimm <who> * zu|zum|zur|in * hinzu|dazu|auf",
        "wer kommt * zu|zum|zur",
        "lade|ladt|lad|einladen <who> auch|noch|dazu|bitte? ein|dazu|auch|noch|zu|zum|zur|$",
        "fuge|nimm|hol <who> auch|noch|bitte? dazu|hinzu|auf",
        "^ und|aber|auch? <who> kann|konnte|konnten|konnen|darf|durfen auch|notfalls? fehlen $",
        "^ und|aber|bitte? lass|lasse|lassen|nimm wir? <who> bitte? weg|raus|aus|heraus|draussen $",
        "^ und|aber|bitte? streiche|streich <who> $",
        "^ wer kommt|kommen|ist alles|alle|dabei|eingeladen? $",
        "fuge|nimm|hol|lade|lad|mach|mache|setze <who> als|auch|bitte? optional",
        "^ und|aber? <who> ist|sind|nur? optional $",
        "^ und|aber|auch? <who> muss|mussen|brauch|braucht|brauchen nicht|nich unbedingt|zwingend? zu? kommen|teilnehmen|dabei|mitkommen|da zu? sein? $",
    ),
    "priority": (
        "mach|setze * dringend|wichtig|prioritat",
        "ist dringend weil|denn|$",
    ),
}

ROUNDABOUT: Patterns = {
    "agenda": ("erinner|erinnere|erinnern mich|uns bitte? was|welche|welchen|wann * habe|hab|ansteht|anliegt",),
    "reschedule": (
        *has_and_wants(
            "habe|hab|haben|hatte|hatten|sehen|treffen|treffe|verabredet|ausgemacht",
            "konnen|konnten|kann|konnte|geht|gehts|ginge|gehen|lieber|machen|wars",
        ),
        "konnen|kann|konnten|konnte wir|ich|man <time> * auf <time>|<number>",
        "konnen|kann|konnten|konnte wir|ich|man <time> legen|setzen|schieben|ziehen|stellen",
    ),
    "free_busy": (
        "^ <who> * <time> * passt|geht|klappt|ginge|gehts * ihr|ihm|ihnen|er|sie",
        "geht|gabe|gibts|gibt|ist|ware|hat * bei? <who> * noch|was|frei|luft",
    ),
    "pick": ("^ ne|nee|nein|ach|no|doch * lieber|doch|besser|eher * <nth> $",),
    "cancel": ("<time>|<who>|termin|stunde|sitzung|besprechung * brauche|brauch|brauchen|benotige * nicht|nimmer|net",),
    "respond:decline": (
        "^ ohne mich",
        "ohne mich $",
        "^ das|ich|leider? schaff|schaffe|schaffs ich? leider? nicht|net",
    ),
    "find_room": ("wo konnen|kann|konnten|konnte wir|man|ich * sitzen|arbeiten|zusammensitzen|zusammenkommen|tagen",),
    "waitlist": (
        "wenn|falls|sobald|sollte * was|etwas|platz|frei|aufgeht|absagt|ausfallt|abspringt|reinrutscht * * bescheid|laut|melden|meld|melde|sag|sags|schreib|piep|funk|gib",
    ),
    "hours": (
        "<time> * mich|mir|bei|zu|eintragen|kommen mir? * buchen|kommen|eintragen|anmelden|reservieren",
        "^ <time> konnt|konnen|kannst ihr|sie|du|leute|alle mich|mir|bei|zu",
    ),
    "book": ("^ passt|passts|ginge|geht|klappt es? dir|dirs|euch|ihnen|bei <time> <who>",),
}

STRANGERS: Rows = (
    ("room", "uberschneidungen|konflikte|konflikten fur|in|bei|von <new>"),
    *names_behind(
        "buche|buch|buchen|reserviere|treffe|treffen|termin|session|sitzung|gesprach",
        "finde|find|finden|suche|suchen|such",
        "mit|bei",
        "mentor|mentorin|mentoren|tutor|tutorin|jemand|jemanden|hilfe|coach",
        "fur|in|bei|zu",
        "frei|verfugbar",
    ),
)
