"""English: what speaks for yes and no, for help and courtesies, and for talk that asks for nothing."""

from bots.language.words import cues

_YES = "yes|y|yep|yeah|yeh|yup|ya|yea|yas|sure|ok|okay|k|kk|yess|yesss|aye|definitely|absolutely|affirmative|correct|indeed|certainly|agreed|deal|alright|cool|ye|yh|yessir|okie|course|👍|👌|✅"
YES = cues(
    "yes",
    (
        6.4,
        "^ too? grand|lovely|super|brilliant|perfect|great|cool|right|aye|good|fine|excellent|sound|easy|beauty|sweet|ripper|champion do|go|book|make|lets that|it|ahead|with|for|do * $",
    ),
    (6.4, "^ ok|yes|sure? can lah|la|one|do? $"),
    (5.4, "^ ok|okay|fine|good|great|perfect|yes|all for|with|by me|us|my"),
    (6.5, "^ ok|okay|yes|please|just|then? do it|that|this $"),
    (
        5.6,
        "^ that|it|all? sounds|looks|works|seems|great|perfect|lovely|good|fine good|great|fine|ok|perfect|lovely|right? please? book|do|confirm|lock|schedule|take|go|reserve it|that|this|one|ahead|for $",
    ),
    (5.4, f"^ {_YES}|lgtm|please? {_YES}|just? ship|send|merge|run|book|schedule|lock|commit it|this|that|away $"),
    (5.4, "lock|book|pencil it|that|this in|up|down $"),
    (6.4, "^ haan|han|accha|acha|theek|thik|achha theek|thik|accha|ji? hai? please? book|do|confirm? it|that? $"),
    (
        5.2,
        f"^ {_YES}|right|confirm|confirmed|perfect|great|fine|done|good|exactly|lgtm|ofc|awesome|excellent|lovely|brilliant|wonderful|super|nice $",
    ),
    (5.2, f"^ {_YES} {_YES} $"),
    (
        4.8,
        f"^ {_YES}|right|perfect|great|fine|good * go|do|book|confirm|please|that|works|it|good|sounds|fine|ahead|thats|is|correct|exactly|right|lets|why|of|course|then|thing|proceed",
    ),
    (5.4, "^ sounds|looks like a? plan|winner do|lets|book|go|please|thanks|$"),
    (5.2, "go ahead|for"),
    (7.2, f"^ {_YES}|oh|ah|aww? go on then|so? please|thanks|ta? $"),
    (
        5.2,
        "^ do|book|confirm|take|lets|make|grab|send|hold|keep|submit|approve|lock it|that|this|please|do|go|happen|them|booking $",
    ),
    (5.2, "^ please do|go|confirm|proceed|book $"),
    (5.2, "sounds|looks|works|seems|all good|great|fine|perfect|right|ok|lovely|excellent $"),
    (
        5.2,
        "^ thats|that|its|it|this|all is|looks|seems|sounds? right|correct|fine|perfect|good|great|ok|works|work|will|it $",
    ),
    (5.4, "^ of course"),
    (
        5.6,
        "^ that|thatd|thatll|it|itd|itll would|will|d? be|do? perfect|great|good|fine|lovely|ideal|wonderful|grand|nicely yes|yep|please|thanks|thank|go|$",
    ),
    (5.2, "^ by all means"),
    (5.2, "^ why not $"),
    (5.2, "^ that|this|it works|suits for|me|great|fine|$"),
    (5.2, "^ works for me|us"),
)

