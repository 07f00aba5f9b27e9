"""German: what speaks for a rule that is set in words. The detail says which rule it is (`intent/rules.py`)."""

from bots.language.words import cues

_OURS = "termine|sitzungen|buchungen|gesprache"
_ONE = "termin|sitzung|buchung|gesprach"
_EACH = "jeder|jedem|jede|jeden|allen|alle|meine|meinen|den|die"
_PAUSE = "pause|pausen|puffer|luft|abstand"
_BOOKED = "niemand|keiner|leute|buchen|gebucht|buchungen|weniger|kurzer|spater"
_MANY = "<length>|<number>|<time>"
_OK = "bestatigen|genehmigen|freigeben|zusagen"

LIMITS = cues(
    "limits",
    (10.4, f"hochstens|maximal|maximum|max|nur * {_MANY}", "each"),
    (10.4, f"{_MANY} * hochstens|maximal|maximum|max", "each"),
    (10.4, f"nicht|nie|niemals|kein|keine * mehr als {_MANY}", "each"),
    (10.4, f"mehr als {_MANY} * nicht|nie", "each"),
    (10.4, f"bis zu {_MANY}", "each"),
    (10.4, f"ich nehme|mache|schaffe {_MANY}", "each"),
    (10.4, f"nehme|mache|schaffe ich {_MANY}", "each"),
    (11, "kein|keine|ohne tageslimit|wochenlimit|limit|limits|obergrenze", "day=0 week=0"),
    (11, f"beliebig viele {_OURS}", "day=0 week=0"),
    (9.6, "^ mein|meine? tageslimit|wochenlimit|limits|limit|obergrenze $"),
    (10, f"zwischen|nach {_EACH}|<number>? {_OURS}|gesprachen", "between"),
    (10, f"zwischen|nach {_EACH} {_ONE}", "between"),
    (10, f"<length> {_PAUSE} * {_OURS}|{_ONE}", "between"),
    (11, f"keine|kein|keinen|ohne {_PAUSE} zwischen|nach", "between=0"),
    (6.6, "brauche|brauchen|mindestens|weniger|minimum * vorlauf", "notice"),
    (6.6, "vorlauf * brauche|brauchen|mindestens|minimum", "notice"),
    (6.6, f"{_BOOKED} * vorher|voraus", "notice"),
    (6.6, f"vorher|voraus * {_BOOKED}", "notice"),
    (9.8, f"meine {_OURS} sollen|sind|dauern|gehen * {_MANY}", "lengths"),
    (9.8, f"ich biete|mache|gebe|halte * <length> {_OURS}", "lengths"),
    (9.8, f"ich biete|mache|gebe|halte {_OURS} * <length>", "lengths"),
    (10.4, f"will|mochte {_EACH}? {_OURS}|{_ONE}|anfragen selbst|erst? {_OK}", "approval=1"),
    (11, f"will|mochte|muss {_EACH}? {_OURS}|{_ONE}|anfragen * nicht * {_OK}", "approval=0"),
    (10.4, "nur nach|mit meiner bestatigung|zusage|freigabe", "approval=1"),
    (11, f"{_OURS} ohne bestatigung|ruckfrage", "approval=0"),
    (11, f"{_OURS} brauchen keine bestatigung|ruckfrage|genehmigung", "approval=0"),
)

_MOVE = "verschieben|verschiebung|verschiebungen|verlegen|verlegung|umbuchen|umbuchung"
_CANCEL = "absagen|absage|stornieren|stornierung|stornierungen|storno"
_WHY = "grund|grunde|begrundung|begrundungen"
_DUE = "muss|mussen|brauchen|braucht|verlangt|notig|erforderlich|gefragt|immer|nur|angeben"
_NO = "kein|keinen|keine|ohne"
_CALL_OFF = f"{_CANCEL}|{_MOVE}|abgesagt|storniert|verschoben|verlegt|umgebucht"
_MAY = "kann|konnen|darf|durfen|muss|mussen|geht|ist|sind|soll|sollen"
_UNTIL = "bis|mindestens|spatestens|weniger"
_AHEAD = "vorher|davor|voraus|vor|vorlauf"

