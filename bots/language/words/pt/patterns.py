"""Portuguese: patterns of what is wished, each table as `words/patterns.py` tells, and where a name must stand."""

from bots.language.words.patterns import Patterns, Rows, has_and_wants, names_behind

AROUND: Patterns = {
    "quiet_hours": (
        "horas|horario de silencio",
        "horas silenciosas",
        "nao * incomode|incomodar|incomodes|perturbe|perturbar|acorde",
        "nao perturbe|incomode",
    ),
    "daily_agenda": (
        "para|pare|nao * mandar|mande|enviar|envie * agenda|dia",
        "agenda|resumo diaria|diario",
    ),
    "coming": (
        "^ ja? estou|to|tou|vou a caminho * $",
        "^ ja estou|to|tou indo|chegando * $",
        "^ estou|to|tou quase? chegando|indo|la * $",
    ),
    "late": (
        "vou|irei|vamos me|nos? atrasar <length>|um|$",
        "<length> de? atraso",
        "estou|to|tou|vou * atrasado|atrasada",
        "chego|chegarei * atrasado|atrasada",
        "estou|to|tou <length> atrasado|atrasada",
    ),
    "join": (
        "^ ja? cheguei $",
        "^ entrar|participar|entra na|no|da|em|minha? sessao|reuniao|chamada|aula|conversa * $",
        "^ entrar|participar $",
        "como|onde eu? entro|participo * $",
        "link da|do|para|pra * sessao|reuniao|chamada|aula",
    ),
    "end_session": (
        "^ encerrar|encerra|encerre|terminar|termina|termine|finalizar|finaliza|fechar|fecha a|minha|esta|essa? sessao|reuniao|chamada|aula * $",
        "^ ja? terminamos|acabamos $",
        "^ a? sessao|reuniao|chamada|aula terminou|acabou $",
    ),
    "extend": (
        "^ mais <length> * $",
        "^ <length> a? mais * $",
        "prolonga|prolongar|estende|estender|aumenta * <length>",
        "^ podemos|pode|precisamos|posso * mais <length> * $",
    ),
    "no_show": (
        "<who>|ele|ela|mentor nao veio|apareceu|compareceu|chegou|entrou * $",
        "nao veio|apareceu|compareceu * $",
        "^ ninguem veio|apareceu|compareceu|chegou|entrou * $",
    ),
    "arrived": ("^ a|o? ele|ela|<who> ja? chegou|entrou|esta aqui|$",),
    "pause_waitlist": (
        "pausa|pausar|pause|suspende|suspender|retoma|retomar|retome|continua * lista|espera|fila|ofertas",
        "lista|fila de espera * pausa",
    ),
    "history": (
        "^ meu|o|ver|mostra? meu|o? historico $",
        "historico com|de <who>",
        "sessoes|reunioes|aulas|conversas passadas|anteriores * $",
    ),
    "history:last": ("do|sobre|o? que falamos|conversamos|discutimos|vimos|combinamos * ultima|passada|anterior * $",),
    "rate": (
        "avalia|avaliar|avalie",
        "<number> estrelas|estrela",
    ),
    "export": ("exporta|exportar|exporte|baixa|baixar|descarrega|descarregar meus|minhas|os|todos * dados|sessoes",),
}

OF_MEETINGS: Patterns = {
    "rename": (
        "renomeia|renomeie|renomear",
        "titulo|nome da|do * para",
    ),
    "polls": ("quem votou|ja|votaram",),
    "poll": (
        "^ cria|faz|inicia? uma? enquete",
        "^ pergunta|pergunte a|ao? <who> * <time> <number>? ou <time>",
    ),
    "meet": (
        "marca|marque|agenda|agende|organiza|organize * reuniao * com * <people>",
        "quando * <who> * reunir|encontrar",
        "quando * reunir|encontrar * <people>",
        "reuniao|oficina com <people>",
    ),
    "find_room": (
        "<room> esta livre|ocupada|disponivel",
        "salas * livres|disponiveis",
        "libera|liberte a? <room>",
    ),
    "meetings": (
        "convites|reunioes sem|por responder|resposta",
        "minhas reunioes|convites",
    ),
    "attendees": (
        "convida|adiciona|acrescenta o|a? <who> a|para|na",
        "^ e? convida|adiciona|acrescenta|junta tambem? o|a? <who> tambem? $",
        "^ tira|remove|retira o|a? <who> $",
        "^ quem vem|vai|participa $",
        "convida|adiciona|acrescenta|poe o|a? <who> como? opcional",
        "^ o|a? <who> e|sao? opcional|opcionais $",
    ),
}

ROUNDABOUT: Patterns = {
    "agenda": (
        "lembra|lembre|relembra|lembrar|lembra-me|relembra-me me? o? que|quais|quantas * tenho|temos|marcado <time>|marcado|para|pra|$",
    ),
    "respond:decline": (
        "^ sem mim",
        "sem mim $",
    ),
    "reschedule": (
        *has_and_wants("tenho|tinha|marquei|temos|combinei|combinado", "da|posso|podemos|pode|deixar|melhor|daria"),
        "da|posso|podemos|pode pra|para? mudar|passar|mexer <time> * <time>",
    ),
    "free_busy": (
        "<people> * os|as dois|duas|tres|ambos|ambas * <time>",
        "<people> conseguem|podem|estao|tem * <time>",
        "<who> * estao|esta|tao|ta|estarao livre|livres|disponivel|disponiveis|ocupado|ocupados",
        "^ estao|esta|tao|ta livre|livres|disponivel|disponiveis * <who>",
        "^ a|o? <who> * <time> * rola|da|pode|fica|serve|consegue * ela|ele|pra|para",
    ),
    "pick": (
        "pode|podia|fica|vai ser|na|a|com a|o|na|no? <nth>|ultima|ultimo opcao|horario|alternativa|$",
        "pode ser a|o|esse|essa|este|esta <nth>|ultima|ultimo",
        "^ nao|nan|ah * melhor|prefiro * <nth>",
    ),
    "time_off": (
        "nao marca|marque|marquem|agende|agendem|agenda|bota|poe|ponham nada",
        "bloqueia|bloqueie|bloquear|fecha|fechar a|o? minha|meu agenda|calendario",
        "<time> nao to|estou|estarei|vou|tou|posso estar|trabalhar|$",
    ),
    "find_room": ("<room> ta|esta|tao livre|ocupada|ocupado|disponivel",),
    "meet": (
        "<who> * e eu|comigo|mim * juntar|reunir|encontrar|falar|conversar|sentar|ver",
        "marca|marque|agenda|agende|monta|monte|cria * call|reuniao|conversa|chamada com * <people>",
    ),
    "waitlist": (
        "se|quando|caso|assim * abrir|vagar|liberar|cancelar|desmarcar|desistir|surgir|pintar|aparecer|vaga|horario * * toque|avisa|alo|fala|diz|grita|chama|sinal",
    ),
    "respond:accept": (
        "vou estar|estarei la|presente|ai",
        "estarei la|presente|ai",
    ),
}

STRANGERS: Rows = names_behind(
    "reserva|reservar|reserve|marca|marcar|marque|agenda|agendar|agende|sessao|reuniao",
    "encontra|encontre|encontrar|busca|busque|procura|procuro",
    "com",
    "mentor|mentora|mentores|tutor|professor|alguem|ajuda",
    "de|para|em|com",
    "livre|disponivel",
)
