"""English: what speaks for an answer, a choice, a setting or plain talk, and how strongly."""

from bots.language.words import cues
from bots.language.words.en_groups import ERRAND, MEETING

_CANT = "cant|cannot|cnt|wont|shant|couldnt|unable|wouldnt|not|dont|never"
_COME = "make|attend|assist|join|come|participate|be|go|there|going|coming|attending|joining"
_BUSY = (
    "lab|class|lecture|conflict|clash|shift|plans|meeting|call|deadline|work|uni|rounds|theatre|surgery|holiday|vacation|leave|sick|"
    "ill|busy"
)
RESPOND = cues(
    "respond",
    (7, "^ sorry|maybe? not this|that time|once|round thanks|thank|sorry|but|for|im|i|$", "decline"),
    (
        7.6,
        "^ no|nope|nah|sorry|sry cant|cannot|wont|couldnt cover|do|make|manage|swing|attend it|that|this|then? $",
        "decline",
    ),
    (
        13,
        "iwill|ill|gonna|going|have|gotta|must|need|can to? skip|pass|miss|sit on? this|that|it one? out? $",
        "decline",
    ),
    (6.4, "try|trying|hope|hoping|aim|aiming to? make|come|join|attend", "tentative"),
    (6, "get back to you|them|him|her|<who>", "tentative"),
    (6.2, "clash|conflict|booked|busy * so? no|cant|sorry $", "decline"),
    (6.4, "not|isnt|wont be? possible|feasible|doable|workable for|to|on|$", "decline"),
    (6.2, "impossible for me|us", "decline"),
    (6, "wouldnt|wont|not miss it|this|that", "accept"),
    (6, "afraid|sadly|alas i|not cant|cannot|wont|not|ill * $", "decline"),
    (
        5.6,
        "another|prior|previous|other|conflicting commitment|commitments|engagement|plans|appointment|obligation",
        "decline",
    ),
    (6, "will|ill|gonna be? attending|joining|coming", "accept"),
    (7, "no can do", "decline"),
    (6.2, f"{_CANT} swing|manage|squeeze|fit|hack|wing it|this|that", "decline"),
    (6.4, "penciling|pencilling|penciled|pencilled it|this|that|you in", "tentative"),
    (6.4, "cant|cannot|not|no|without|wont promise|promises|promising|guarantee|guarantees|commit", "tentative"),
    (6.2, "no|nope|nah|pass from|for me|us", "decline"),
    (6.2, "yes|yep|yeah|yup|sure from|for me|us", "accept"),
    (6.2, "maybe|perhaps from|for me|us", "tentative"),
    (6, "^ no i|im|sorry|cant|wont * cant|plane|busy|away|make|clash|work", "decline"),
    (6, "^ hard? pass|skip $", "decline"),
    (5.6, "not|dont feeling|feel|fancy it|this|that|up|like", "decline"),
    (5.6, "pass|skip $", "decline"),
    (6, "^ attending|coming|joining|in $", "accept"),
    (
        6.6,
        f"^ no|nope|nah|sorry|sadly im|i|ive|its|theres? got|have|at|on|in? a|an|my|the|another? {ERRAND}|{_BUSY} then|sorry|that|today|tomorrow|<time>|$",
        "decline",
    ),
    (
        6.6,
        f"^ cant|cannot|not|unable im|i|ive|its|got|have|at|on|in got|have|at|on|in? a|an|my|the|another? {ERRAND}|{_BUSY} then|sorry|that|today|tomorrow|<time>|$",
        "decline",
    ),
    (6.6, "have|having|gonna|going to? say|go no|pass", "decline"),
    (6.6, "have|having|gonna|going|happy|glad to? say|go yes", "accept"),
    (6.2, "depends|depending|hinges on|if|whether|what|when|how|who", "tentative"),
    (6.4, "^ idk|dunno|undecided|unsure|no yet|idea? yet? ask|tell|know|later|yet * $", "tentative"),
    (6.4, "^ fifty|50-50|fifty-fifty|iffy|unclear|tbc|tbd", "tentative"),
    (6, "^ im|i|were|weare|count am|are|me? in thanks|and|for|with|too|see|then|cheers|$", "accept"),
    (
        6.6,
        "love|like|wish|want|wanted|hoped|hope to? but|however|though|although|sadly * cant|cannot|wont|unable|not|busy|couldnt",
        "decline",
    ),
    (6.4, "^ soft|weak|probable|probably|likely|leaning|tentative a? yes|yeah|no|going|coming|in", "tentative"),
    (6.4, "^ hard|firm|definite|big no|nope $", "decline"),
    (6.4, "^ hard|firm|definite|big|solid yes $", "accept"),
    (
        7,
        f"im|i am? out for|of|on the|this|that|our? <service>|{MEETING}|session|sessions|lesson|class|review|planning|workshop|offsite",
        "decline",
    ),
    (6.8, "invite|invitation|inviting|asking * im|i am? in $", "accept"),
    (6.4, "accept|accepted|accepting|acept", "accept"),
    (6.4, "^ approve|approved|grant|granted", "accept"),
    (6.4, "decline|declined|declining|declne|reject|rejected|refuse|rejecting", "decline"),
    (6.4, "tentative|tentatively|tentativ", "tentative"),
    (6.2, "turn|turning it|that|this|<who>|the|down * down?", "decline"),
    (7, "count me in", "accept"),
    (7, "count me out", "decline"),
    (
        7,
        "put|mark|list|sign|set|count|make me down|as * yes|going|attending|there|in|accepted|accept|coming|confirmed",
        "accept",
    ),
    (
        7.2,
        "put|mark|list|sign|set|count|make me down|as * maybe|unsure|possible|perhaps|possibly|tentative",
        "tentative",
    ),
    (7.2, "put|mark|list|sign|set|count|make me down|as * no|not|declined|decline|out|unable|absent", "decline"),
    (6.2, "iwill|ill|will|shall|wewill|can|gonna be there", "accept"),
    (5.6, "see|cu|c you|u|ya|yall there|then", "accept"),
    (5.6, "im|i am|were|weare? in $", "accept"),
    (
        5.8,
        "iwill|ill|will|wewill|gonna|can|im|i|definitely attend|join|come|coming|joining|attending|going|make it|to|the|too|for|this|that|along|$|<who>|<time>",
        "accept",
    ),
    (
        6.6,
        "yes|yep|yeah|sure|ok|okay|happily|definitely|absolutely|gladly iwill|ill|i|im|we|happy|count|see * be|can|will|am|attend|join|joining|coming|come|there|in|make|going",
        "accept",
    ),
    (6.4, "rsvp yes|ok|in|attending|coming|going|accept|positive", "accept"),
    (7, "rsvp no|not|out|negative|cant|decline|nope", "decline"),
    (7, "rsvp maybe|tentative|unsure|possibly|perhaps", "tentative"),
    (
        6.2,
        f"{_CANT} make|attend|join|come|participate|do it|this|that|the|to|there|in|sorry|sry|unfortunately|after|my|our|<time>|$",
        "decline",
    ),
    (6.4, f"{_CANT} be|able|gonna|going? able|there|to? to? {_COME}|there", "decline"),
    (
        6.2,
        "im|i|am|iwill|ill|probably not|wont|never be? coming|going|attending|joining|attend|there|join|come",
        "decline",
    ),
    (6, "not going|coming|attending|joining", "decline"),
    (5.6, "im|i am? out $", "decline"),
    (5.8, "have|gotta|need|going|must|iwill|ill|will|gonna|i have|to|need? to? pass|skip|bail|miss|sit", "decline"),
    (
        6.8,
        "might|may|perhaps|maybe|possibly|probably * able|join|attend|make|come|be|sure|there to|it|if|yet|there|join|attend|late|for|the|$",
        "tentative",
    ),
    (6.4, "^ maybe|perhaps|possibly|might|unsure|dunno|mb|probably $", "tentative"),
    (5.4, "^ maybe|perhaps|possibly|might|unsure|dunno|mb|probably", "tentative"),
    (6, "not|im|still * sure|unsure|undecided|certain if|yet|whether|i|about|$", "tentative"),
    (5.6, "sorry|sry|unfortunately|afraid cant|cannot|wont|no", "decline"),
    (6.4, "a maybe $", "tentative"),
    (5.6, "count on me", "accept"),
    (5.6, "be|running late * coming|there|join|joining", "accept"),
    (5.4, "sorry|regrets|apologies|unfortunately|sry i|im|but|we * cant|cannot|wont|clash|conflict|busy", "decline"),
    (4.4, "will|iwill|let|to|gotta|need|must confirm|check|know * later|soon|back|first|if|you|and", "tentative"),
    (4.4, "will|iwill|let|to|gotta|need|must see later|soon|first|if|how|whether", "tentative"),
    (5.2, "confirm|confirmed|confirming * attendance|invite|invitation|participation|coming|attending|there", "accept"),
    (5.2, "looking forward", "accept"),
    (5.6, "happy|glad|delighted|pleased|love to attend|join|come|be|accept", "accept"),
    (5.6, "yes|ok * invite|invitation|meeting|retro|standup", "accept"),
    (5.6, "no to|for|on * invite|invitation|meeting|retro|standup|that", "decline"),
    (5.4, "double booked|booking|double-booked", "decline"),
    (5.2, "respond|answer|reply yes|accept", "accept"),
    (5.2, "respond|answer|reply no|decline", "decline"),
)

