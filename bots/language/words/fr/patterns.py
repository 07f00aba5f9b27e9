"""French: patterns of what is wished, each table as `words/patterns.py` tells, and where a name must stand."""

from bots.language.words.patterns import Patterns, Rows, has_and_wants, names_behind

AROUND: Patterns = {
    "reminders": (
        "pas|plus|aucun|sans de? rappels|rappel",
        "arrete * rappeler",
    ),
    "quiet_hours": (
        "heures calmes|silencieuses",
        "heures de silence",
        "ne|pas * derange|deranger|derangez|reveille",
        "pas deranger",
    ),
    "daily_agenda": (
        "arrete|plus|pas * envoyer|envoie * agenda|journee|programme",
        "agenda|resume quotidien",
    ),
    "coming": (
        "^ jarrive|jarrivons * $",
        "^ je? suis|on|nous|sommes * en route|chemin * $",
        "^ je suis presque la $",
        "^ jarrive dans <length>|<time> * $",
    ),
    "late": (
        "jai|jaurai|aurai|ai|avec <length> de? retard",
        "suis|serai|serais|sera|arrive|jarrive|arriverai|jarriverai|sommes * en retard",
        "en retard de <length>|<time>",
        "<length> de? retard",
    ),
    "join": (
        "^ je suis la|arrive|arrivee $",
        "^ rejoindre|rejoins|entrer|participer la|ma|dans|a * session|seance|reunion|appel|visio|$",
        "comment|ou puis|je * rejoindre|rejoins|entrer|connecte * $",
        "lien de|pour la|ma|le|mon session|seance|reunion|appel|visio|rendez-vous",
        "^ ou|quel|envoie|donne est|moi * lien $",
    ),
    "end_session": (
        "^ terminer|termine|finir|finis|cloturer|cloture|arreter la|ma|cette|notre? session|seance|reunion|appel * $",
        "^ on|nous|jai a|avons|ai? fini|termine * $",
        "^ cest fini|termine $",
        "^ la? session|seance|reunion est finie|terminee $",
    ),
    "extend": (
        "^ <length> de plus * $",
        "prolonge|prolonger|rallonge|rallonger * <length>|<time>",
        "^ encore <length> $",
        "^ peut|on|pouvons|pourrait * <length> de plus * $",
    ),
    "no_show": (
        "<who>|il|elle|mentor nest|na pas venu|venue|la|presente|presentee|connecte * $",
        "^ personne nest|na venu|la|presente * $",
        "nest pas venu|venue|la|presente|presentee * $",
        "ne sest * presente|presentee|montre|montree",
    ),
    "arrived": ("^ il|elle|<who> est|vient la|arrive|arrivee|ici|darriver $",),
    "pause_waitlist": (
        "pause|suspends|suspendre|reprends|reprendre|reprise|reactive * liste|attente|dattente|offres",
        "liste * pause|suspens",
    ),
    "history": (
        "^ mon|l|voir|montre? mon|l? historique|lhistorique $",
        "historique avec|de <who>",
        "sessions|seances|rendez-vous|reunions passees|passes|precedentes|precedents * $",
    ),
    "history:last": ("de? quoi|quavons * parle|discute|vu|decide|dit * derniere|precedente * $",),
    "rate": (
        "note|noter|evalue|evaluer ma|mon|la|derniere * <number>|etoiles",
        "<number> etoiles|etoile",
    ),
    "export": ("exporte|exporter|telecharge|telecharger mes|toutes * donnees|sessions|seances",),
}

OF_MEETINGS: Patterns = {
    "rename": (
        "renomme|renommer|renommez|rebaptise|rebaptiser",
        "titre|nom de|du * en",
    ),
    "polls": (
        "qui a|ont? vote|repondu * sondage|$",
        "qui a vote",
    ),
    "poll": (
        "^ lance|fais|cree? un? sondage",
        "^ demande|demandez a? <who> * <time> <number>? ou <time>",
    ),
    "meet": (
        "quand * <people> * reunir|voir|rencontrer|retrouver",
        "quand * reunir|voir|rencontrer * <people>",
        "reunion|atelier avec <people>",
    ),
    "find_room": (
        "<room> est libre|disponible|occupee",
        "salles * libres|disponibles",
        "libere|liberez|liberer la? salle? <room>",
    ),
    "meetings": (
        "invitations|reunions sans reponse",
        "mes reunions|invitations",
    ),
    "attendees": (
        "invite|ajoute <who> a|au",
        "^ et? invite|ajoute|rajoute aussi? <who> aussi|stp|svp? $",
        "^ retire|enleve|supprime <who> de|du? $",
        "^ qui vient|participe|est|sera la|invite? $",
        "invite|ajoute|mets <who> en|comme? facultatif|facultative|optionnel",
        "^ <who> est|sont? facultatif|facultative|facultatifs|optionnel $",
    ),
}

ROUNDABOUT: Patterns = {
    "agenda": ("rappelle|rappelez|rappeler moi? ce|quels|quelles|quoi * ai|jai|prevu <time>|pour|$",),
    "respond:decline": (
        "^ sans moi",
        "sans moi $",
    ),
    "reschedule": (
        *has_and_wants(
            "jai|ai|avais|avons|rdv|rendezvous|devais|vois|devait", "peut|peuton|possible|pourrait|mettre|plutot|place"
        ),
        "peut|peuton|possible|pourrait mettre|decaler|passer <time> <time>",
        "peut|peuton|pourrait * mettre|decaler|passer le|mon|ma|notre? <time>",
    ),
    "free_busy": (
        "<who> * sont|est|seront|sera libre|libres|dispo|dispos|disponible|disponibles|occupe|occupes",
        "^ sont|seront libre|libres|dispo|dispos|disponibles * <who>",
        "^ <who> * <time> * lui|leur va|irait|convient|convenait|conviendrait",
        "^ <who> a|aurait|atil|aton * <length> * libre|dispo|disponible",
        "reste|restetil|ya|aurait * qqch|quelque|place|dispo|un|de * chez|avec|pour <who>",
    ),
    "pick": (
        "peut|pourrait|ce|va etre|sera la|le <nth>|derniere|dernier",
        "^ non|nan|bah * plutot|finalement|mieux * <nth> $",
    ),
    "book": ("pas <time> mais <time> * avec|chez <who>",),
    "cancel": ("plus|pas besoin du|de|dun|des * rdv|rendezvous|cours|seance|<service>|<time>",),
    "respond:accept": (
        "jy serai|vais|viens|suis",
        "^ ca marche|roule jy|je serai|viens|suis",
    ),
    "find_room": ("ou * peut|pourrait|pouvons * mettre|reunir|asseoir|poser|installer|retrouver",),
    "waitlist": (
        "si|quand|des * annuler|annule|annulation|desiste|desistement|libere|place|creneau|trou * * signe|previens|dis|ping|message|avertis|ecris",
    ),
    "hours": (
        "suis|serai joignable|disponible|dispo|libre|la * <time>",
        "^ * <time> vous|on|tu|les pouvez|peut|peux|gens * reserver|venir|prendre * avec|chez moi",
    ),
    "time_off": ("bloque|bloquer|bloquez|reserver|fermer mon|ma|notre planning|agenda|calendrier|journee|semaine",),
}

STRANGERS: Rows = names_behind(
    "reserve|reserver|reservez|prends|prendre|rdv|rendezvous|seance|session",
    "trouve|trouver|cherche|chercher",
    "avec",
    "mentor|mentore|mentors|tuteur|coach|aide|quelquun",
    "en|pour|de",
    "libre|disponible|dispo",
)
