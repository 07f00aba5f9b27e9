"""English: what speaks for cancelling and moving what is booked."""

from bots.language.words import cues
from bots.language.words.en.groups import MINE, MOVE

_LETS_GO = "keep|leave|sorry|please|pls|thanks|cheers|but|because|cos|ill|iwill|im|i|its|the|and|unfortunately|$"
"""What stands behind a session that "has to go": a time there would be that to which it goes."""
CANCEL = cues(
    "cancel",
    (7.4, f"undo|reverse|unbook|revoke my|our|the|that? thing|one|booking|{MINE} with|w|on|for|from"),
    (9.6, f"everything|all|anything|lot * <time> has|needs|need|got|gotta|must to|gotta? go {_LETS_GO}"),
    (8, "no|not good|use|longer|possible|happening * drop|ditch|bin|scrap|skip|lose|cancel <who> $"),
    (8, "get|wriggle|weasel|worm out of? my|our|the? <time>|session|lesson|meeting <time>? with|w <who>"),
    (8, "never|nevermind mind? about? the|that|my|our? room|booking|<room> for|on|at? <time>"),
    (8, "stop|quit|end seeing|meeting|having|doing my|our? <who>"),
    (10, f"one|thing|stuff|{MINE} with|w <who> <time>? has|needs|need|got|gotta|must to|gotta? go {_LETS_GO}"),
    (10, f"my|our|the <time>? {MINE} <time>? has|needs|need|got|gotta|must to|gotta? go {_LETS_GO}"),
    (11, "take|remove|get|drop <who> off|from|out of? my|our calendar|schedule|diary|agenda|cal * <time>"),
    (7, "bailing|bailed|bail|flake|flaking on|of? my|our|<time>|<who>"),
    (7, "backing|pulling|ducking|crying|back|pull|duck|cry out|off of|from|on? my|our|<time>"),
    (8.4, "cancel|drop|scrap|bin|axe|unbook the|my|our|that? room|rooms|<room>|boardroom"),
    (
        8.4,
        "dont|not|no|wont need|needed|require|use|longer|using|needing * <room>|room|boardroom * <time>",
    ),
    (7.4, "^ please? skip|drop|ditch|bin|scrap|axe <time> <skill>|<service>|<who>"),
    (7.4, "cancel|remove|delete|drop|scrap|bin|kill it|that|this|them $"),
    (8.8, "cancel|scrap|drop|clear|bin|kill|axe whatever|anything|everything|all"),
    (7.4, "dont|not|no|wont|longer need|want|require|needing <who> <time>|anymore|any|after|now"),
    (7.8, "come|taken|wiped|cleared|removed off|out|from of? my|the|our diary|calendar|schedule|agenda|books"),
    (
        6.8,
        "undo|stop|end|terminate|discontinue|quit|finish|cease|pause my|our|the|that * session|sessions|call|calls|meeting|meetings|lesson|lessons|class|classes|appointment|booking|bookings|interview|review|chat|<service>|weekly|recurring|series",
    ),
    (
        7.4,
        "not|wont|dont|doesnt * need|needing|require my|our|the|<time> * session|sessions|call|calls|meeting|meetings|lesson|lessons|class|classes|appointment|booking|bookings|interview|review|chat|<service>|<time> * after|anymore|any|now|$",
    ),
    (7.2, f"delete|remove|forget|scrap|drop|kill|axe|ditch|bin about? my|our|the|that|<time> * {MINE}|<time>"),
    (
        7.6,
        "my|our|the|<time>|<service> * be|get|been|being cancelled|canceled|scrapped|dropped|deleted|removed|binned|called",
    ),
    (7.6, "have|get|need|want|like my|our|the|<time>|<service> * cancelled|canceled|scrapped|deleted|removed"),
    (6.6, "get|take|pull me|us out of? my|the|our|that|<time>|it|everything|all"),
    (6.6, "remove|take|drop|pull me|us from|off everything|all|<time>"),
    (9.8, "call the|my|our? <time>|it|that|this|everything off"),
    (6.8, "no longer|more need|want|needing|wanting <time>|my|our|the|that"),
    (
        6.2,
        "binning|scrapping|dropping|ditching|deleting|axing|killing|removing|skipping my|our|the|all|that|this|everything|<time>|<service>",
    ),
    (6.2, "skip|drop|scrap|bin my|our|the <time> session|meeting|call|lesson|class|one"),
    (
        6.4,
        "session|meeting|call|lesson|class|appointment|<service>|it|that no|longer longer|not? needed|required|happening|wanted|necessary",
    ),
    (
        7.4,
        "take|remove|pull|strike|get|wipe|knock|cross|clear my|the|our|that|this|<time>|<service> * off|from|out my|the|our|of calendar|schedule|agenda|diary|books|my",
    ),
    (6.6, f"cant|cannot|wont|couldnt make my|our|the|<time> * {MINE}|<time> * cancel|drop|scrap"),
    (6.4, "let go of my|our|the|that"),
    (6.2, f"free|give|hand|open up my|our|the|<time> * {MINE}"),
    (7.2, "cncl|cnacel|canel|cancl|cansel|cncel"),
    (7.6, "take|pull it|that|this out $"),
    (7, "cancel|cancell|cancle|cancelling|canceling|cxl|unbook|cancal|cancel"),
    (
        6.2,
        f"scrap|delete|scratch|ditch|axe|bin|abort|revoke|nix|nuke|torch|zap|trash|yeet|kill|drop|remove|clear|wipe|release|lose|withdraw my|our|the|all|that|this|everything|every|<time>|<service> * {MINE}|<time>|<who>|$",
    ),
    (6.2, "scrap|drop|delete|ditch|kill|clear|remove everything|<time>|it|all"),
    (8, "call off"),
    (6.5, "call it|that|this|my|the|our|<who>|<time> * off"),
    (6.2, "get|getting rid of"),
    (6, f"dont|doesnt|no need|want|needed my|our|the|that|this|<time> * {MINE}|<time>|anymore"),
    (6, "cancellation"),
    (6, "back|pull|bow out of my|our|the"),
)