_BAD = "doesnt|dont|wont|cant|isnt|not|cannot|never|bad|clash|clashes|conflict|conflicts|tight|impossible|awkward|tricky|didnt"
PROPOSE = cues(
    "propose",
    (7, "have|has|got no|not time <time>? * possible|okay|ok|fine|work|works|about|can|could|would|better <time>"),
    (6.6, "<time> * have|has|got no|not|little time * <time>"),
    (
        6.8,
        "cant|cannot|not|couldnt at|do|make? <time>|<number> * <time>|<number> is|works|ok|would|fine|possible|does|suits",
    ),
    (
        6.4,
        "<number>|<time> doesnt|dont|isnt|wont work|suit|good|possible|fit * <number>|<time> does|works|is|would|ok|fine",
    ),
    (6.8, "bit|little|slightly|tad later|earlier|sooner * <time>"),
    (5.6, "^ <time> works|suits"),
    (
        5.6,
        "^ <time> is|looks|sounds|would|will be? fine|good|ok|okay|great|perfect|best|ideal for|with|by|on|thanks|please|cheers|then|$",
    ),
    (6.8, "not|cant|busy|unavailable|booked|free|available then|there * <time>"),
    (7.2, "^ sorry|no|nope|nah no|sorry? <time> $"),
    (5.4, "i|we can|could|might|may do|make|manage|offer <time>"),
    (5.8, "^ not <time> * <time>"),
    (
        8.6,
        "can|could|shall|may|might we|you|i do|make|have|meet it|this|that? a? bit|little|lot? later|earlier|sooner|another|different time|day|then|on|please|in|$",
    ),
    (
        7.6,
        "can|could|shall|may|might|lets|chance|possible we|you|i|u|to? push|move|shift|bump|switch|make|have|do it|that|this to|for|till|until|at|on? <time>|<number> instead|rather",
    ),
    (
        7.6,
        "can|could|shall|may|might|lets|cn we|you|i|u? push|move|shift|bump|switch|go|make for|with|to|at|it? <time> instead|rather",
    ),
    (6.9, "that|it|this doesnt|dont|wont|didnt|cant work|suit|fit * <time>"),
    (7.4, "no|not|sorry|cant|cannot|sadly|afraid|busy|booked|unavailable|clash|clashes * how|what about <time>"),
    (7.4, "no|sorry|cant|cannot|sadly|afraid * how about|abt|bout * <time>"),
    (
        8,
        "can|could|shall|would|lets|may we|you|i? do|make|have|try|say? <time> in|rather|instead place|lieu|stead|than|of of? <time>|<number>",
    ),
    (4.6, "instead"),
    (6.2, "counter|counteroffer|counterproposal|counter-offer|counterpropose|counterproposing"),
    (5.8, "propose|proposing|suggest|suggesting|suggestion|proposal"),
    (5.8, "id|i|we|would|rather|prefer|much rather|prefer|sooner|better|preferably * <time>"),
    (5.2, "rather|preferably|preferable <time>"),
    (6.2, "rather|sooner|instead meet|do|have|make|go|say|try|take|talk * <time>"),
    (5.4, "<time> * rather|better|preferable|preferred|instead"),
    (5.8, "can|could|shall|cn|may|would|might|lets|maybe|how|what|do|make * <time> * instead|rather"),
    (2.8, "can|could|shall|cn we|you|u do|make|try|go|say|meet for|at|with|it|on? <time>"),
    (6.4, f"{_BAD} work|do|make|good|possible|suit|ok|great|ideal|for|me|at * <time> * <time>"),
    (
        6.2,
        f"{_BAD} work|do|make|good|possible|suit|ok|great|ideal|for|me * how|what|could|can|maybe|would|shall|is|does * <time>",
    ),
    (6.2, "no good|use * <time>"),
    (6.6, "clash|clashes|clashing|conflict|conflicts|overlap|overlaps|collides with * <time>"),
    (6.4, "better|best|easier|preferable|ideal|good for|with me|us would|is|be|will * <time>"),
    (6.2, f"<time> {_BAD}|is|was|would|looks * <time>"),
    (6.2, "i|we|can cant|cannot|not|couldnt|dont do|make|have|at|on|manage? <time> * <time>"),
    (6.2, "too|bit early|late|soon|far|tight * <time>"),
    (6.4, "too|bit|little <part>|<time> for me|us * <time>"),
    (5, "can|could|shall|cant|cannot|how|what we|you|u|i|about? do|make|try|about? <number>"),
    (5.2, "can|could|shall|chance|possible we|you * do|make|have|move it|this|that * <time>"),
    (5.2, "i|we can|could only do|make|manage|meet <time>"),
    (5, "would|does|is|will|could|might|if <time> work|suit|be|fit|do|ok|okay|possible|good|fine|better"),
    (5, "works|work|suits better|best for|on|at|<time>|instead"),
    (5.2, "<time> would|will|is|be|works|suits * better|best|easier|preferable"),
    (5.2, "better|rather|prefer|different|alternative <time>"),
    (5.5, "busy|tied|clash|conflict|unavailable <time>? * how|what|could|can|maybe|would|shall * <time>"),
    (5.8, "another|different|new|other time|day|slot instead|rather|please"),
)

