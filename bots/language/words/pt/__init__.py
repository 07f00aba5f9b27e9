"""Portuguese, of Brazil and of Portugal."""

from bots.language.words import Language, table
from bots.language.words.patterns import around, meetings, roundabout
from bots.language.words.pt.conjugation import portuguese
from bots.language.words.pt.cues import CUES
from bots.language.words.pt.patterns import AROUND, OF_MEETINGS, ROUNDABOUT, STRANGERS
from bots.language.words.pt.series import SERIES
from bots.language.words.pt.small import SMALL
from bots.language.words.pt.subjects import CLAUSES, COURTESY, DIRECTIONS, MEETINGS, PLACES, ROOMS, SESSIONS
from bots.language.words.verbs import verbs

TIME = table(
    {
        "NUM": {
            1: "um|uma", 2: "dois|duas", 3: "tres", 4: "quatro", 5: "cinco", 6: "seis", 7: "sete", 8: "oito", 9: "nove", 10: "dez",
            11: "onze", 12: "doze", 13: "treze", 14: "catorze|quatorze", 15: "quinze", 16: "dezesseis|dezasseis", 17: "dezessete|dezassete",
            18: "dezoito", 19: "dezenove|dezanove", 20: "vinte", 21: "vinte e um|vinte e uma", 22: "vinte e dois|vinte e duas", 23: "vinte e tres",
            24: "vinte e quatro", 25: "vinte e cinco", 30: "trinta", 31: "trinta e um", 35: "trinta e cinco", 40: "quarenta",
            45: "quarenta e cinco", 50: "cinquenta", 55: "cinquenta e cinco", 60: "sessenta", 90: "noventa",
        },
        "ORD": {
            1: "primeiro|primeira", 2: "segundo|segunda|segunda {opcao,da lista}|2ª{, opcao, alternativa}", 3: "terceiro|terceira|3ª{, opcao, alternativa}", 4: "quarto|quarta {opcao,da lista}|4ª{, opcao, alternativa}", 5: "quinto|quinta {opcao,da lista}|5ª{, opcao, alternativa}",
            6: "sexto|sexta {opcao,da lista}|6ª{, opcao, alternativa}",
        },
        "WD": {
            0: "segunda|segunda - feira|segundas|segunda feira|seg|2ª feira|2ª - feira|2 a feira|2 a - feira|2ª|2 ~a|2 ~as", 1: "terca|terca - feira|tercas|terca feira|na ter|ter .|ter e|3ª feira|3ª - feira|3 a feira|3 a - feira|3ª|3 ~a|3 ~as",
            2: "quarta|quarta - feira|quartas|quarta feira|qua|4ª feira|4ª - feira|4 a feira|4 a - feira|4ª|4 ~a|4 ~as", 3: "quinta|quinta - feira|quintas|quinta feira|qui|5ª feira|5ª - feira|5 a feira|5 a - feira|5ª|5 ~a|5 ~as",
            4: "sexta|sexta - feira|sextas|sexta feira|sex|6ª feira|6ª - feira|6 a feira|6 a - feira|6ª|6 ~a|6 ~as", 5: "sabado|sabados|sab", 6: "domingo|domingos|dom",
        },
        "PLURAL": "2 ~as|3 ~as|4 ~as|5 ~as|6 ~as|segundas|tercas|quartas|quintas|sextas|sabados|domingos",
        "MON": {
            1: "janeiro|jan", 2: "fevereiro|fev", 3: "marco", 4: "abril|abr", 5: "maio", 6: "junho|jun", 7: "julho|jul", 8: "agosto|ago",
            9: "setembro|set", 10: "outubro|out", 11: "novembro|nov", 12: "dezembro|dez",
        },
        "REL": {0: "hj|hoje", 1: "amanha|amnh|amn", 2: "{depois,dps,dpois} de amanha", -1: "ontem", -2: "anteontem"},
        "TONIGHT": {
            "evening": "hoje a noite|hoje de noite|esta noite|logo a noite|hj a noite|hj de noite|essa noite|hoje a noitinha",
            "afternoon": "hoje a tarde|hoje de tarde|esta tarde|hj a tarde|hj de tarde|essa tarde|logo a tarde|hoje pela tarde",
            "morning": "hoje de manha|esta manha|hoje cedo|hj de manha|hj cedo|hoje pela manha|essa manha", "lunch": "hoje no almoco|hoje na hora do almoco",
        },
        "PART": {"night": "da madrugada|de madrugada",
            "morning": "de manha|da manha|pela manha|na parte da manha|parte da manha|a parte da manha|manha|manhas|cedo",
            "lunch": "na hora do almoco|hora do almoco|almoco",
            "late morning": "fim da manha|final da manha|no fim da manha|no final da manha|ao fim da manha|meio da manha|a meio da manha",
            "afternoon": "a tarde|a tardinha|de tardinha|tardinha|de tarde|da tarde|pela tarde|na parte da tarde|parte da tarde|a parte da tarde|tarde|tardes",
            "evening": "a noitinha|de noitinha|noitinha|a noite|da noite|de noite|pela noite|noite|noites|ao fim da noite",
            "early morning": "de manha cedo|logo cedo|cedinho|bem cedo",
            "late afternoon": "final da tarde|fim da tarde|no fim da tarde|no final da tarde|ao fim da tarde",
            "early afternoon": "inicio da tarde|no inicio da tarde|comeco da tarde|no comeco da tarde",
            "end of day": "fim do dia|final do dia|no fim do dia|no final do dia",
            "after work": "{depois do,dps do,apos o} {trabalho,trampo,expediente}",
            "work hours": "horario comercial|horario de trabalho|expediente",
        },
        "PARTS": "tardes|noites|manhas",
        "NOON": "meio - dia|meio dia|ao meio - dia|ao meio dia",
        "MIDNIGHT": "meia - noite|meia noite",
        "BACK": "pras|pra as|pro|para as|pra|para a",
        "WORDLEN": {30: "meia horinha|meia hora|meia horita"},
        "UNIT": {
            "minute": "minuto|minutos|min|mins|~min|minutinhos", "hour": "horinha|horinha|horinhas|hora|horas|h|hr|~h|~hs", "day": "dia|dias", "week": "semana|semanas",
            "fortnight": "quinzena", "month": "mes|meses", "year": "ano|anos",
        },
        "OCLOCK": {0: "em ponto", 6: "~h|horas|h|hora|~hs"},
        "HOLIDAY": {
            "new year": "ano novo|dia de ano novo", "epiphany": "dia de reis",
            "good friday": "sexta feira santa|sexta - feira santa|sexta santa", "easter": "pascoa|domingo de pascoa",
            "may day": "dia do trabalhador|dia do trabalho", "all saints": "todos os santos",
            "christmas eve": "vespera de natal", "christmas": "natal|dia de natal",
            "new years eve": "vespera de ano novo|vespera do ano novo|passagem de ano|reveillon",
        },
        "WEEKEND": "fim de semana|final de semana|fds|findi|fim de sem|fim - de - semana|fins de semana",
        "ALLDAY": "o dia todo|o dia inteiro|todo o dia",
        "WORKDAYS": "todos os dias uteis|dias uteis|dia util|durante a semana|dias de semana",
        "DAILY": "todo dia|todos os dias|diariamente|cada dia|todo o dia",
        "ONWARD": "em diante|pra frente|para a frente",
        "ORBEFORE": "no maximo|o mais tardar|no mais tardar",
        "ADVERB": {"weekly": "semanalmente|semanal", "monthly": "mensalmente|mensal", "fortnightly": "quinzenal|quinzenalmente"},
        "ALTYES": "sim",
        "ALTNO": "nao",
        "EVERY": "toda|todo|todas as|todos os|cada|todas",
        "MY": "minha|meu",
        "OTHER": "outra|outro",
        "OTHERWEEK": "outra semana",
        "NEXT": "proximo|proxima|proximos|proximas|seguinte|prox",
        "SAMETIME": "mesmo horario|no mesmo horario|mesma hora|na mesma hora|a mesma hora|msm horario|no msm horario|msm hora|na msm hora",
        "TOWARDS": "para a|pra|la para a",
        "COMING": "que vem|q vem|que entra|que segue|q entra",
        "THIS": "dessa|desse|desta|deste|este|esta|nesta|neste|essa|esse|nessa|nesse",
        "LAST": "passado|passada|ultimo|ultima",
        "AFTER": "{,la ,so }{depois,dps,dpois} {das,da,de,do}|a partir da|apos a|apos|apos as|a partir das|a partir de|nao antes das",
        "BEFORE": "antes das|antes de|antes do|antes da",
        "BY": "ate no maximo|o mais tardar",
        "AROUND": "umas|la pelas|pelas|la para as|tipo as|por volta das|por volta de|la pelas|perto das|cerca das|tipo",
        "BETWEEN": "entre|entre as|entre a|entre o|algures entre as|entre o dia",
        "FROM": "de|das|desde|da|do|a partir de|a partir do|desde as",
        "TO": "pras|pra as|a|as|ate|ate as|para|pra|ao|para as|para a|para o|ate o|pro",
        "UNTIL": "ate|ate as|ate o|ate ao|ate a",
        "AND": "e|e as|nem|nem na",
        "ANDMIN": "e",
        "LESS": "menos",
        "OR": "ou",
        "EXCEPT": "exceto|menos|salvo|fora a|fora o|fora as|fora os|tirando",
        "NOTIN": "exceto|menos|salvo|mas nao|nao",
        "WITHIN": "nas proximas|nos proximos|dentro de|em ate",
        "LASTING": "de",
        "OF": "de|do|da|em",
        "ON": "na|no|em|nas|nos|para|da|de|do|a|aos|as|pra|dia|a de|a da|a do|a das",
        "AT": "as|a",
        "IN": "em|daqui a|dentro de",
        "FOR": "durante|por",
        "A": "um|uma",
        "THE": "o|a|os|as",
        "TOTHE": "ao dia|pro dia|pra o dia|para o dia|pra dia|para dia",
        "DAYTHE": "dia|no dia|o dia|do dia",
        "HALF": "meia",
        "QTR": "quarto|um quarto",
        "COUPLE": {2: "par de", 3: "umas|uns|algumas"},
        "TIMES": "vezes|sessoes|~x",
        "NOW": "agora|agr|ja|agora mesmo|imediatamente",
        "HENCE": "mais tarde|mais {pra,para,p} tarde|depois",
        "AGO": "mais cedo",
        "START": "inicio de|comeco de|inicio do|comeco do",
        "MID": "meados de",
        "END": "fim de|final de|fim do|final do",
        "CHOICE": "opcao",
    }
)  # fmt: skip

