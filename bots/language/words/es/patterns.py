"""Spanish: patterns of what is wished, each table as `words/patterns.py` tells, and where a name must stand."""

from bots.language.words.patterns import Patterns, Rows, has_and_wants, names_behind

AROUND: Patterns = {
    "reminders": ("recuerdes|recordarmelo|recuerdamelo",),
    "quiet_hours": (
        "horas|horario de silencio|silenciosas|tranquilas",
        "horas silenciosas|tranquilas",
        "no * molestes|molestar|molesten|despiertes",
    ),
    "daily_agenda": (
        "no|deja * envies|enviar|enviarme|mandes|mandarme|mandar * dia|agenda",
        "agenda|resumen diaria|diario",
    ),
    "coming": (
        "^ ya? voy|estoy|vamos en? camino * $",
        "^ estoy llegando * $",
        "^ ya casi llego * $",
    ),
    "late": (
        "llego|llegare|llegamos|llegaremos|llegando <length>? <part> * $",
        "<length> de retraso",
        "voy|estoy con|de|muy|bastante retraso",
    ),
    "join": (
        "^ unirme|unirse|entrar|unete a|en la|mi? sesion|reunion|llamada|cita|clase * $",
        "^ unirme|entrar $",
        "como|donde me? uno|entro|conecto * sesion|reunion|llamada|cita|$",
        "enlace|link de|para la|mi sesion|reunion|llamada|cita",
    ),
    "end_session": (
        "^ terminar|termina|finalizar|finaliza|cerrar|cierra|acabar|acaba la|mi|esta? sesion|reunion|llamada|cita|clase * $",
        "^ ya? hemos|he terminado|acabado * $",
        "^ ya? terminamos|acabamos $",
        "^ la? sesion|reunion|llamada|cita termino|acabo|terminada $",
    ),
    "extend": (
        "^ <length> mas * $",
        "alarga|alargar|extiende|extender|prolonga|prolongar * <length>",
        "^ podemos|puedo|necesitamos * <length> mas * $",
    ),
    "no_show": (
        "<who>|el|ella|mentor no vino|aparecio|llego|asistio|presento * $",
        "no se? presento|aparecio|vino|asistio * $",
        "^ no vino|aparecio|llego nadie $",
        "^ nadie vino|aparecio|llego|se * $",
    ),
    "arrived": (
        "^ ya? esta|estan|llego|ha aqui|llegado $",
        "^ ella|el|<who> ya? esta|llego|ha|se aqui|llegado|unio|$",
    ),
    "pause_waitlist": (
        "pausa|pausar|suspende|suspender|reanuda|reanudar|retoma|continua * lista|espera|ofertas",
        "lista de espera * pausa",
    ),
    "history": (
        "^ mi|el|ver|muestra? mi|el? historial $",
        "historial de|con <who>",
        "sesiones|citas|reuniones|clases pasadas|anteriores|previas * $",
    ),
    "history:last": (
        "de? que hablamos|hablado|tratamos|vimos|acordamos|discutimos * ultima|pasada|anterior * $",
        "que|como fue|quedamos * ultima|pasada sesion|vez|reunion",
    ),
    "rate": (
        "califica|calificar|valora|valorar|puntua|puntuar",
        "<number> estrellas|estrella",
    ),
    "export": ("exporta|exportar|descarga|descargar mis|todos|los * datos|sesiones|informacion",),
}