_ELSE = "later|earlier|sooner|more|other|others|another|next|different|else|further|additional|alternative|alternatives|rest"
MORE = cues(
    "more",
    (6.2, "^ no|nope|nah? other|different|more people|mentors|times|slots|options|dates|days please|$"),
    (7, "^ maybe|perhaps|or <time> $"),
    (
        4.8,
        "^ show|give|find|got me|us? something|anything|smth|sth|one in|on|at|for|during|around|after|before? the? <time> $",
    ),
    (5.4, "^ and|maybe|what|or? in|during the <part> $"),
    (4.2, "^ to|at|for <time> $"),
    (4.2, "what|how|wat|hw about|abt|bout"),
    (5.4, "^ and|or|so? what|how about|abt|bout * <time> $"),
    (4, "^ and|or|maybe|also|then <time> $"),
    (4, "^ and|or|maybe|what|how * <time> $"),
    (5.2, f"^ {_ELSE}|after|before|again|previous|prev|continue $"),
    (
        5.2,
        "^ a|bit|something|anything|any|sth|smth|much|little|slightly|some bit|little? later|earlier|sooner|else|more|other|different",
    ),
    (
        5.4,
        f"show|see|give|list|any|got|have|want|need|load|get|display|are|some me|us|there|you|u|the|a|any? * {_ELSE}|few",
    ),
    (
        5.6,
        "more|other|different|later|earlier|another|additional|alternative|further|next times|time|slots|slot|options|option|results|dates|ones|openings|choices|suggestions|page|set|days",
    ),
    (5, "more|other|different|any|another mentors|mentor|people|rooms|teachers|tutors|experts|person|one"),
    (
        5.2,
        "anything|something|any|sth|smth|nothing|times|slots|got|have * later|earlier|sooner|else|other|after|before",
    ),
    (5, "later|earlier|sooner than|in|on|that|please|if|<time>|ones"),
    (
        5.2,
        "not|none|neither|dont|doesnt of|any|like|that|those|these|this * those|these|them|this|ones|work|works|suit|fit|one|good",
    ),
    (5, "not that|this|those|these one|ones|time|slot"),
    (5.6, "^ is|are|do|have|so there|you|we? nothing|none|no * <time>"),
    (
        5.6,
        "^ do|does|have|got|is|are|any|anything you|there|u? * anything|something|any|slots|times|free|openings * <time>? $",
    ),
    (4.2, "^ <time> $"),
    (4.8, "^ anything|something|any|nothing free|open|available? <time>"),
    (5.2, "^ anything|something|any|sth|smth|nothing a|any|little bit|little|tad|touch <time> $"),
    (3, "too early|late|soon|far"),
    (5, "keep|carry|go looking|going|on|searching"),
    (5.2, "what|whats|anything|is|are|who else|other"),
    (5, "with|for <who> instead"),
    (4.5, "make it|that <length>"),
    (4.4, "try|check <time>|the|another|next|again"),
)