_VERBS = verbs(
    portuguese,
    {
        "marcar": "marcar|agendar|reservar|inscrever:inscreva inscrito inscrita|encaixar|botar|colocar:coloque|por:ponha ponham poe pus|combinar|anotar|meter|programar"
        "|separar|registrar|registar|garantir:garanto|segurar|bookar",
        "arranjar": "arranjar|arrumar",
        "cancelar": "cancelar|desmarcar|anular|suspender|desagendar|desreservar|desconvocar",
        "tirar": "tirar|apagar|remover|excluir:exclua exclui|eliminar|retirar|deletar|riscar|limpar",
        "mudar": "remarcar|reagendar|adiar|mudar|mover|antecipar|transferir:transfir-|passar|alterar|trocar|empurrar|jogar|adiantar|atrasar|postergar|deslocar"
        "|prorrogar|reprogramar|puxar|protelar|modificar|mandarpara|recolocar|arrastar|avancar:avance avancem",
        "procurar": "procurar|encontrar|achar|buscar|catar|localizar|descolar",
        "mostrar": "mostrar|listar|exibir",
        "ajudar": "ajudar|auxiliar|orientar",
        "explicar": "explicar|ensinar|esclarecer",
        "avisar": "avisar",
    },
    except_="lista listas acho acha ache achei mudei adiante marco agenda agendas reserva reservas programa programas passado passada passados passadas mudo encontro encontros meta metas coloco arranjo "
    "por pora poras porem poremos poria poriam jogo jogos separada separado procura garanta arrumado consigo consegue conseguir conseguimos conseguiria "
    "registro registros avanco auxilio meto metade meter jogada combinado combinada",
    same={
        "marcado": "marcada marcados marcadas agendado agendada agendados agendadas",
        "que": "q qe oq oque",
        "quando": "qnd qdo qndo",
        "voce": "vc",
        "voces": "vcs",
        "nao": "n naum",
        "com": "c",
        "para": "p",
        "comigo": "cmg",
        "tambem": "tb tbm",
        "quem": "qm",
        "alguem": "algm alg",
        "qualquer": "qq qlqr",
        "mesmo": "msm",
        "tudo": "td",
        "todos": "tds",
        "obrigado": "obg",
        "muito": "mto mt",
        "gente": "gnt",
    },
)


