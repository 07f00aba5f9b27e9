"""English: what speaks for a rule that is set in words. The detail says which rule it is (`intent/rules.py`)."""

from bots.language.words import cues

_OURS = "sessions|bookings|appointments|calls"
_ONE = "session|booking|appointment|call"
_EACH = "each|every|any|all|my|the|our"
_PAUSE = "break|breaks|buffer|buffers|gap|gaps|pause|pauses|breather"
_AHEAD = "notice|ahead|advance|beforehand"
_LEAST = "nobody|noone|people|mentees|guests|they|i|need|needs|least|min|minimum|less|later|within"
_MANY = "<length>|<number>|<time>"
_OK = "approve|confirm|accept|okay|ok"

LIMITS = cues(
    "limits",
    (10.4, f"at? most|max|maximum * {_MANY}", "each"),
    (10.4, f"{_MANY} * max|maximum|tops|most", "each"),
    (10.4, f"no|not|never|dont|cant|cannot|wont|nobody * more than {_MANY}", "each"),
    (10.4, f"up to {_MANY}", "each"),
    (10.4, f"only|just * {_MANY}", "each"),
    (10.4, f"limit|cap|restrict * {_MANY}", "each"),
    (10.4, f"i|ill|id can|will|only? take|do|accept|manage|handle|host|give {_MANY}", "each"),
    (11, "no|without daily|weekly|<time>? limit|limits", "day=0 week=0"),
    (11, f"unlimited {_OURS}", "day=0 week=0"),
    (11, "no|remove|drop|lift|without a|the|my|any? daily|weekly|<time>? limit|limits", "day=0 week=0"),
    (9.6, "^ / my|set|show|change? my? daily|weekly|session|booking|<time>? limit|limits $"),
    (9.6, "^ my|set|show|change? my? daily|weekly|session|booking|<time>? limit|limits $"),
    (10, f"between|after {_EACH}? {_OURS}|them", "between"),
    (10, f"between|after each|every|all|any {_ONE}|one", "between"),
    (10, f"<length> {_PAUSE} * {_OURS}|{_ONE}", "between"),
    (10, f"{_OURS} * apart", "between"),
    (11, f"no|without|drop|remove {_PAUSE}|time between|after|at", "between=0"),
    (6.6, f"{_LEAST} * {_AHEAD}", "notice"),
    (6.6, f"{_AHEAD} * {_LEAST}", "notice"),
    (9.8, f"my {_OURS} should|shall|must|last|take * {_MANY}", "lengths"),
    (9.8, f"{_OURS} with me should|shall|must|last|take * {_MANY}", "lengths"),
    (9.8, f"my {_OURS} are|is * {_MANY} long|each|now|only|$", "lengths"),
    (9.8, f"make|set|keep all? my {_OURS} * <length>|<time>", "lengths"),
    (9.8, f"i only|just? offer|do|give|take|hold|run * <length> {_OURS}", "lengths"),
    (10.4, f"want|like|prefer|let|must|need me|to * {_OK} {_EACH}|new? {_OURS}|{_ONE}|requests|request", "approval=1"),
    (10.4, f"{_OURS} need|needs|require|requires my approval|ok|yes|confirmation", "approval=1"),
    (10.4, f"ask me before * {_OURS}|{_ONE}", "approval=1"),
    (11, f"dont|not want|need|have to {_OK} {_EACH}|new? {_OURS}|{_ONE}|requests", "approval=0"),
    (11, f"{_OURS} need|needs|require|requires no approval|confirmation", "approval=0"),
    (11, "book me|us without * asking|approval|confirmation", "approval=0"),
)