REMINDERS = cues(
    "reminders",
    (
        8.2,
        "notify|alert|ping|nudge|tell|warn|message|text|buzz|poke|remember me|us * the|a|an day|night|evening|morning|week|hour before|prior|ahead",
    ),
    (9.2, "remember me|us <length>|the|a|an|about|of|before"),
    (
        8.2,
        "notice|warning|alert|heads|heads-up|nudge|ping|buzz up|me? the|a|one|an|<length> day|night|evening|hour|<length>? before|ahead|prior|beforehand",
    ),
    (8.5, "remind|reminded|reminder|reminders|remnd|remiders|remider|reminding|remindme|rmnd|remined"),
    (
        7.5,
        "notify|notification|notifications|alert|alerts|ping|nudge|tell|warn|message|text|heads|heads-up|buzz|poke * <length> before|ahead|prior|earlier|beforehand|in|advance",
    ),
    (
        7.5,
        "<length> * before|ahead|prior|beforehand|notice|warning * each|every|my|all|any|sessions|meetings|session|start|starts",
    ),
)

_HERE = "heading|headed|relocating|out|over|im|i|am|we|live|living|moved|moving|relocated|based|located|staying|landed|arrived|working|travelling|traveling|currently|now|here|visiting|flying|move|fly|back|went"
TIMEZONE = cues(
    "timezone",
    (6.8, f"{_HERE} * in|to|from|at|on|into|near the <place>"),
    (6.5, "^ <place> time? please|pls|thanks|$"),
    (7, "based|live|living|working|operating|out|over|located of|in|at|from|near|out <place>"),
    (7, "based|live|working out of <place>"),
    (7.8, "have|has|ive|just|had moved|relocated to|back|over|out? to? <place>"),
    (9.5, "timezone|tz|timezones|timezon|time-zone"),
    (9.5, "time zone|zones"),
    (6.8, f"{_HERE} * in|to|from|at|on|into|near <place>"),
    (6.8, "on|in|to|use|using|switch|set|follow|by|with <place> time"),
    (6.5, "^ <place> time? $"),
    (6.5, "my|me|set|change|switch|use|update clock|time|local|zone|city|location|us|to * <place>"),
    (6.5, "visiting <place>"),
)

