"""English: what speaks for a rule that is set in words. The detail says which rule it is (`intent/rules.py`)."""

from bots.language.words import cues

_OURS = "sessions|bookings|appointments|calls"
_ONE = "session|booking|appointment|call"
_EACH = "each|every|any|all|my|the|our"
_PAUSE = "break|breaks|buffer|buffers|gap|gaps|pause|pauses|breather"
_BOOKED = "nobody|noone|people|mentees|guests|book|booked|booking|bookings|less|later"
_MANY = "<length>|<number>|<time>"
_OK = "approve|confirm|accept|okay|ok"

LIMITS = cues(
    "limits",
    (10.4, f"at? most|maximum|max * {_MANY}", "each"),
    (10.4, f"{_MANY} * maximum|max|tops|most", "each"),
    (10.4, f"no|not|never|dont|cant|cannot|wont|nobody * more than {_MANY}", "each"),
    (10.4, f"up to {_MANY}", "each"),
    (10.4, f"only|just * {_MANY}", "each"),
    (10.4, f"limit|cap|restrict * {_MANY}", "each"),
    (10.4, f"i|ill|id can|will|only? take|do|accept|manage|handle|host|give {_MANY}", "each"),
    (11, "no|without daily|weekly|<time>? limit|limits", "day=0 week=0"),
    (11, f"unlimited {_OURS}", "day=0 week=0"),
    (11, "no|remove|drop|lift|without a|the|my|any? daily|weekly|<time>? limit|limits", "day=0 week=0"),
    (9.6, "^ my|set|show|change? my? daily|weekly|session|booking|<time>? limit|limits $"),
    (10, f"between|after {_EACH}|<number>? {_OURS}|them", "between"),
    (10, f"between|after each|every|all|any {_ONE}|one", "between"),
    (10, f"<length> {_PAUSE} * {_OURS}|{_ONE}", "between"),
    (10, f"{_OURS} * apart", "between"),
    (11, f"no|without|drop|remove {_PAUSE}|time between|after|at", "between=0"),
    (6.6, "need|needs|least|minimum|min|less|later|give * notice", "notice"),
    (6.6, "notice * least|minimum|min|required", "notice"),
    (6.6, f"{_BOOKED} * ahead|advance|beforehand", "notice"),
    (6.6, f"ahead|advance|beforehand * {_BOOKED}", "notice"),
    (9.8, f"my {_OURS} should|shall|must|last|take * {_MANY}", "lengths"),
    (9.8, f"{_OURS} with me should|shall|must|last|take * {_MANY}", "lengths"),
    (9.8, f"my {_OURS} are|is * {_MANY} long|each|now|only|$", "lengths"),
    (9.8, f"make|set|keep all? my {_OURS} * <length>|<time>", "lengths"),
    (9.8, f"make|set|change|keep my {_ONE}|{_OURS} length|duration|lengths * <length>", "lengths"),
    (9.8, f"i only|just? offer|do|give|take|hold|run * <length> {_OURS}", "lengths"),
    (10.4, f"want|like|prefer|let|must|need me|to * {_OK} {_EACH}|new? {_OURS}|{_ONE}|requests|request", "approval=1"),
    (10.4, f"{_OURS} need|needs|require|requires my approval|ok|yes|confirmation", "approval=1"),
    (10.4, f"ask me before * {_OURS}|{_ONE}", "approval=1"),
    (11, f"dont|not want|need|have to {_OK} {_EACH}|new? {_OURS}|{_ONE}|requests", "approval=0"),
    (11, f"{_OURS} need|needs|require|requires no approval|confirmation", "approval=0"),
    (11, f"stop|without asking|ask me * {_OK}", "approval=0"),
    (10.4, "book me directly|instantly|straight", "approval=0"),
    (11, "book me|us without * asking|approval|confirmation", "approval=0"),
)

_MOVE = "move|moves|moving|reschedule|reschedules|rescheduling"
_CANCEL = "cancel|cancels|cancelling|canceling|cancellation|cancellations"
_MOVING = "moving|moves|rescheduling|reschedules"
_CANCELLING = "cancelling|canceling|cancellation|cancellations"
_MOVED = "moved|rescheduled|move|reschedule"
_WHY = "reason|reasons|explanation|explanations"
_DUE = "need|needs|needed|require|requires|required|takes|must|should|have|has|mandatory|demand|always|give|necessary"
_NO = "no|dont|not|without"
_FOR = "to|for|when|if|before|why"
_THEIR = "their|our|the|a|any|each|every"
_GUESTS = "people|mentees|guests|members|everyone|everybody|nobody|noone|you|they|one"
_CALLED_OFF = "cancelled|canceled|moved|rescheduled|changed"
_CALL_OFF = "cancel|move|reschedule|change"
_UNTIL = "until|till|up|least|latest|less|later|within|minimum"
_AHEAD = "before|beforehand|ahead|advance|prior|notice"

