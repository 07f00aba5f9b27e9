"""German: what speaks for a rule that is set in words. The detail says which rule it is (`intent/rules.py`)."""

from bots.language.words import cues

_OURS = "termine|sitzungen|buchungen|gesprache"
_ONE = "termin|sitzung|buchung|gesprach"
_EACH = "jeder|jedem|jede|jeden|allen|alle|meine|meinen|den|die"
_PAUSE = "pause|pausen|puffer|luft|abstand"
_AHEAD = "vorlauf|vorher|voraus"
_LEAST = "niemand|keiner|leute|ich|brauche|mindestens|minimum|weniger|kurzer|spater"
_MANY = "<length>|<number>|<time>"
_OK = "bestatigen|genehmigen|freigeben|zusagen"

LIMITS = cues(
    "limits",
    (10.4, f"hochstens|maximal|max|nur * {_MANY}", "each"),
    (10.4, f"{_MANY} * hochstens|maximal|max|maximum", "each"),
    (10.4, f"nicht|nie|niemals|kein|keine * mehr als {_MANY}", "each"),
    (10.4, f"mehr als {_MANY} * nicht|nie", "each"),
    (10.4, f"bis zu {_MANY}", "each"),
    (10.4, f"ich nehme|mache|schaffe {_MANY}", "each"),
    (10.4, f"nehme|mache|schaffe ich {_MANY}", "each"),
    (11, "kein|keine|ohne tageslimit|wochenlimit|limit|limits|obergrenze", "day=0 week=0"),
    (11, f"beliebig viele {_OURS}", "day=0 week=0"),
    (9.6, "^ mein|meine? tageslimit|wochenlimit|limits|limit|obergrenze $"),
    (10, f"zwischen|nach {_EACH}? {_OURS}", "between"),
    (10, f"zwischen|nach {_EACH} {_ONE}", "between"),
    (10, f"<length> {_PAUSE} * {_OURS}|{_ONE}", "between"),
    (11, f"keine|kein|keinen|ohne {_PAUSE} zwischen|nach", "between=0"),
    (6.6, f"{_LEAST} * {_AHEAD}", "notice"),
    (6.6, f"{_AHEAD} * {_LEAST}", "notice"),
    (9.8, f"meine {_OURS} sollen|sind|dauern|gehen * {_MANY}", "lengths"),
    (9.8, f"ich biete|mache|gebe|halte * <length> {_OURS}", "lengths"),
    (9.8, f"ich biete|mache|gebe|halte {_OURS} * <length>", "lengths"),
    (10.4, f"will|mochte {_EACH}? {_OURS}|{_ONE}|anfragen selbst|erst? {_OK}", "approval=1"),
    (11, f"will|mochte|muss {_EACH}? {_OURS}|{_ONE}|anfragen * nicht * {_OK}", "approval=0"),
    (11, f"{_OURS} ohne bestatigung|ruckfrage", "approval=0"),
    (11, f"{_OURS} brauchen keine bestatigung|ruckfrage|genehmigung", "approval=0"),
)
