"""English: what is set, asked or told about oneself: reminders, where one is, what one offers, and further wishes."""

from bots.language.words import cues

REMINDERS = cues(
    "reminders",
    (5, "^ <length> before|ahead|beforehand|prior please|pls|$"),
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
    (6.8, "^ in|at|back|off|over to|in|at|from|near? <place> <time> $"),
    (
        9.4,
        "set|change|switch|update|put|move|turn my|the|our clock|location|city|whereabouts|locale to|for|at|onto the? <place>",
    ),
    (6.5, "my|me|set|change|switch|use|update clock|time|local|zone|city|location|us|to * <place>"),
    (6.5, "visiting <place>"),
)

_TEACH = "teach|mentor|coach|tutor|offer|train|provide|lecture"
PROFILE = cues(
    "profile",
    (6, "^ my? skills|skillset are|is? <skill>"),
    (5, "^ i do|know|teach|speak|use|code <skill> * now|too|well|also|as|fluently|$"),
    (
        7.2,
        "i|im|id|ill|we|planning|plan|going|gonna|want|like|love|start|happy|hoping to? start|starting|begin|beginning|also? offer|offering|teach|teaching|provide|providing|mentor|coach|tutor <skill>|<service>",
    ),
    (
        7.2,
        "no|dont|stop|stopped|stopping|quit longer|more? do|doing|run|running|offer|offering|give|giving|host|hosting <service>",
    ),
    (7.4, "<skill> * is|are my strong|strength|strengths|specialty|speciality|forte|thing|best|expertise|main|core"),
    (7, "strong|best|good|experienced|specialised|specialized at|in <skill> * add|put|list it|them|that|these"),
    (5.2, "^ i can|also <new>? <skill> and|or|plus? <skill>? $"),
    (7.2, "i|we can|could|also do|run|give|offer|take <service> $"),
    (
        8,
        "put|list|add|sign|mark|register|set me|us down|up? as|for a|an? mentor|tutor|coach|teacher|trainer|instructor in|for|of|with|on <skill>",
    ),
    (6.2, "^ i|we also|too do|handle|cover|know|speak|play|use <skill>"),
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
        8.4,
        "joined|joining|join|started|starting|start|working|work|here|hired|board|came|volunteer|volunteering|signed * as a|an|your|the new? <skill> mentor|tutor|coach|teacher|trainer|instructor|specialist|expert",
    ),
    (
        7,
        "im|i am? a|an|also|now|fully? <skill> certified|qualified|trained|accredited|fluent|expert|proficient|literate|specialist|instructor|teacher",
    ),
    (6.6, "list|register|advertise|feature me as|for|under <service>"),
    (6.4, "i|we also|now? do|run|give|take <service> $"),
    (
        7.4,
        "what|how do|does|can|would|will people|others|mentees|students|they|someone|everybody|guests see|read|view * me|my",
    ),
    (7.2, "^ please? drop|remove|delete <skill> as|because|since|i|ive|im|its|never|not|dont|from|$"),
    (9.4, "what|whats|how|show is|are|good|me? my rating|ratings|stars|score"),
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
        (9, "who|whos|which is|are|s? all|our|the|my|here|an? organizers|organisers|admins|members $"),
        (6, "^ who|whos is|s|are|all? here|else|in|with? us|there|here? $"),
        (
            9,
            "remove|delete|kick|deactivate|offboard <person> out? from|of the|our|this? organisation|organization|workspace|team|company",
        ),
        (9, "rename|configure|setup the|my|our? organisation|organization|workspace|company|team"),
        (8, "set up the|my|our? organisation|organization|workspace"),
    ),
    *cues(
        "invite",
        (7, "invite|invitation link|links"),
        (6, "^ invite people|someone|somebody|members|others? $"),
        (8.4, "invite|onboard a|an|another|some|more|our? new? mentor|mentors|member|members|mentee|mentees $"),
        (
            8.4,
            "add|invite|onboard a|an|some|our? new mentor|mentors|member|members|mentee|mentees|colleague|colleagues $",
        ),
    ),
    *cues(
        "my_link",
        (7, "my booking|calendar? link"),
        (7, "booking link"),
        (7, "link * share|send|post|forward|publish"),
        (7, "share|publish my calendar|availability|times|slots|link"),
        (7, "give|send|get|make|create|want|need * link for|so|where|that * book"),
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
        (7.4, "^ and|so|ok? what|whats is|s? <person> like $"),
        (
            7.4,
            "is|would|be|if|whether|are <person> * good|fit|match|right|suitable|suited|strong|any|useful fit|match|choice|person|mentor|good? for|at|with|in|on",
        ),
        (
            7.4,
            "does|is <person> know|knows|knowing|teach|teaching|cover|covering|mentor|mentoring in|on|about? <skill>",
        ),
        (9, "what|whats|which time|hour|oclock is|s|would|will it|that|this be? for|with|at|on|over <person>", "then"),
        (9, "how late|early is|s it|that|this for|with|at <person>", "then"),
        (
            9.6,
            "what|whats time|hour is|s|would|will it|that|this be? now|currently|there|right for|with|at|on|over <person>",
            "now",
        ),
        (
            9.6,
            "what|whats time|hour is|s it|that|this for|with|at|on <person> now|currently|there|right|today $",
            "now",
        ),
        (9, "the? local time|clock * for|at|with|of|where? <person>", "now"),
        (9, "<person> local? time now|there|right $", "now"),
        (10.8, "<person> time zone|zones", "now"),
        (10.8, "<person> timezone|timezones|tz", "now"),
        (10.8, "what|which|whats time zone|zones is|does|of|for? <person>", "now"),
        (10.8, "time zone of|for <person>", "now"),
        (10.8, "what|which|whats timezone|timezones|tz is|does|of|for? <person>", "now"),
        (10.8, "timezone|tz of|for <person>", "now"),
        (
            9,
            "^ and|so|ok? where|wheres is|s|does|do|are? <person> based|live|lives|living|located|sitting|sit|from|work|working|at|now|today|in? $",
            "now",
        ),
        (
            9,
            "what|which|whats city|town|country|place|part is|s|does|do|are? <person> * in|from|live|based|of|at|on|$",
            "now",
        ),
    ),
    *cues(
        "misses",
        (
            8,
            "what|which did|do|have people|they|members|mentees|users * ask|asked|want|wanted|write|wrote|say|said * not|didnt|couldnt|dont|nobody|failed",
        ),
        (8, "what|which did|have|do you * not|didnt|couldnt|fail|failed * get|understand|understood|got"),
    ),
    *cues("org", (5.8, "switch|change|which|my|other organisation|organization|org|workspace")),
)