_TEACH = "teach|mentor|coach|tutor|offer|train|provide|lecture"
PROFILE = cues(
    "profile",
    (7.4, "<skill> * is|are my strong|strength|strengths|specialty|speciality|forte|thing|best|expertise|main|core"),
    (7, "strong|best|good|experienced|specialised|specialized at|in <skill> * add|put|list it|them|that|these"),
    (5.2, "^ i can|also <new>? <skill> and|or|plus? <skill>? $"),
    (7.2, "i|we can|could|also do|run|give|offer|take <service> $"),
    (8, "become|be|becoming a|an * teacher|mentor|tutor|coach|trainer|instructor $"),
    (7.2, "what|which skills|topics|offers * have|listed|know|see * me|my"),
    (6.6, "i|we also|now? do|run|give|offer <service> now|too|these $"),
    (
        6.5,
        f"i|we|iwill|ill|im|also|now|id|ive can|could|also|will|do|now|mainly|like|love|am|happy|want|able|to|started|started? to|also|love|only|now|like? to? {_TEACH}|teaching|mentoring|offering|coaching|tutoring",
    ),
    (8, "make|let|set|register|sign me|us? up? as? a|be|become? mentor|tutor|teacher|coach $"),
    (8, "i|id|can|could|want|wanna|like|how|become|be * become|be|becoming a|one? mentor|tutor|teacher|coach"),
    (6.5, "i|im|iwill|ill|we can|could|happy|able|also|am? to? help|assist|support people|others|with|in|on|folks"),
    (
        6.6,
        "i|im|we|ive|also teach|mentor|coach|tutor|offer|speak|know|learned|learnt|teaching|offering|provide|run|good|fluent|experienced|skilled|expert|certified|mastered|specialise|specialize|understand|familiar|play * <skill>|<service>",
    ),
    (6.6, "i|we also|now? offer|provide"),
    (
        7,
        "im|i am? a|an|also|now|fully? <skill> certified|qualified|trained|accredited|fluent|expert|proficient|literate|specialist|instructor|teacher",
    ),
    (6.6, "list|register|advertise|feature me as|for|under <service>"),
    (6.4, "i|we also|now? do|run|give|take <service> $"),
    (7.2, "my skill|skills|profile|bio|expertise|headline|skillset|offers|offerings"),
    (
        7.4,
        "add|remove|drop|put|include|delete|take|list|append|update|set <skill> * to|from|off|on|in * my|skills|profile|list",
    ),
    (
        6.6,
        "i|ill|iwill|we can|could|would|will|also also|happily|gladly|now? help|assist|support|advise people|others|anyone? with|in|on <skill>",
    ),
    (
        6.6,
        "and|i|also can|could|would|will|to help|assist|support|advise people|others|anyone|folks|them|you? with|in|on <skill> $",
    ),
    (7.4, "add|remove|drop|delete|put|list|update my|a|the|new|this|these? skill|skills|profile"),
    (7, "add|put|list|update * profile|skills|skillset|bio"),
    (7, f"no longer|more {_TEACH}|do|teaching|offering|speak"),
    (6.6, f"stop|stopped|stopping|dont|not teaching|offering|mentoring|{_TEACH} * <skill>|<service>|anymore"),
    (
        6.2,
        "im|i|am am|an|a|very|quite|really|pretty|also|fairly|the? * good|great|fluent|experienced|expert|strong|proficient|skilled|qualified|comfortable|decent|certified|versed|pro at|in|with|on * <skill>",
    ),
    (6, f"happy|able|glad|willing|available|keen|like|love|free|want to {_TEACH}|help"),
    (6, "list|register|mark|show|sign me up? as|for|under * <skill>|mentor"),
)

