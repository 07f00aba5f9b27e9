"""English: its small words, each field as `SmallWords` tells."""

from bots.language.words.small import SmallWords

SMALL = SmallWords(
    and_="and",
    or_="or",
    with_="with w",
    for_="for",
    about="about on regarding re",
    everybody="everyone everybody all us team channel group",
    poll="poll",
    deadline="deadline closes closing",
    in_="in at on",
    articles="a an the our my your this",
    adds="add put include list remove drop delete",
    my_skills="(?:to|in|into|on|from|off) (?:my|the) (?:skills|skill list|skill set|profile|expertise)",
    same_time="same (?:time|hour|slot)",
    other_day="other days?|another day|different day",
    somebody_else="(?:some|any)(?:one|body) else|who else (?:is|can|could|has|s|would)|not (?:him|her)|(?:another|different) (?:mentor|person)",
    not_that=(
        "not (?:that|this|those|these)(?: (?:one|time|slot))?|neither|(?:can t|cant|cannot|won t|wont) (?:do |make )?(?:on |at )?(?:that|this) (?:day|date|time|one)|"
        "(?:can t|cant|cannot) (?:make it )?then"
    ),
    day_after="(?:(?:day|morning|afternoon|evening) after|next (?:day|morning)|following (?:day|morning))(?= that| it| at| instead| please| then| in the|$)",
    day_before="(?:day before|previous day)(?= that| it| at| instead| please| then| in the|$)",
    anybody="(?:any|some)(?:one|body)|(?:a|any|some|another) (?:mentor|tutor|coach|teacher|person|expert)|mentors",
    instead="instead|rather",
    further="and|also|plus",
    that="it|this|that|the meeting",
    books_that=r"(?:please |ok |and )?(?:book|reserve|take|grab)(?: me)? (?:it|this|that)(?: room| one)?",
    past="past|previous|history|earlier|former|old",
    all_here=(
        "every(?:one|body)|all of us|we (?:can |could )?all|us all|all here|(?:this|our|the|whole|entire) (?:channel|"
        "group|team)"
    ),
    with_me="(?:and|&|with) (?:i|me|myself)|we|(?:with|for|of) us",
    a_time="when|times?|free|meet(?:ing)?|slots?|available|get together|gather",
    speaking=(
        "speak talk answer reply write respond switch change use please to in with me my the language set can you "
        "could from now on"
    ),
    asks_to_speak="speak talk answer reply write respond switch change use please language in to",
    then="then also plus",
    too="then also please pls",
    back="it them that this those these him her one ones instead",
    free="free available",
    not_="not",
    before_day="the on",
    named_to="to into as : instead",
    called=r"(?:call|name|title) (?:it|this|that|the meeting)|(?:the |new )*(?:title|subject)(?: is| should be| shall be| :)",
    agrees="yes|yeah|yep|yup|ok|okay|sure|fine|great|perfect",
    invites=(
        "(?:ok |okay |yes |yep |sure |please |now |then |and |great |go ahead and )*(?:(?:invite|ask) (?:them|everyone|everybody|"
        "all|both|him|her|all of them|both of them)|send (?:it|them|this|(?:out )?(?:the |those |an )?(?:invite|invitation)s?))"
        "(?: all| out| off| now| please| then| thanks| away)*"
    ),
    day_over="call(?:ing)? (?:it|this) (?:a (?:day|night)|quits)",
    courtesy="please pls plz thanks thx",
    shown_before="earlier sooner before previous prev back",
    everything="everything all",
    later_by="later back delay postpone backwards",
    earlier_by="earlier sooner forward forwards ahead up",
    because="because|due to",
    excuse="(?:so |very |really )?sorry|thanks?|thank you|pls|please",
    i_am="i|i'm|im|i've|ive|my|we",
    confirms=r"confirm\w*|book|take",
    asks_who="who|tell me (?:more )?about|about",
    but="but",
    reasons="because coz cuz bcos",
    earlier="earlier forward",
    by_="by later back",
    instead_of="instead",
    where="somewhere",
    hence_by="later earlier",
    periods="q1 q2 q3 q4 h1 h2",
    fitting="sit fit fits",
    both="both",
    again="again|once more|the same(?! (?:time|hour|slot|day|week|room|person|mentor))(?: (?:one|thing|session|again))?",
    undoes=(
        "(?:please |can you |could you |oops |no |wait |hm+ |ok |oh |actually |sorry )*(?:(?:undo|revert|take back|roll back)"
        "(?: (?:it|that|this|the last(?: one| step)?))?|(?:take|roll) (?:it|that|this) back)(?: please)?|ctrl z"
    ),
    asks_of_that=(
        "(?:(?:and )?(?:where|when|how long|what time)(?: s| is| was| will) (?:it|that|this)(?: be| for| at| again| exactly)?|"
        "(?:and )?(?:how long|when|what time|until when) (?:does|do|will) (?:it|that|this) (?:last|take|start|begin|end|finish|run)|"
        "(?:and )?(?:where|when|what time) (?:does|do) (?:it|that|this) (?:take place|happen)|"
        "(?:and |so )?who(?: s| is| was) (?:it|that|this) with|with whom(?: s| is) (?:it|that)|what(?: s| is) (?:it|that) about|"
        "(?:and |wait |sorry |hm+ )*(?:who|what|when|where)(?: s| is| was) (?:it|that|this)(?: with)? again|(?:and )?where|"
        "(?:and |wait )*with whom|(?:and |wait )*who(?: was| s| is) (?:it|that|this)|what did i(?: just)? book|(?:so )?did (?:it|that) (?:work|go through)|"
        "(?:so )?is (?:it|that) (?:booked|done|confirmed|free of charge|for free)(?: now)?|(?:what|how much) (?:does|will|is) (?:it|that)(?: cost)?|is (?:it|that) free|"
        "remind me (?:who|what|when|where) (?:it|that|this) (?:is|was))"
    ),
    asks_link=(
        "(?:(?:and|ok|hi|hey|please|pls|so|thanks) )*(?:(?:can|could|will|would) (?:you|i|we|u) )?(?:please |pls |just )?(?:(?:re)?send|give|get|"
        "share|forward|drop|have|show|post)(?: me| us)?(?: the| a| that)?(?: \\w+)? (?:link|url)(?: again| to it| for it| for that| please| "
        "pls| now| thanks)*|(?:(?:and|what|where|whats|wheres|so|is|s|there) )*(?:the|a) (?:\\w+ )?(?:link|url)(?: again| to it| for it| for that| "
        "please)*|how (?:do|can|should) (?:i|we) (?:join|dial in|get in|connect)(?: it| that)?"
    ),
    gives_link=(
        "please pls ok so and here heres is s the its it this that put set on at to in use zoom teams meet link url join via we re "
        "were are will be meeting call video place where there for everybody everyone now instead"
    ),
    complains=(
        "(?:(?:no|nope|hm+|um|sorry|hey|but|well|that s|thats) )*(?:(?:that|this|it)(?: s| is| was)? (?:not|wasn t|isn t) what i (?:asked|meant|said|"
        "wanted|want|mean)(?: for| you| about)?|(?:not what i|i didn t|i did not|i never) (?:asked|meant|said|wanted|ask|mean|want|say)(?: for| that| "
        "about| this| you)*|you (?:misunderstood|got me wrong|got it wrong|don t (?:get|understand)(?: it| me)?|didn t (?:get|understand)(?: it| me)?)"
        "(?: me)?|that s wrong|that is wrong|wrong answer)"
    ),
    only="only|just",
    pauses="um umm ummm uh uhh uhm er err erm ermm hm hmm hmmm",
    joins_list="(?:put|add|stick|get|sign|place|pop|throw|include) (?:me|us)|(?:wait ?list|queue) (?:me|us)|join",
    leaves_out="not but except besides excluding without than minus",
    leaves_out_as="not with|not w|other than|apart from|except for",
    the_one_with="the one ones my with w",
    week_after="(?:a|one|the) (?:week (?:after|later|on)|following week)(?: that| it)?",
    turns_down="^(?:not|no(?! ?,| (?:wait|sorry|actually|i|lets?|make|rather|better|how|what|then|hang|hold|oh|no)(?:$|[^a-z])))|(?:doesn't|doesnt|does not|won't|wont|isn't|isnt|is not|not) (?:work|possible|good|ok|okay|great)|is (?:bad|out)",
    parts_of_days="mornings|afternoons|evenings",
    bigger="(?:bigger|larger|roomier) (?:room|one|place)|(?:something|anything) (?:bigger|larger|roomier)|more (?:space|seats|room)",
    smaller="smaller (?:room|one|place)|(?:something|anything) smaller",
    other_room="(?:an ?other|any other|a different|some other|other|different) (?:meeting )?room|(?:not|any other than) (?:that|this) room",
    if_needed="if need be|if needed|if necessary|if i must|at a pinch|maybe|perhaps|possibly",
    votes_yes="can could works work suits suit fine ok okay good great free available yes possible do make perfect",
    votes_no=("not cant cannot couldnt doesnt dont wont isnt arent no except without impossible busy bad unavailable"),
    votes_none="none neither nothing",
    votes_besides=(
        "i im ill id we us me my for with is are be am of it them these those that thats actually please only just also "
        "would well yep sorry vote voting pick choose too either so hmm oh"
    ),
    voting="vote votes voting voted",
    poll_asks=(
        "(?:who|whos|whose|which|how|hows|what|whats|did|has|have|hasnt|havent|is|are|can|could|would|where|wheres)|"
        "(?:please )?(?:show|see|list|open|results?|status)"
    ),
    poll_nudges=(
        "nudge|chase|prod|poke|(?:remind|ping)(?! me| us)|send (?:them |everyone |everybody |out )?(?:a |another )?reminders?"
    ),
    poll_ends="close|end|stop|finish|conclude|wrap up|wind up",
    poll_withdraws="withdraw|cancel|delete|drop|scrap|remove|call off|take back",
    poll_extends=(
        "deadline|extend|prolong|until|till|ends|closes|longer|more time|"
        "(?:close|end|stop|finish)(?= (?:it |the poll |the vote |voting )?(?:on|at|by|tomorrow|tonight))"
    ),
    poll_books=(
        "book|take|settle on|go (?:with|for)|lets (?:do|go|have|take|make it)|decide (?:on|for)|schedule|"
        "(?:we )?(?:choose|pick)|make it|confirm"
    ),
    unsaid=(
        r"(?:please )?(?:find|pick|suggest|choose|look for) (?:me |us )?(?:one|a time|the best(?: time)?|something)(?: please)?|"
        r"any ?time|whenever|you (?:choose|pick|decide)|i don'?t (?:know|care|mind)|none|nobody(?: else)?|no one(?: else)?|nothing|"
        r"not needed"
    ),
    numbered="option number nr num opt choice variant button slot room rooms for",
    skips="(?:ok |okay |please |pls |then |just |let s |lets |we can |i ll |i will )*skip (?:it|this|that)(?: one| time| please| pls| then)*",
    has_one=(
        r"^(?:[ ,.!]*(?:so|well|ok|okay|hi|hey|hello|btw|fyi|just so you know|reminder)[ ,.!]+)*(?!.*\b(?:book|schedule|reserve|set up|please|pls|can|could|"
        r"would|want|need|like|let'?s)\b)(?:(?:(?:i|we)(?:'?ve| have)?(?: already)?(?: got| have)?|there(?:'?s| is))(?: already)? (?:(?:a|an|another|one|"
        r"my|our|the) )?(?:(?!no\b|to\b|not\b)\w+ )?(?:session|lesson|meeting|call|appointment|booking|class|slot)|(?:my|our|the) "
        r"(?:(?:next|other) )?(?:session|lesson|meeting|call|appointment|booking|class)(?: with \w+)? (?:is|s) (?:on|at|tomorrow|today))"
    ),
    him="he him she her",
    drops_note="(?:please |can you |could you |oh |ok )*(?:remove|delete|clear|drop|erase) (?:the|my|that|this) notes?(?: please| again| then)*",
    weekday_after=r"(?:mon|tues|wednes|thurs|fri|satur|sun)day after(?: that| it)?$",
    whole_day="(?:actually |no |make it |make that |rather |well |sorry |better )*(?:(?:the |that )?(?:whole|entire|full) day|all day)(?: please| then| off)*",
)