NO = cues(
    "no",
    (7, "^ hm|hmm|mm|mmm? tempting|nice|lovely|kind|close|almost|thanks but no|nah|nope"),
    (6.4, "^ absolutely|definitely|certainly|probably|of|course|better course? not $"),
    (
        6.4,
        "^ wait|hang|hold|hmm|hm|er|erm|um|oh|ah|no|well|actually on|up? not|dont|stop now|yet|just|quite|do|that|it? now|yet|that|it|thanks|please? $",
    ),
    (8.4, "^ not just|quite yet thanks|thank|please|cheers|$"),
    (6.4, "^ ah|oh|ach|och|er|hmm|well no|nah|nope * leave|keep|forget|drop|never|stay|its|grand|fine"),
    (7.6, "^ nm|nvm|nevermind|nvrmd i|ive|we|its|all|just? found|sorted|solved|got|fixed * $"),
    (6.4, "^ no|sorry? cannot|cant lah|la|leh|lor|one? $"),
    (6.4, "^ wait|hang|hold|actually|sorry|on|no * keep|leave it|that|this|them|everything as|how|where|$"),
    (6.4, "^ please? keep|leave it|that|this|them|everything as|how|where|the|$"),
    (5.6, "^ yeah|yea|ya|well nah|no|nope $"),
    (7.5, "^ dont|not do that|it|this $"),
    (7, "^ lets|please|maybe? hold|wait off|on|up? on|with? that|this|it|there? for|at|the? now|moment|bit? $"),
    (7, "^ lets|please|maybe? hold off"),
    (5.4, "^ no|nope|nah|n|noo|nooo no|nope|nah|n|noo|nooo no|nope|nah? $"),
    (7.6, "^ no|nope|nah not? that|this|the one|time $"),
    (9.8, "^ * dont|not|no bother|worry|trouble|need $"),
    (9.8, "^ no worries $"),
    (
        11,
        "^ no|nope|nah|naw|nvm|nevermind scrap|drop|skip|forget|leave|ditch|bin|stop|scratch|undo it|that|this|them $",
    ),
    (5.4, "^ please dont|no|stop $"),
    (
        7.6,
        "^ no|nope|nah|naw youre|you|ur|im|were|its|thats are? alright|fine|good|ok|okay|grand|cool thanks|cheers|ta|mate? $",
    ),
    (
        5.4,
        "^ no|n|nope|nah|nop|noo|nooo|never|negative|nay|👎|❌|🙅|naw|nty|neither|incorrect|wrong|stop|nevermind|nvm|dont $",
    ),
    (
        5.2,
        "^ no|nope|nah|n|naw * thanks|thank|ty|thx|ta|tks|cheers|leave|dont|not|its|im|keep|way|sorry|please|that|thats|wait|never|forget|stop|lets|worries|problem|just|wrong|cheers|good",
    ),
    (5.2, "^ not now|yet|really|right|interested|at|anymore|today $"),
    (5.2, "^ not now|yet|right|interested"),
    (5.2, "^ never|dont|leave|forget|do|keep mind|it|that|as|about|bother|worry|want|not * $"),
    (5.2, "^ rather|please|better|id not|dont|rather"),
    (4.8, "^ thats|that|its|it|this is? wrong|incorrect|not"),
    (
        5.6,
        "^ no|nope|nah|sorry|actually|oh|ah|hmm? no|sorry|actually? i|ive|we|weve? have|had|did|just? changed|change|changing my|our mind * $",
    ),
)