_NTH = "<nth>|last|final|<number>"
PICK = cues(
    "pick",
    (
        9.8,
        "make|do|have|take it|that? the <nth>|last|first|second|third one|option|slot|time? please|then|thanks|instead|$",
    ),
    (9.6, "^ yes|yeah|yep|ok|sure|please to|for|on|with the? <nth> one|option|slot? please|thanks|$"),
    (9.4, "^ the? <nth> one|option|slot|time? please|pls|thanks|works|is"),
    (6.4, f"^ wait|actually|no|nah|sorry|hmm|oh|oops wait|actually|no|nah|sorry? the {_NTH} one? please|then|thanks|$"),
    (
        6.4,
        "^ ill|id|i|lets|please? take|have|do|go|grab|pick|like|with|for? the early|earlier|later|late|earliest|latest one|slot|option|time please|then|thanks|works|is|$",
    ),
    (6.2, "choose|pick|take|want|prefer|go|select no|nr|num|number|with|option <number>"),
    (6.2, "^ the? top|bottom|earliest|latest|middle one|option|choice|slot|time? please|works|looks|is|then|$"),
    (
        6.2,
        "take|pick|choose|want|prefer|go|have|gimme|do|with|for|like the top|bottom|earliest|latest|middle one|option|slot|time? please|then|$",
    ),
    (6.4, "^ no|nr|num <number> $"),
    (6, "option|number|nr|num|opt|nbr|choice|variant|# <number>|<nth>|one|two|three|four|five|six"),
    (6.2, "<nth>|last|final|middle one|option|choice|slot|suggestion|time|mentor|of|from"),
    (5.6, f"^ the? {_NTH} $"),
    (5.6, "^ # <number> $"),
    (5.4, f"take|pick|choose|want|like|select|prefer|book|go|have|gimme|do|give|with|be|for|like|me the? {_NTH} $"),
    (5.2, f"^ {_NTH} please|works|is|looks|suits|would|then|for|thanks|it|sounds"),
    (5.4, f"the {_NTH} works|please|is|looks|suits|would|sounds|$"),
)