PORTUGUESE = Language(
    code="pt",
    small=SMALL,
    directions=DIRECTIONS,
    meetings=MEETINGS,
    sessions=SESSIONS,
    courtesy=COURTESY,
    clauses=CLAUSES,
    rooms=ROOMS,
    places=PLACES,
    time=TIME,
    cues=(*SERIES, *CUES, *around(AROUND), *meetings(OF_MEETINGS), *roundabout(ROUNDABOUT)),
    letters=frozenset("áàâãçéêíóôõú"),
    filler=frozenset("jogo ah oh ih hm hmm eh por favor obrigado obrigada oi ola pf pfv entao bom pessoal so tambem please ai muito equipa equipe valeu".split()),
    marks=frozenset(
        "o a os as um uma de do da dos das no na nos nas em com para pra por que e ou mas nao sim eu voce tu ele ela nos meu minha meus minhas "
        "seu sua esta estou estao ta tem tenho pode posso podemos quero preciso alguem quem qual quando onde como hoje amanha tarde manha noite "
        "ola oi obrigado obrigada favor marca marcar reserva cancela sala pessoas livre disponivel ate depois antes semana proxima proximo as "
        "sao isso bom boa dia lista ao aos to tou tava voces novo nova me te se lhe estarei vou pfv pfvr pra pro presenca talvez consiga sei segundo horario opcao obrigadinho obrigadinha brigadao".split()
    ),
    before_person=frozenset("vaga dona seu senhor senhora doutora o a com de a o para e esta tem quando pode do da convida entre pra marca reserva".split()),
    before_time=frozenset("na no nesta neste proxima proximo toda cada para desde ate em antes depois da".split()),
    before_room=frozenset("sala na a reserva esta".split()),
    amenities={
        "projetor": "projector", "projector": "projector", "quadro": "whiteboard", "lousa": "whiteboard", "video": "video", "videoconferencia": "video",
        "camera": "video", "telefone": "phone", "ecra": "screen", "tela": "screen", "monitor": "screen", "tv": "screen", "televisao": "screen",
    },
    families=_VERBS,
    people_words=frozenset("pessoas pessoa participantes gente lugares".split()),
    room_words=frozenset("sala salas salinha salinhas auditorio".split()),
    urgent=frozenset({"urgente", "urgentes", "urgencia", "urgentemente", "o quanto antes", "assim que possivel", "emergencia", "o mais rapido possivel"}),
    strangers=STRANGERS,
)  # fmt: skip