CHANGE_RULES = cues(
    "change_rules",
    (
        10.2,
        f"^ zeig|zeige? mir|uns? die|unsere? regeln fur|furs|zum|beim|uber das|die? {_MOVE}|{_CANCEL}|anderungen $",
    ),
    (10.2, "^ verschieberegeln|absageregeln|anderungsregeln $"),
    (10, f"hochstens|maximal|max|nur|nicht|niemand * {_MOVE}", "moves"),
    (10, f"{_MOVE} * hochstens|maximal|max|nur|als", "moves"),
    (10, f"bis zu * {_MOVE}", "moves"),
    (12.6, f"beliebig oft * {_MOVE}", "moves=0"),
    (12.6, f"{_MOVE} * beliebig oft", "moves=0"),
    (10, f"{_MOVE} * {_DUE} * {_WHY}", "moving=1"),
    (10, f"{_MOVE} * {_WHY} * {_DUE}", "moving=1"),
    (10, f"{_DUE} * {_WHY} * {_MOVE}", "moving=1"),
    (10, f"{_CANCEL} * {_DUE} * {_WHY}", "cancelling=1"),
    (10, f"{_CANCEL} * {_WHY} * {_DUE}", "cancelling=1"),
    (10, f"{_DUE} * {_WHY} * {_CANCEL}", "cancelling=1"),
    (11, f"{_NO} * {_WHY} * {_MOVE}", "moving=0"),
    (11, f"{_MOVE} ohne {_WHY}", "moving=0"),
    (11, f"{_MOVE} * brauchen|braucht|ist|sind * {_NO} * {_WHY}", "moving=0"),
    (11, f"{_NO} * {_WHY} * {_CANCEL}", "cancelling=0"),
    (11, f"{_CANCEL} ohne {_WHY}", "cancelling=0"),
    (11, f"{_CANCEL} * brauchen|braucht|ist|sind * {_NO} * {_WHY}", "cancelling=0"),
    (13, f"{_OURS}|man|leute|niemand|gaste {_MAY} * {_UNTIL} * <length> * {_AHEAD} * {_CALL_OFF}", "deadline"),
    (13, f"{_CALL_OFF} {_MAY} * {_UNTIL} * <length> * {_AHEAD}", "deadline"),
    (13, f"{_UNTIL} <length> {_AHEAD} {_MAY} * {_CALL_OFF}", "deadline"),
    (13, "absagefrist|stornofrist|stornierungsfrist * <length>", "deadline"),
    (13, "<length> absagefrist|stornofrist|stornierungsfrist", "deadline"),
)

_ROOM = "raum|raums|raumes|raumbuchung|raumzeit|raumbuchungen"

ROOM_ENDS = cues(
    "room_ends",
    (10, "^ raumerinnerung|raumerinnerungen $"),
    (12, f"erinnere|erinner|frage|frag * vor * ende * {_ROOM}", "all"),
    (12.6, f"erinnere|erinner|frage|frag * vor * ende * {_ROOM} * check-in|checkin", "check_in"),
    (13, f"keine|nicht erinnerung|erinnerungen|mehr * vor * ende * {_ROOM}", "off"),
)

_CLASH = "uberschneidung|uberschneidungen|konflikt|konflikte|konflikten|kollision|kollisionen|konfliktregel"


def _chosen(policy: str, said: str) -> tuple[tuple[float, str, str], ...]:
    """The ways to say what is done about conflicts: behind the conflicts, or behind when there are some.

    ``named`` where a service or a room must be, for which alone it holds.
    """
    return (
        (10.4, f"^ bei? die? {_CLASH} * {said}", policy),
        (10.4, f"wenn|falls sich * uberschneiden * {said}", policy),
        (10.4, f"stell|stelle|setz|setze die? {_CLASH} * auf {said}", policy),
        (10.8, f"{_CLASH} fur|in|bei|von * {said}", f"{policy} named"),
        (10.4, f"stell|stelle|setz|setze die? regel fur {_CLASH} * auf {said}", policy),
    )


POLICY = cues(
    "policy",
    (10, "^ einstellungen? uberschneidungen|konflikte $"),
    *_chosen("refuse", "ablehnen|abweisen|lehne|lehn"),
    *_chosen("propose", "vorschlagen|schlage|schlag"),
    *_chosen("priority", "prioritat|wichtigkeit|vorrang"),
    *_chosen("force", "erzwingen|durchsetzen"),
    *_chosen("ask", "fragen|frage|frag"),
    *_chosen("usual", "ublich|sonst|immer|standard"),
)

_THE = "den|der|die|das|unser|unseren? raum?"
_NEW = "einen|ein|<number>|den? neuen|neuer? raum|besprechungsraum namens?"

ROOM_KEPT = cues(
    "room_kept",
    (12, f"^ bitte? lege|leg|erstelle|fuge {_NEW}", "add"),
    (12, "^ <number>|ein? neuer raum|besprechungsraum namens?", "add"),
    (12.2, f"^ bitte? lege|leg {_THE} <room> still", "retire"),
    (12, f"^ bitte? nimm|nehmt {_THE} <room> ausser|aus betrieb|dem", "retire"),
    (12, f"^ {_THE} <room> stilllegen", "retire"),
    (12, f"^ {_THE} <room> gibt es nicht mehr", "retire"),
    (12.4, f"^ {_THE} <room> ist dauerhaft zu|geschlossen", "retire"),
    (12.4, f"^ {_THE} <room> ist fur immer zu|geschlossen", "retire"),
    (12, f"^ {_THE} <room> ist wieder offen|da", "reopen"),
    (12, f"^ {_THE} <room> ist wieder in betrieb", "reopen"),
    (12, f"^ {_THE} <room> wieder offnen|aufnehmen", "reopen"),
    (12, f"^ {_THE} <room> hat|fasst jetzt|nun|ab? jetzt? nur? noch? <number>", "seats"),
    (11.6, f"^ {_THE} <room> hat kein|keine|keinen * mehr", "drops"),
    (11, f"^ {_THE} <room> hat jetzt|nun", "adds"),
    (11, f"^ {_THE} <room> ist jetzt|nun in|im|am", "place"),
    (12, f"^ bitte? benenne {_THE} <room> in * um", "rename"),
    (11, f"^ {_THE} <room> ist * zu|geschlossen|gesperrt|kaputt", "closed"),
    (11, f"^ {_THE} <room> ist * nicht verfugbar", "closed"),
)