OTHERS = (
    *cues(
        "settings",
        (5.5, "^ settings|preferences|config|configuration|setup $"),
        (5.5, "my|change|open|show settings|preferences"),
        (10, "what do you know|remember|store|keep about|of me"),
    ),
    *cues(
        "email",
        (8, "my|change|set|update|add email|mail|e-mail"),
        (8, "change|set|update|add|enter|save|remove|delete my|the? email|mail|e-mail"),
        (9, "email|mail|e-mail|address|inbox * <mail>"),
        (9, "reach|contact|email|mail|write|send|ping|find|get me|it|them|everything|mine|reminders|that * <mail>"),
        (8, "use|take|make|put|note|save|heres|here * <mail>"),
        (
            9.6,
            "send|forward|deliver|get my|the|all|me? reminders|notices|notifications|everything|mail|it to|at|on <mail>",
        ),
        (6, "^ <mail> $"),
    ),
    *cues(
        "services",
        (5.5, "^ services $"),
        (5, "how much|what is|does|do * cost|costs|price|fee|charge"),
        (5, "price|prices|cost|costs|pricing|fees $"),
        (5.8, "my|list|show|what services"),
        (5.8, "add|create|edit|change|new a|my|the? service"),
    ),
    *cues("link", (5.5, "link|connect|join|merge my|the|this * telegram|slack|account|accounts|identity")),
    *cues(
        "calendars",
        (
            6.5,
            "connect|sync|link|disconnect|reconnect|unlink my|a|the|google|outlook|apple|microsoft * calendar|calendars|outlook",
        ),
    ),
    *cues(
        "waiting",
        (
            8,
            "what|whats|which|anything|something|is|are|any|show|list * decide|decision|decisions|approve|approval|approvals $",
        ),
        (
            8,
            "what|whats|which|anything|something * must|should|need|needs|have|waiting|waits|open|pending * decide|decision|decisions|deciding|approve|approval",
        ),
        (8, "^ my|any|the|show? open|pending|outstanding|waiting? decisions|approvals $"),
        (6.4, "what|whats|anything|who|is|are|any * waiting|pending|unanswered|open for|on me"),
        (6.4, "what|whats|anything|who|is|are|any * waiting|pending|unanswered $"),
        (6.4, "^ my|open|pending|waiting|unanswered|show|new|any? requests|approvals $"),
        (6.4, "what|who|anything|which|whats do|should|must|needs|need|have i|my to? approve|answer|decision|approval"),
    ),
    *cues(
        "admin",
        (
            8.5,
            "make|appoint|promote|name|remove|demote|give|let <who> a|an|as|be|the? mentor|organizer|organiser|admin",
        ),
        (5.8, "^ show|list? the|all? members|people|users $"),
        (8.5, "find|search|show|open member|members|user <person>"),
        (9, "rename|configure|setup the|my|our? organisation|organization|workspace|company|team"),
        (8, "set up the|my|our? organisation|organization|workspace"),
    ),
    *cues(
        "invite",
        (7, "invite|invitation link|links"),
        (6, "^ invite people|someone|somebody|members|others? $"),
    ),
    *cues(
        "my_link",
        (7, "my booking|calendar? link"),
        (7, "booking link"),
    ),
    *cues(
        "privacy",
        (10, "delete|erase|remove|close|wipe my|all|the * account|data|information"),
        (10, "forget|delete|erase me|myself $"),
    ),
    *cues(
        "mentor",
        (4.5, "^ <person> $"),
        (6.4, "^ who|whos|whats is? <person> $"),
        (6.4, "^ show|see|view|open|describe|introduce me? to? <person> $"),
        (6.4, "tell|know|more|info|something me? more? about <person> $"),
        (6.4, "profile|about|bio of? <person> $"),
        (6.4, "<person> profile|bio $"),
        (6.4, "what does <person> do|know|teach|offer $"),
    ),
    *cues("org", (5.8, "switch|change|which|my|other organisation|organization|org|workspace")),
)