CHANGE_RULES = cues(
    "change_rules",
    (10.2, f"^ rules|rule for|of|about|on the? {_MOVE}|{_CANCEL}|changes $"),
    (10.2, f"^ show|what|whats|the|our * rules|rule for|of|about|on the? {_MOVE}|{_CANCEL}|changes $"),
    (10.2, f"^ show|what|whats? are|is? me? the|our? {_MOVE}|{_CANCEL}|change rules|rule $"),
    (10, "^ show|what|whats? are? me|us? the|our|your? rules $"),
    (10, f"at? most|maximum|max|only * {_MOVE}", "moves"),
    (10, f"be|{_MOVE} * most|only|maximum|max|than|just", "moves"),
    (10, f"up to * {_MOVE}", "moves"),
    (10, f"{_MOVED} * up to", "moves"),
    (10, f"{_MOVED} {_THEIR}? session|sessions|booking|bookings * up to", "moves"),
    (10, f"limit|restrict|cap * {_MOVE} * to", "moves"),
    (14, f"no limit|limits on|for|to * {_MOVE}", "moves=0"),
    (12.6, f"unlimited {_MOVE}", "moves=0"),
    (12.6, f"{_MOVED} * any number of times", "moves=0"),
    (12.6, f"{_MOVED} * as often", "moves=0"),
    (10, f"{_MOVING} * {_DUE} * {_WHY}", "moving=1"),
    (10, f"{_MOVING} * {_WHY} * {_DUE}", "moving=1"),
    (10, f"{_DUE} * {_WHY} * {_FOR} * {_MOVE}", "moving=1"),
    (10, f"{_WHY} * {_DUE} * {_FOR} * {_MOVE}", "moving=1"),
    (10, f"must|should|have|need to? say|tell|explain why * {_MOVE}", "moving=1"),
    (10, f"ask * {_WHY} * {_FOR} * {_MOVE}", "moving=1"),
    (10, f"{_CANCELLING} * {_DUE} * {_WHY}", "cancelling=1"),
    (10, f"{_CANCELLING} * {_WHY} * {_DUE}", "cancelling=1"),
    (10, f"{_DUE} * {_WHY} * {_FOR} * {_CANCEL}", "cancelling=1"),
    (10, f"{_WHY} * {_DUE} * {_FOR} * {_CANCEL}", "cancelling=1"),
    (10, f"must|should|have|need to? say|tell|explain why * {_CANCEL}", "cancelling=1"),
    (10, f"ask * {_WHY} * {_FOR} * {_CANCEL}", "cancelling=1"),
    (11, f"{_NO} * {_WHY} * {_FOR} * {_MOVE}", "moving=0"),
    (11, f"{_MOVING} * {_NO} * {_WHY}", "moving=0"),
    (11, f"{_WHY} * optional * {_MOVE}", "moving=0"),
    (11, f"{_NO} * {_WHY} * {_FOR} * {_CANCEL}", "cancelling=0"),
    (11, f"{_WHY} * optional * {_CANCEL}", "cancelling=0"),
    (11, f"{_CANCELLING} * {_NO} * {_WHY}", "cancelling=0"),
    (13, f"{_OURS} can|may|must|could|cant|cannot * {_CALLED_OFF} * {_UNTIL} * <length> * {_AHEAD}|of", "deadline"),
    (
        13,
        f"{_GUESTS} can|may|must|should|need|have|has|cant|cannot * {_CALL_OFF} * {_UNTIL} * <length> * {_AHEAD}|of",
        "deadline",
    ),
    (
        13,
        f"{_GUESTS} can|may|must|should|need|have|has * {_CALL_OFF} * <length> * ahead|advance|beforehand|notice",
        "deadline",
    ),
    (13, f"{_CANCELLING}|{_MOVING} * {_UNTIL} * <length> * {_AHEAD}|of", "deadline"),
    (13, f"{_CANCELLING}|{_MOVING} {_DUE} * <length> * ahead|advance|beforehand|notice", "deadline"),
    (13, f"{_CANCELLING}|cancel deadline|cutoff|period|notice|window * <length>", "deadline"),
    (13, f"<length> {_CANCELLING} deadline|cutoff|period|notice|policy", "deadline"),
)

_PEOPLE = "people|them|us|everybody|everyone|all|hosts|whoever|guests|members"

ROOM_ENDS = cues(
    "room_ends",
    (10, "^ room|rooms end|ends? reminder|reminders $"),
    (12, f"remind|ask {_PEOPLE} * before * room|rooms * end|ends", "all"),
    (12.6, f"remind|ask {_PEOPLE} * before * room|rooms * end|ends * check-in|checkin", "check_in"),
    (
        13,
        "no|dont|stop * reminder|reminders|remind * before their|the|a|our? room|rooms time|booking|s? end|ends",
        "off",
    ),
)