_SESSIONS = "session|sessions|call|calls|lesson|lessons|class|classes|appointment|appointments|meeting|meetings|bookings|<service>"
_MUST = "has|have|needs|need|must|got|ought|should|gotta"
_SESSION = "session|sessions|call|meeting|lesson|class|appointment|booking|chat|slot|<service>"
_ELSEWHEN = "at|on|<time>|<number>|moved|rescheduled|shifted|pushed|changed|a|another|bit|little|later|earlier|sooner"
"""What a session shall be that is moved, and not how long it shall be."""
_OWN_SESSION = "session|lesson|booking|slot|1:1|<service>"
RESCHEDULE = cues(
    "reschedule",
    (
        8.8,
        "can|could|may|might my|our <number>|<time> with|w <who> <time>? be|become|go|move|start|happen at|to? <time>|<number>",
    ),
    (8, "if we|i|you moved|shifted|pushed|swapped|switched|bumped my|our|the|it|that|<who>|<time> * to"),
    (9, "go|start|meet|begin|do earlier|later * <time>|<number> not <time>|<number>"),
    (9, "it|that|its|thats|should supposed|meant|should|have to|have|been be|been? <time>"),
    (8.4, f"{MOVE}|shove|shift|bring|chuck|stick everything|all|whatever|anything * <time>? to|until|till|into|<time>"),
    (
        10,
        "that|the|my|our <time> with|w <who> wont|doesnt|cant|isnt|not|no * could|can|would|shall he|she|they|we|it|i do|make|be|manage|go <time>|<number>",
    ),
    (7.4, "have|get|want|need|like my|our|the|<time> * moved|rescheduled|postponed|shifted|pushed"),
    (
        9,
        "can|could|may|might|would <who> be|do|go|start|come to|at? <time>|<number> rather|instead than|of <time>|<number>",
    ),
    (9, "it|that|its should|shouldve|meant|supposed have|to? be|been? <time>|<number> not <time>|<number>"),
    (1, "have|got|ive|weve|seeing|meeting <who> <time>", "told"),
    (1, f"my|our {_OWN_SESSION} * <time>", "told"),
    (1, "my|our <time> with|w <who>", "told"),
    (1, "booked|arranged|agreed|made|requested <time> with|w <who>", "told"),
    (9, f"<who> <time> {_MUST} to? be|start|move|become a|an|at|to? <time>|<number>"),
    (1, f"have|got|ive|weve a|an|the|another? {_OWN_SESSION}|call|meeting with|w <who> * <time>", "told"),
    (1, f"the|that|this|my|our {_OWN_SESSION}|call|meeting|chat|thing|one|catchup with|w <who> * <time>", "told"),
    (1, "booked|down|scheduled in? with|for|to <who> * <time>", "told"),
    (1, "supposed|meant|due|scheduled|set to see|meet|have|do|talk|speak|be to|with? <who> * <time>", "told"),
    (
        8.6,
        "can|could|may|might|would|will|shall my|our <time> go|be|move|happen|start|begin|become|shift|slip|slide to|at|for? <time>|<number>",
    ),
    (
        8.6,
        "can|could|may|might|would|will|shall my|our|the|<time> * go|be|move|happen|shift to|at? the? same time|slot|hour",
    ),
    (
        9,
        f"one|ones|{_SESSIONS} with|w <who> <time>? {_MUST} to? start|begin|move|happen|go|shift|change|slip|get|moved",
    ),
    (9, f"one|ones|{_SESSIONS} with|w <who> <time>? {_MUST} to? be {_ELSEWHEN}"),
    (
        9.6,
        "clashes|clash|conflicts|overlaps|collides * move|shift|push|bump|change|slide it|that|this|mine to|by|for|back|<time>",
    ),
    (8.6, f"my|our <time>|<number> with|w <who> {_MUST} to? start|begin|move|happen|go|shift|change|slip|get"),
    (8.6, f"my|our <time>|<number> with|w <who> {_MUST} to? be {_ELSEWHEN}"),
    (8.6, "start|begin my|our <time> with|w <who> <time>"),
    (8.2, f"^ my|our|the {_SESSION} <time> * should|must|needs|has|ought to? be|go|move * <time>"),
    (9.6, f"can|could|may|might|would <who> {_SESSION} <time>? be|happen|go|take|start * <time>"),
    (8.6, f"if my|our|the {_SESSION} * was|were|is|could|started|began|happened * <time>|<number>"),
    (8.4, f"can|could|may|might|would|will <time> {_SESSION} <time> instead|please|$"),
    (
        8.6,
        "^ my|our <time> * with|w <who> * can|could|may|might it|that|we|i be|go|start|begin|do|make|have <time>|<number>",
    ),
    (
        7.8,
        f"{_SESSIONS} * {_MUST} to? be? go|move|shift|slip|change|be|moved|rescheduled|shifted|pushed|postponed to|on|<time>",
    ),
    (8.6, f"make|have|do|hold <time> {_SESSION} <time> instead|rather"),
    (8.6, "^ my|our <time> with <who> * needs|need|has|should|must|got|ought to be|start|begin|move|happen|go"),
    (
        8.6,
        "can|could|may|might|would|will|shall my|our|the? <time> with|w <who> <time>? be|happen|go|start|begin|take|become place|to? <time>",
    ),
    (
        8.4,
        f"can|could|may|might|would|will|shall my|our|the|<time> * {_SESSION} * take|happen|be|occur|go place|ahead? <time>",
    ),
    (8.6, "make|turn|change my|our|the? <time> a|an|into|to? a|an|the? <time>|<number>"),
    (8.6, "we|i said|agreed|arranged|planned|set <time> * could|can|shall|may|might|possible * <time>|<number>"),
    (8, f"^ my|our|the {_SESSION} * want|like|need|prefer|would|wish * have|do|be|make|hold|attend|take <time>"),
    (
        8.6,
        f"can|could|may|shall|might|possible|lets|want|like we|you|i|to? do|make|have|hold my|our|the|<who> {_SESSION} <time> instead|rather",
    ),
    (8.6, f"make|do|have|move it|that|this? <time> instead of <time> for|with my|our|the {_SESSION}"),
    (8, "do|have|make|hold|take my|our * <time> instead"),
    (8.6, "make|have|do|start|put <time>|my|our|the * <time>? * <length> later|earlier|sooner|more|forward|back"),
    (6.4, f"displace|replan|shifting|anticipate my|our|the|<time> * {_SESSION}|<time>"),
    (7.8, "my|our|the * make|push|move|put|keep it <time>|to|at"),
    (7.8, "^ my|our <time>|<number> make it <time>|<number>"),
    (
        7.8,
        "am|are|were|weare|im meeting|seeing|meet|booked|scheduled <time>|<who> * can|could|may|lets we|you|i make|move|do|have it|this|that <time>|to",
    ),
    (6.4, "flick|flip|hop|boot|chuck|throw|sling my|our|the * to|<time>"),
    (6.2, "make my|our <time> $"),
    (
        7.4,
        "make my|our <time> * with|session|sessions|call|calls|meeting|meetings|lesson|lessons|class|classes|appointment|booking|bookings|interview|review|chat|<service> * <time>",
    ),
    (
        7.8,
        "instead of|rather than? <time> * my|our|the session|sessions|call|calls|meeting|meetings|lesson|lessons|class|classes|appointment|booking|bookings|interview|review|chat|<service>",
    ),
    (
        6.4,
        "can|could|may|might|would my|our|the * session|sessions|call|calls|meeting|meetings|lesson|lessons|class|classes|appointment|booking|bookings|interview|review|chat|<service> * go|be|start|happen|begin|move <time>|<length>",
    ),
    (7.6, "become|becomes|becoming to? a|an|the|at? <time>"),
    (
        7.4,
        "have|get|want|need|like * moved|rescheduled|postponed|pushed|shifted|preponed|delayed to|till|until|by|for|back|<time>",
    ),
    (6.4, "report my|our|the * to <time>"),
    (
        7.8,
        "session|call|lesson|class|appointment|<service> * can|could|may|might it|we|this|that? be|do|have|make|start|happen|go <time>|at|on|for|to|instead|same",
    ),
    (
        7.8,
        "cant|cannot|wont make|do|manage my|the|our|<time> * session|call|meeting|lesson|class|appointment|<service> * can|could|may|lets|shall|how * <time>",
    ),
    (6.6, "extend|shorten|lengthen|prolong my|our|the|<time>|it|that|this"),
    (9, "make my|our|the|all|every|each|that|this * <length> long|each"),
    (
        6.6,
        "prepone|defer|preponed|preponing|pre-pone|moving|shifting|pushing|delaying|swapping|bumping|rescheduling",
    ),
    (6.4, "changing|change|altering my|our|the * <time>|to|for|from"),
    (
        6.6,
        "put|bring|move|push|make|set|start|have my|our|the|that|this|it|<service>|<time>|<who> * <length> earlier|later|forward|back|sooner",
    ),
    (
        6.4,
        "can|could|may|might|would * session|call|meeting|lesson|class|appointment|<service> * go|be|start|happen|begin later|earlier|sooner",
    ),
    (
        7.4,
        "can|could|may|might|would|let * session|call|meeting|lesson|class|appointment|<service> * go|be|start|happen|begin <length>|<time> later|earlier|sooner|$",
    ),
    (7.4, "put my|our|the <time> * <time>"),
    (8.4, "put my|our|the * off|back until|till|til|to|by|<time>"),
    (
        9.2,
        "cancel|scrap|drop|delete my|our|the|this|that|<time>|<service>|<who> * book|rebook|put|make|schedule|move|do|have|set it|them|that for|on|to|at|in|<time>",
    ),
    (6.2, "swap|switch|trade|exchange <time>|<service>"),
    (
        6.6,
        "make|have my|our|the <time>|<service>|session|call|meeting|lesson|appointment|class|chat|slot * <time> instead",
    ),
    (6.6, "instead of my|our|the <time> * <time>"),
    (
        6.8,
        "<who>|<service>|it|that|this|session|call|meeting|lesson|class|appointment go|move|change|switch|shift|slide|slip|swap from|to? <time>",
    ),
    (
        8.6,
        "have|do|make|hold|get|take|move|attend|like|want|need|prefer|start|begin my|our|the * <time> rather|instead than|of <time>|<number>",
    ),
    (
        8.6,
        f"{MOVE}|shove|shift|nudge|bump|put|bring|knock|set my|our|the|<time>|<who> * back|forward|forwards|up|out by? <length>",
    ),
    (9, "make|put|do|have|move|push|shift <who> at|to? <time>|<number> <time>? instead|rather of|than <time>|<number>"),
    (
        6.4,
        "slide|nudge|drag|kick|roll|carry|punt|bounce|yank|scoot|slip|shunt|shove|budge|haul|hop|flip|pull|knock my|our|the|<time>|it|this|that|<who> * to|over|back|forward|by|into|until|<time>",
    ),
    (6.2, "redo|re-arrange|rejig|reslot|re-book|rebooking"),
    (7, "postpone|reschedule|resched|rescheduling"),
    (7.6, "postpone|reschedule|push|move|delay|shift|resched * until|till|til|to|by <time>"),
    (9.5, "dont|not cancel * move|reschedule|shift|postpone|push"),
    (7.4, "put my|our|the <time> with|session|call|meeting * on|to|at <time>"),
    (6.2, MOVE),
    (7.4, "can|could|may|might|shall|must we|i start|begin|come|arrive * later|earlier|sooner"),
    (
        7.4,
        "can|could|may|might|would|should my|our|the|<time> * be moved|rescheduled|shifted|changed|pushed|postponed|brought|put|switched",
    ),
    (
        6.2,
        "shift my|our|the|your|it|this|that|them|these|<time>|<who>|<service>|everything|all|some|a|to|from|me|us|by|forward|back|over",
    ),
    (6.2, "be|get|been moved|rescheduled|postponed|pushed|changed|shifted|swapped|delayed"),
    (6.4, "swap|switch|change|trade|exchange my|our|the|<time>|that|this|it|<service>|<who> * to|for|from|with|<time>"),
    (5.5, f"change|switch|swap|modify|amend|edit|adjust|update|alter my|our|the|<time> * {MINE}|<time>"),
    (6.4, "bring|pull|put|push|move my|our|the|<time>|it|this|that|<who> * forward|back|off|earlier|later|up"),
    (6.4, "put|push|bring|pull|moving back|forward|off|out|up|over"),
    (7.4, "can|could|may my|our * be|happen|go on|at|<time> * instead|please|$"),
    (5.5, f"another|different|new|later|earlier time|day|date|slot for my|our|the * {MINE}"),
    (5, "can|could|shall we|i do|make|have my|our * instead of"),
    (4.8, "rather than|instead of my|our|the"),
)