HELP = cues(
    "help",
    (12, "^ please|can|could|would? you? explain|describe to? me|us? how|what"),
    (
        8,
        "what|how|where am|do|should|must|can|are i|we|one supposed|meant|to|have|need to? type|say|write|do|ask|enter|send|put|tell",
    ),
    (7, "^ * <nth>|first time|day|go using|here|on|with|trying"),
    (6.8, "never|havent|hadnt used|tried|use|using this|it|you|that|bot|one"),
    (
        6,
        "help|hand|guidance|instructions|trouble with? using|use|operating|understanding this|it|the|you|slotbot|your|that",
    ),
    (7, "what|which sort|kind|kinds|sorts|type|types of things|questions|stuff|requests|help"),
    (7.4, "what exactly|precisely|actually can|could|do|does|may i|you|u|this|it do|ask|say|offer|help|handle|write"),
    (
        7.4,
        "things|stuff|examples|list|overview|questions|commands|idea of? what|things|the|that? things|that? i|one|we|people|you|im can|could|may|might|supposed to? ask|say|type|write|do",
    ),
    (7.4, "^ who|what are|r you|u and|anyway|exactly|even"),
    (12, "how|where do|can|should|would i|we|one get? start|started|begin $"),
    (
        12,
        "new|told|said|manager|boss|added|invited * what|how is|does|do|are this|it|you|the bot? for|do|work $",
    ),
    (6.4, "dont|not|cant|didnt understand|know|see|get|remember how|what|where * use|work|works|do|start|go|book"),
    (7, "what are|r|is my|the options|choices here|$"),
    (5.8, "what|whats is|are|s? your|the function|functions|purpose|job|role|deal|point|capabilities"),
    (5.6, "^ im|i am? lost|confused|stuck|new|clueless here|with|at|this? $"),
    (
        9,
        "^ how does|do|is the|a|your? waitlist|booking|cancelling|canceling|rescheduling|it|this|that|everything|reminders work|works|function|used $",
    ),
    (6, "idk|dunno|unsure|clueless what|how|where to? * type|say|write|do|ask|start|begin"),
    (5, "^ can|could|would|will|please you|u please? help me|us? $"),
    (6, "^ help|hlp|halp|commands|menu|info|usage|manual|instructions|tutorial|faq|guide|options|support|about $"),
    (6, "^ help me? out? $"),
    (6, "^ question-mark $"),
    (6, "what|wut|wot|wat|whut can|could|do|else you|u|this|slotbot|the|i|bot * do|ask|say|offer|help"),
    (7.5, "what else can|could you|u|it|this"),
    (7.5, "what all|things|stuff? can|could|may|do i|we|u|you|one ask|say|type|do|request|offer|help"),
    (
        7.5,
        "what is|was|exactly? it? exactly|actually? you|u|this|that|it|the? bot|thing? do|does|are|is|for exactly|actually|for|here? $",
    ),
    (7.5, "what else do|does you|u|it|this|the bot? do|offer|know|understand"),
    (6, "what|which|list|show|see|all|your|the * commands|features|command|functions|abilities"),
    (
        6,
        "how do|does|can|should|would|to i|you|this|u|the|one|we|it|use * work|works|use|bot|book|find|cancel|start|begin|set|ask|talk|function",
    ),
    (8.5, "^ how do|can|does|would|should i|we|you|u|one|someone"),
    (8.5, "^ how to"),
    (6, "how this|it|that|everything|you|the * works|work|functions"),
    (5.6, "who|what|whats are|is|r|s this|you|u|slotbot|that|the bot|thing|for|$"),
    (5.4, "^ i need|want|could|some|can|just? * help|instructions|assistance|guidance $"),
    (5.2, "^ help please|me|out"),
    (5.2, "im|i|am lost|dont|confused|stuck|not understand|get|know|sure * what|how|$"),
    (5.2, "what|where can|do|should|am|would i|we do|start|ask|say|type|begin|write"),
    (5.2, "explain|describe|introduce yourself|this|how|what|it|slotbot"),
    (5.6, "show|tell|give me|us * you|examples|example|commands|instructions|what|how * do|can|work|$"),
    (5, "what|how are|r you|u for|capable|able|used"),
)

