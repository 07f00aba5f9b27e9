"""French words of every day: verbs and other words in all their forms, and the groups that the everyday cues are built of."""

from bots.language.words.everyday import Everyday, everyday
from bots.language.words.families import Families
from bots.language.words.fr.conjugation import french
from bots.language.words.verbs import verbs

_VERBS = verbs(
    french,
    {
        "reserver": "reserver|planifier|booker|caser|caler|noter|inscrire:inscris inscrit inscrivez inscrivons inscrive inscrivent inscrivant minscrire minscris minscrit"
        "|fixer|bloquerun|programmer|enregistrer|retenir:retiens retenez retient"
        "|mettre:mets met mettez mettons mette mis mettrais mettrai|positionner",
        "prendre": "prendre:prends prend prenez prenons prenne prennent prendrai prendrais prendrait prenais",
        "annuler": "annuler:annullez annuller annulle anuler anule|canceller|cancel|canceler|decommander|supprimer|deprogrammer|desinscrire:desinscris desinscrit desinscrivez",
        "enlever": "enlever|virer|retirer|effacer|oter|rayer|barrer|oublier|sauter|lacher",
        "deplacer": "deplacer|decaler|reporter|repousser|avancer|reprogrammer|bouger|replanifier|changer|modifier|remettre:remets remet remettez remettons remis|ajourner"
        "|differer|retarder|transferer|glisser|postposer|shifter|devancer|echanger|intervertir:intervertis|basculer|switcher",
        "chercher": "chercher|trouver|rechercher|degoter|denicher|degotter|deguoter|localiser|reperer|proposer",
        "montrer": "montrer|afficher|lister",
        "aider": "aider|assister|depanner|epauler|guider",
        "expliquer": "expliquer|apprendre:apprends apprenne apprend appris|eclairer|renseigner|filer",
    },
    except_="liste listes virait programme programmes place places note notes pose poses poste cale point avance avances davance propose proposer proposes proposez assister assiste assistes "
    "pris mise mises aide aides daide laide caser oublie oublier oubliez remise reporte reportes filer files file trouves",
)

FAMILIES = Families(
    {
        "rdv": "=rdv =rdvs =rendez =rendezvous =rv",
        "seance": "seance",
        "reunion": "reunion =reu",
        "entretien": "entretien",
        "session": "session",
        "consultation": "consult",
        "rencontre": "=rencontre =rencontres",
        "appel": "=appel =appels =call =calls",
        "cours": "=cours =lecon =lecons",
        "reservation": "reservation =resa =resas",
        "creneau": "=creneau =creneaux =crenau =creno =plage =plages",
        "dispo": "=dispo =dispos =disponible =disponibles",
        "libre": "=libre =libres",
        "quelquun": "=quelquun =qqn =qqun =qlqn =qlq1 =kelkun =quelqun =kkun",
        "suis": "=suis =jsuis =chuis =chui =jsui",
        "serai": "=serai =jserai",
        "peux": "=peux =jpeux =tpeux =px",
        "pourrai": "=pourrai =jpourrai",
        "pourrais": "=pourrais =jpourrais",
        "veux": "=veux =jveux",
        "voudrais": "=voudrais =jvoudrais",
        "dois": "=dois =jdois",
        "vais": "=vais =jvais",
        "viens": "=viens =jviens",
        "pose": "=pose =jpose =poser =poserai",
        "sais": "=sais =jsais",
        "previens": "=previens =prevenir =prevenez =prevenu =prevenue =previen =previenne =prevenus",
        "avertis": "=avertis =avertir =avertissez =averti =avertie",
        "avise": "=avise =aviser =avisez =avisee",
        "notifie": "notifi",
        "alerte": "=alerte =alerter =alertez =alertes",
        "avec": "=avec =avk =avc",
        "pour": "=pour =pr",
        "quand": "=quand =qd",
        "quoi": "=quoi =koi =kwa",
        "beaucoup": "=beaucoup =bcp",
        "cest": "=cest =c",
    },
    forms=_VERBS.forms,
)  # fmt: skip

YES = "oui|ouais|ouep|ok|okay|oki|daccord|dac|parfait|carrement|volontiers|nickel|impec|super|entendu|evidemment|yes"
NO = "non|nan|nn|nope|jamais"

_EVERYDAY = Everyday(
    seek="chercher|besoin",
    book="reserver|prendre",
    cancel="annuler",
    move="deplacer",
    remove="enlever",
    show="montrer|donne|envoie",
    session="rdv|seance|cours|reunion|entretien|session|consultation|rencontre|appel|reservation",
    gap="creneau|trou|moment|temps|dispo|horaire",
    someone="quelquun",
    able="connait|maitrise|touche|calle|assure|gere|expert|experte",
    help="aider|expliquer|aide",
    talk="parler|discuter|pratiquer|bosser",
    want="veux|voudrais|aimerais|souhaite|souhaiterais|jaimerais",
    all="tout|tous|toutes",
    cant="pourrai|malade|pas",
    what="quoi|quest|quels|quelles",
    mine="mon|ma|mes|jai|ai|me",
    plans="programme|planning|agenda|calendrier|prevu",
    free="libre|dispo|occupe|occupee|pris|prise",
    when="quand|heure",
    yes=f"{YES}|top|bien|sur|cest|ca|marche|roule|convient|va|bon|exact|confirme|valide|vasy|vas|go|allez",
    no=f"{NO}|pas|laisse|laissez|tomber|oublie|oubliez",
    thanks="merci|mercii|merciii|merciiii|merciiiii|remercie|gentil|gentille|sympa|adorable|mille|infiniment|toi|vous|a|te",
    greet="bonjour|salut|coucou|bonsoir|hello|bjr|slt|hey|yo|journee|soiree",
    helps="aide|commandes|help|mode|emploi",
    later="tard|tot",
    other="autre|autres|dautre|dautres|encore|plus|rien|creneau",
    can="peut|pourrait",
    fits="convient|va|marche|parfait|irait",
    ifs="si|sil|quand|des|lorsque",
    tell="previens|signe|avise|avertis|notifie|alerte|ping|ecris",
    to="avec|chez",
    soften="me|moi|la|le|y|tres|trop|super|bien|beaucoup|cest|ca|pour|tout|c|de|bot|encore|vraiment|hyper|grand",
)  # fmt: skip

CUES = tuple(everyday(_EVERYDAY))