_CLASH = "clash|clashes|conflict|conflicts|overlap|overlaps"
_THINGS = (
    "meetings|things|bookings|sessions|times|requests|somebody|someone|something|anything|everything|whatever|what"
)
_ORGANIZERS = "us|organizer|organizers|organiser|organisers"


def _chosen(policy: str, said: str) -> tuple[tuple[float, str, str], ...]:
    """The ways to say what is done about conflicts: behind the conflicts, behind when there are some, or before them.

    ``named`` where a service or a room must be, for which alone it holds.
    """
    return (
        (10.4, f"^ set|change|switch|make|the|our|please? the|our? conflict|conflicts policy? * {said}", policy),
        (10.4, f"^ policy for conflicts * {said}", policy),
        (10.4, f"when|if|where|whenever two|several|any|<number>? {_THINGS}|<length> that? {_CLASH} * {said}", policy),
        (10.4, f"{said} * when|if|where|whenever {_THINGS} that? {_CLASH}", policy),
        (10.4, f"{said} whatever|what {_CLASH}", policy),
        (10.4, f"{said} {_THINGS} that {_CLASH}", policy),
        (10.4, f"{said} * about|when|if|where there? are? {_CLASH}", policy),
        (10.8, f"{_CLASH} policy? for|in|on * {said}", f"{policy} named"),
        (10.8, f"{said} * {_CLASH} for|in|on", f"{policy} named"),
    )


POLICY = cues(
    "policy",
    (10, "^ settings|setting|our? conflict|conflicts settings|policy? $"),
    (10, "^ show our|the? conflict settings|policy|rules $"),
    *_chosen("refuse", "refuse|reject|turn"),
    (10.4, "<nth> come|comes <nth> serve|served", "refuse"),
    *_chosen("propose", "propose|offer|suggest"),
    *_chosen("priority", "priority|importance|weight|important"),
    *_chosen("force", "force"),
    *_chosen("ask", f"ask|let {_ORGANIZERS}|the|an"),
    (10.4, "^ set|change|switch|make|the|our? the|our? conflict|conflicts policy? * ask $", "ask"),
    (10.4, f"case of a|any? {_CLASH} * {_ORGANIZERS} decide|decides", "ask"),
    *_chosen("usual", "usual|default"),
)

_A = "a|an|our|the"
_KIND = "meeting|conference"
_THE = "the|our? room|meeting|conference? room?"
_NEW = f"{_A}? new? {_KIND}? room called|named?"

ROOM_KEPT = cues(
    "room_kept",
    (12, f"^ please? add|create|register {_NEW}", "add"),
    (12, f"^ please? set up {_NEW}", "add"),
    (12, f"^ theres|there|we is|have? a new {_KIND}? room called|named?", "add"),
    (12, f"^ please? retire|decommission {_THE} <room>", "retire"),
    (12, f"^ please? close|shut down {_THE} <room>", "retire"),
    (12, f"^ please? take {_THE} <room> out of service|use", "retire"),
    (12, f"^ {_THE} <room> is|was retired|gone", "retire"),
    (12.4, f"^ {_THE} <room> is|was closed for good", "retire"),
    (12.4, f"^ {_THE} <room> is|was closed forever", "retire"),
    (12, f"^ please? reopen|reactivate|unretire {_THE} <room>", "reopen"),
    (12, f"^ please? bring back {_THE} <room>", "reopen"),
    (12, f"^ {_THE} <room> is open again", "reopen"),
    (
        12,
        f"^ {_THE} <room> now? has|seats|holds|fits|takes now|only? <number> seats|places|chairs|people|now|$",
        "seats",
    ),
    (11.6, f"^ {_THE} <room> has|got no", "drops"),
    (11.6, f"^ {_THE} <room> no longer has", "drops"),
    (11.6, f"^ {_THE} <room> has? lost its|the|a?", "drops"),
    (11, f"^ {_THE} <room> now has|got", "adds"),
    (11, f"^ {_THE} <room> has now|got", "adds"),
    (11, f"^ {_THE} <room> got a|an|the|some|new|its|another", "adds"),
    (11, f"^ {_THE} <room> has * now $", "adds"),
    (11, f"^ {_THE} <room> has? moved to|in|into", "place"),
    (11, f"^ {_THE} <room> is now in|at|on", "place"),
    (11, f"^ {_THE} <room> is in|at|on * now $", "place"),
    (11.6, f"^ {_THE} <room> is|will|should now? be? called|named", "rename"),
    (12, f"^ please? rename {_THE} <room> to|into|as", "rename"),
    (11, f"^ {_THE} <room> is|will be? closed|shut|unavailable|blocked|broken", "closed"),
    (11, f"^ {_THE} <room> is|will be? out of order", "closed"),
)