_HI = "hi|hello|hey|heya|hiya|yo|howdy|sup|hullo|helo|greetings|ahoy|hej|heyy|heyyy|hii|hiii|ello|gm|oi|wassup|hallo|aloha|hellooo|helloo|👋|hola|hai"
GREET = cues(
    "greet",
    (
        6.4,
        f"^ {_HI}|hiiii|heyyyy|good there|all|team|everyone|bot|folks|again|<part>|👋? hope|hoping|trust * well|good|great|fine|ok|okay|weekend|day|safe|week|morning|<time>|<part> $",
    ),
    (
        6.4,
        "^ good? night|<part>|bye|goodbye|nighty|night-night see|speak|talk|catch you|ya|u|to? <time>|later|soon|then $",
    ),
    (6.4, "^ hope|hoping everyone|everybody|all|you|youre|ur * well|good|great|fine|ok|okay|weekend|day|safe $"),
    (
        6.2,
        f"^ {_HI}|hiii|hiiii|heyyyy|heyyy how|hows is|are|everyone|everybody|everybodys|everyones|yall * doing|today|going|feeling|keeping $",
    ),
    (5.6, f"^ {_HI} please|pls|plz|🙏 🙏? $"),
    (5.4, "^ heyyyy|heyyyyy|hiiii|hellloo|helloooo|gday|yoo|yooo|howdyy|heya|hiyaa $"),
    (5.4, "^ good? <part> how|hows are|r|is|s? you|u|it|things|everything going|doing|$"),
    (5.2, f"^ {_HI} partner|yall|peeps|gang|crew|pal|chap|lovely $"),
    (5.2, f"^ {_HI}|welcome $"),
    (5.2, f"^ {_HI} there|again|my? bot|slotbot|all|everyone|folks|friend|friends|you|team|people $"),
    (5.2, f"^ {_HI} {_HI} $"),
    (
        4.6,
        f"^ {_HI} there|all|team|everyone|bot|slotbot|folks|friend|again|you|man|guys|mate|buddy|👋|hi|hello|everybody|y'all $",
    ),
    (
        5.2,
        f"^ {_HI}|there? {_HI}|there? good|gud|happy|lovely <part>|morning|day|afternoon|evening|to|monday|friday all|everyone|team|bot|slotbot|there|folks|you|and|everybody|👋? $",
    ),
    (
        5.2,
        f"^ {_HI}|there? {_HI}|there? how|hows|whats are|r|is|it|up|things|ya|going|doing|do you|u|ya|it|going|things|doing|everything|up|life|$",
    ),
    (
        5.6,
        f"^ {_HI}|there? is|are? anybody|anyone|somebody|someone|you there|home|in|awake|around|listening|alive|up? $",
    ),
    (5.6, f"^ {_HI}|and? a? good|very|lovely? <part> to|and you|all|everyone|everybody|to? all|you? $"),
    (5, "^ <part> $"),
    (5, "^ <part> all|everyone|team|folks|bot $"),
    (4.5, "nice|pleased|good|great to meet|see you"),
    (5, f"^ {_HI} <who> $"),
    (5.2, f"^ {_HI}|good? <part>|day|afternoon|evening|morning ji|sir|madam|maam|folks|mates|mate|yaar|bhai|boss $"),
)

_THX = "thanks|thank|thx|ty|tysm|tyvm|cheers|thnx|tx|ta|thanx|tnx|thks|thankyou|thankss|merci|🙏|thanku"
_GREAT = (
    "brilliant|great|perfect|lovely|wonderful|excellent|amazing|fantastic|awesome|super|fab|helpful|kind|sweet|good|nice|ideal|"
    "sorted|useful|appreciated"
)
THANKS = cues(
    "thanks",
    (2.5, "thanks|thank|thx|ty|cheers|tysm $"),
    (3, "thank you|kindly|both|all|u $"),
    (
        5.2,
        "thats|thatll|its|is|was? grand|great|lovely|perfect|brilliant|wonderful|fab|smashing|super|sorted thanks|thank|cheers|ta you|u|a|very|so|again? mill|million|bunch|much|lot|lots? $",
    ),
    (5.2, "^ much|very|so obliged|grateful|kind"),
    (5.6, f"^ {_THX}|appreciated|kudos $"),
    (
        5,
        f"^ {_THX}|much|many|appreciate|really|so so|you|u|a|again|for|very|lots|heaps|that|mate|bot|appreciated|it|loads|ya|{_THX}|all|the|everything|tons|million|man|buddy|slotbot|friend|kindly|appreciate|<who>|much * $",
    ),
    (5.8, "^ thank|thanks you|u|so|a|very|much|again? * $"),
    (
        5.6,
        "^ thank|thanks|cheers|thx|ty you|u|so|a? so|very|really? much|lots|again|loads|million|ton|bunch? you|u|youve|that|it|this|for|im|i|we * * $",
    ),
    (
        5.2,
        f"^ great|perfect|awesome|cool|nice|ok|okay|super|brilliant|excellent|wonderful|lovely|amazing|good|fantastic|sweet|got|fab|superb|legend|ripper|beauty|champion|onya|bonzer|alright|k|that|so|oh|wow|noted|sorted|done|many|yay|👍 * {_THX}",
    ),
    (5.2, "much|really|greatly|very|so appreciated|appreciate|obliged|grateful|kind|helpful"),
    (5.4, f"^ {_THX} mate|legend|champ|boss|king|queen|star|dude|bro|sis|chief|pal|friend|all|hun|love|fam|team $"),
    (5.2, "youre|you|ur|u are|the|a|r? the|a? best|star|legend|lifesaver|awesome|amazing|hero|rock|helpful"),
    (4.5, "^ great|awesome|nice|perfect|good|cool|excellent job|work|stuff"),
    (5.4, f"^ {_THX} thats|this|it|that|its|youve|you|really|very|is|been * {_GREAT} $"),
)

