"""Portuguese: what it says of meetings, sessions, courtesy, clauses, rooms and places, each field as `words/subjects.py` tells."""

from bots.language.words.subjects import (
    ClauseWords,
    CourtesyWords,
    DirectionWords,
    MeetingWords,
    PlaceWords,
    RoomWords,
    SessionWords,
)

MEETINGS = MeetingWords(
    series="serie sessao sessoes reuniao reunioes encontro encontros",
    no_series=(
        "o a os as isso isto um uma com do da de meu minha nossa nosso semanal mensal quinzenal ainda para"
    ),
    pointing="isso isto",
    kinds="oficina treinamento revisao",
    teams="equipe",
    optional="opcional",
    may_be_missing=(
        "^ opcional",
        "^ se puder|puderem",
    ),
    because="porque",
    by="por via",
    at_place="no na",
    said={
        "scope:following": (
            "e todas|todos? as|os seguinte|seguintes|posteriores",
            "todas|todos as|os seguinte|seguintes|proximas|proximos",
            "a partir de agora|hoje|aqui",
            "a partir desta|deste|dessa|desse|dai|daqui",
            "de agora|daqui em diante",
            "daqui para a? frente",
        ),
        "scope:all": (
            "toda a? serie",
            "serie toda|inteira",
        ),
        "scope:this": ("so|apenas|somente este|esta|esse|essa|a|o",),
        "priority:low": ("prioridade baixa",),
        "priority:high": ("prioridade alta",),
        "priority:urgent": ("urgente",),
        "all_day:yes": ("o dia todo|inteiro",),
        "adds:yes": ("tambem|adiciona",),
        "no_room:yes": ("sem sala",),
        "private:yes": ("privado|privada|confidencial",),
        "attending:optional": ("opcional|opcionais",),
        "attending:list": ("quem",),
        "attending:remove": ("tira|retira",),
        "polls:votes": ("quem * votou|votaram",),
    },
)  # fmt: skip

SESSIONS = SessionWords(
    no_more="nenhum sem nao pare para cancela desative desativa desligue nunca",
    as_usual="padrao sempre costume",
    resuming="retoma retomar continua",
    delayed="atrasar atraso atrasado atrasada",
    each="cada",
    made_longer="estende estender prolonga prolongar",
    leaving_alone="incomode incomodar incomodes perturbe",
    sick="doente",
    note="notas?",
    steps="pr[oó]ximos passos",
    noting="adiciona|adicione|escreve",
    note_articles="os|as",
)

COURTESY = CourtesyWords(
    greetings="oi|ola|bom dia|boa tarde|boa noite",
    greeted="a todos",
    thanks="obrigado obrigada",
    beside_thanks="desde ja muito",
    before_thanks="muito",
)

CLAUSES = ClauseWords(
    refusing="nao posso chego complicado complicada ruim pessimo impossivel puxado demais",
    refused_behind={"n": "da posso consigo rola vou serve", "muito": "cedo tarde", "meio": "cedo tarde complicado"},
    possible="posso melhor funciona",
    reasons_of_mine="pois",
    mine="tenho estou vou meu minha",
    contrasts="mas",
    nothing="nada",
    name_articles="o a",
    before_part="na por",
    returning="de volta|volto|regresso",
    busy="tenho|estou|estarei|temos|vou estar|trabalho",
    concluding="entao",
    before_it="antes(?: disso)?",
    writer="eu me meu minha meus minhas nos nosso nossa",
    leaving="(?:saio|vou embora)(?: as)?",
)

ROOMS = RoomWords(
    floors="andar piso",
    counting="somos seremos",
    called_room="sala gabinete auditorio",
    having="com",
    a_thing="um uma",
    joining="e",
    met_with="reuniao cliente",
)

DIRECTIONS = DirectionWords(telling_which="de da das do", leading_last="as")

PLACES = PlaceWords(
    before="em para de da a no na nos nas pra pro pros",
    articles="o a os as",
)