OF_MEETINGS: Patterns = {
    "rename": (
        "renombra|renombrar|rebautiza",
        "titulo|nombre de la|el * a|por",
    ),
    "polls": ("quien|quienes ha|han? votado|voto|votaron",),
    "poll": (
        "^ haz|crea|inicia? una? encuesta",
        "^ pregunta|preguntale|preguntales a? <who> * <time> <number>? o <time>",
    ),
    "meet": (
        "cuando * reunirnos|reunir|vernos|quedar|juntarnos * <people>",
        "cuando * <people> * reunirnos|reunir|vernos|quedar",
        "reunion|taller con <people>",
    ),
    "find_room": (
        "esta|estan <room> libre|libres|ocupada|disponible",
        "esta libre|ocupada|disponible la|el? <room>",
        "esta libre|disponible <room>",
        "libera|liberar la? <room>",
        "salas * libres|disponibles",
    ),
    "meetings": (
        "invitaciones|reuniones sin responder|contestar",
        "mis reuniones|invitaciones",
    ),
    "attendees": (
        "invita|anade|agrega a? <who> a|al",
        "^ y? invita|anade|agrega|suma tambien? a? <who> tambien|porfavor|a|al? $",
        "^ quita|saca|elimina a? <who> de? $",
        "^ quien|quienes viene|vienen|va|van|asiste|asisten $",
        "invita|anade|agrega|pon a? <who> como? opcional",
        "^ <who> es|son? opcional|opcionales $",
    ),
}

ROUNDABOUT: Patterns = {
    "agenda": ("recuerdame|recordarme|recuerda que|cuales|cuantas * tengo|hay <time>|para|$",),
    "reschedule": (
        *has_and_wants(
            "quedado|tengo|teniamos|tenemos|tenia|cita|quede|quedamos",
            "podemos|podriamos|puede|puedo|mejor|dejar|dejarlo|pasar|pasarlo|cambiar|ponerlo",
        ),
        "podemos|podriamos|puedes|puede|se poner|dejar|pasar lo? * <time> <time>",
        "poner|dejar|pasar lo <time>",
    ),
    "free_busy": (
        "<who> * estan|esta|estaran|estara libre|libres|disponible|disponibles|ocupado|ocupados",
        "^ estan|esta|estaran|estara libre|libres|disponible|disponibles * <who>",
        "cuando|cuanto|que * le|les va|viene|cuadra|conviene|iria bien|mejor? a? <who>",
        "^ <who> * <time> * le|les va|viene|cuadra|encaja|iria",
    ),
    "pick": (
        "puede|podria|que ser|sea la|el <nth>|ultima|ultimo",
        "^ no|nada * mejor|prefiero|casi * <nth> $",
    ),
    "propose": (
        "^ <time> no|imposible|fatal * <time>",
        "<time> no me|nos? va|viene|puedo|cuadra|vale * que|mejor|como|tal|podria|podemos * <time>",
    ),
    "cancel": (
        "no|ya necesito|hace|quiero|preciso|necesitamos * cita|sesion|clase|reunion|<time>|<service> * con|de|del <who>|<time>",
        "no|ya necesito|hace|quiero|preciso la|el|lo * <time> * <who>",
    ),
    "respond:accept": ("^ vale|ok|si|genial|perfecto|venga? me apunto|sumo $",),
    "respond:decline": (
        "^ sin mi",
        "sin mi $",
        "^ no llego|alcanzo|podre|voy lo? siento|$",
    ),
    "find_room": (
        "donde * podemos|puedo|pueden * reunir|reunirnos|sentarnos|juntarnos|meternos",
        "donde nos? podemos|puedo reunir|reunirnos|juntarnos|sentarnos",
    ),
    "waitlist": (
        "si|cuando * cancelar|cancela|libera|queda|hueco|falla|baja|abre|surge|caiga * * avisas|avisame|avisa|dices|dime|toque|escribes|mandas|haces",
    ),
    "hours": ("<time> * podeis|pueden|puedes|podes * reservar|apuntaros|venir conmigo|mi",),
    "time_off": ("bloquea|bloquear|bloquee|bloqueame|cierra mi|la|mis agenda|calendario|agendas",),
}

STRANGERS: Rows = names_behind(
    "reserva|reservar|reservame|agenda|agendar|cita|sesion|reunion",
    "busca|busco|buscar|encuentra",
    "con",
    "mentor|mentora|mentores|tutor|tutora|profesor|alguien|ayuda",
    "de|para|en|con",
    "libre|disponible",
)