_PAST = (
    "said|told|accepted|broke|went|was|were|thinks|says|likes|loves|knew|won|lost|wrote|laughed|looked|seemed|felt|became|got|"
    "posted|mentioned|thought|ran|drove|ate"
)
_OTHERS = (
    "client|clients|customer|customers|boss|manager|colleague|team|friend|friends|partner|"
    "wife|husband|sister|brother|mum|mom|dad|mother|father|parents|kids|son|daughter|cousin|family|conference|event"
)
"""Whose whereabouts tell nothing of the writer's own clock."""
_SOMEWHERE = "is|are|s|was|has|have? now|just|back? based|living|lives|live|moved|relocated|working? in|to|out? of? <place> <time>? $"
UNKNOWN = cues(
    "unknown",
    (10, f"^ he|she|they|hes|shes|theyre|<who> {_SOMEWHERE}"),
    (10, f"^ my|our|the? {_OTHERS} {_SOMEWHERE}"),
    (
        5.2,
        "^ i|we|ive|weve had a|an|the|my|our? great|good|nice|lovely|brilliant|bad|fun|super session|call|lesson|chat|time with|w <who>",
    ),
    (5.2, "^ i|we|they|he|she met|saw|visited|know|knew <who> <time>? $"),
    (5.2, "^ i|we talked|spoke|chatted|wrote|heard|read about|of|on"),
    (
        9,
        "^ the|our|that? room|<room> was|is|isnt|gets too|so|very|really|pretty|freezing|boiling cold|hot|warm|small|big|dirty|noisy|loud|dark|stuffy|$",
    ),
    (
        6,
        "^ <skill> is|was|isnt * hard|easy|better|worse|best|great|fun|cool|boring|nice|bad|difficult|dead|slow|fast $|than|but|now",
    ),
    (6, "^ <skill> <number>? came|comes|is|was out $|today|yesterday|<time>"),
    (7, "^ <who> is|was|are a|the best|greatest|worst|nicest|kindest|legend|genius|star|hero"),
    (13, "someone|somebody|they should|must|ought to? cancel|move|stop that|this|the"),
    (13, "cancel culture"),
    (9, "^ move over"),
    (10, "^ they|he|she|it cancelled|canceled|rescheduled|moved|postponed the|our|my|their"),
    (10, "please? find attached|enclosed"),
    (10, "ill|iwill|we|i|lets find out"),
    (3.4, "say|says|said|saying|reckons|claims|swears|thinks|heard|apparently|rumour|rumours"),
    (
        3.4,
        "is|are|was|were|getting|got|been|be|looks * married|pregnant|fired|promoted|broken|awful|brilliant|hilarious|amazing|exciting|gorgeous|busiest|slowest|quietest|worst|chaos|mad|nuts|dead|famous",
    ),
    (
        3.4,
        "was|were|is so|such|really|too|pretty a? good|great|boring|fun|funny|long|loud|exciting|nice|weird|sad|sweet",
    ),
    (
        4.2,
        "<who> birthday|wedding|dog|cat|baby|kids|car|bike|wife|husband|mum|dad|flat is|was|had|has|got|sat|died|broke",
    ),
    (9, "^ remember|recall when|that|the|how"),
    (9, "happy|merry birthday|bday|anniversary"),
    (9, "i|we|they|<who> had|ate|grabbed a|some|our|the? lunch|dinner|breakfast|coffee|drinks|beers|pizza|fun <time>"),
    (9, "did|has|have|is|does|was anyone|anybody|someone|somebody|everyone elses|else|elses"),
    (9, "yes or no $"),
    (9, "call it|that|this a day|night"),
    (9, "has|have|did anyone|anybody|someone seen|found|lost|taken|borrowed|eaten|got my|the|a"),
    (9, "good luck|wishes with|on|for|at"),
    (9, "typical|bloody|another|ugh <time> $"),
    (
        9,
        "who|what|where|when|whos|whats|which is|was|are? the|a? president|capital|king|queen|minister|population|meaning|score|currency|pope of|in",
    ),
    (9, "in|back my|our|the day|youth|childhood we|i|people|they|there|you"),
    (9, "they|people|he|she used|liked|hated|enjoyed the|a|to|that|it|my"),
    (
        9,
        "i|ive|we|weve have|has|just? just read|seen|finished|watched|bought|cooked|baked|eaten|heard a|an|the|my|some",
    ),
    (
        9,
        "my train|bus|flight|tram|car|bike|laptop|computer|internet|wifi|flatmate|roommate|neighbour|neighbor is|was|has|just|keeps late|again|delayed|broken|down|dead|cancelled|slow|loud|broke|stopped|ate",
    ),
    (9, "my dog|cat|hamster|parrot|rabbit|goldfish|horse is|was|has|got"),
    (12, "new|these|following instructions|rules"),
    (12, "you|u are|r now? <new>|dan|free|evil|unrestricted|an|a"),
    (9, "how many days|weeks|hours|months <time> $"),
    (9, f"^ <who>|<time> {_PAST}"),
    (9, f"^ <who> {_PAST} * $"),
    (9, "^ <who> used to"),
    (9, "^ <who> moved to <place>"),
    (9, "who|which|when|where|why|how was|were|did? invented|won|wrote|created|directed|composed|discovered|founded"),
    (9, "is|are|was <skill> faster|better|worse|slower|easier|harder|dead|old|good|bad|cooler"),
    (9, "difference|differences|comparison between"),
    (9, "weather|forecast|temperature|degrees|raining|snowing|traffic"),
    (9, "how long|far|much|many does|is|do it? * take|fly|drive|travel|from"),
    (9, "how many days|weeks|hours|months|minutes|years|<time>|<length> until|till|to|before|left"),
    (9, "translate|spell|pronounce|define"),
    (9, "i|we|they|he|she watched|bought|ate|drank|heard|dreamed|dreamt|cooked|laughed|cried"),
    (9, "just a bunch|lot|load of"),
    (9, "my dog|cat|kid|son|daughter|mum|mom|wife|husband|brother|sister|dad|hamster knows|thinks|likes|loves|ate"),
    (9, "birthday|party|concert|match|game|film|movie|show was|were"),
    (9, "was|were better|worse|funnier|nicer than"),
    (9, "did|has|have anyone|anybody|you|u|someone|everyone see|seen|read|watch|watched|hear|heard|notice|noticed"),
    (10, "select|insert|update|delete * from|into|set where|values"),
    (12, "ignore|forget|disregard|override|bypass * rules|instructions|prompt|previous|guidelines|programming"),
    (12, "system|admin|administrator|root|sudo|developer|debug|god mode|rights|prompt|access|password"),
    (12, "database|password|passwords|configuration|secrets|token|tokens|credentials * "),
    (12, "api key|keys|token|tokens|access|secret"),
    (12, "every|all|everybodys|everyones users|user|email|emails|accounts|passwords"),
    (
        12,
        "everybodys|everyones * session|sessions|meeting|meetings|booking|bookings|appointment|appointments|calendar|calendars|schedule|schedules|address|addresses|phone|number|numbers|details|data|messages|names|reminders|hours|rooms",
    ),
)
