"""Cities, states and regions by time zone, beside those that are the name of a zone: as people name where they are."""

from collections.abc import Mapping

_BY_ZONE: Mapping[str, str] = {
    "America/New_York": (
        "massachusetts|pennsylvania|ohio|virginia beach|north carolina|south carolina|connecticut|vermont|"
        "maine|new hampshire|maryland|pittsburgh|baltimore|cincinnati|columbus|raleigh|orlando|tampa|"
        "jacksonville|cleveland|brooklyn|manhattan|east coast"
    ),
    "America/Chicago": (
        "minneapolis|milwaukee|st louis|saint louis|kansas city|new orleans|nashville|san antonio|fort worth|"
        "oklahoma|oklahoma city|illinois|minnesota|wisconsin|tennessee|missouri|iowa|louisiana|alabama|omaha|"
        "midwest"
    ),
    "America/Denver": "colorado|utah|salt lake city|albuquerque|new mexico|wyoming|montana|colorado springs",
    "America/Phoenix": "tucson|scottsdale",
    "America/Los_Angeles": (
        "oregon|nevada|sacramento|san jose|oakland|berkeley|palo alto|bay area|silicon valley|socal|norcal|"
        "reno|spokane|tacoma|west coast|washington state"
    ),
    "Pacific/Honolulu": "maui|oahu",
    "America/Anchorage": "fairbanks",
    "America/Toronto": "ontario|quebec|quebec city|waterloo",
    "America/Edmonton": "alberta",
    "America/Vancouver": "british columbia|victoria bc",
    "America/Halifax": "nova scotia|new brunswick",
    "Europe/London": (
        "birmingham|leeds|liverpool|glasgow|bristol|cardiff|sheffield|newcastle|nottingham|cambridge|oxford|"
        "northern ireland|brighton|southampton|york|aberdeen|leicester|great britain|united kingdom|"
        "edimbourg|edimburgo|edinburg"
    ),
    "Europe/Dublin": "galway|limerick",
    "Europe/Berlin": (
        "dusseldorf|stuttgart|leipzig|dresden|nuremberg|hanover|bremen|bonn|dortmund|freiburg|heidelberg|"
        "augsburg|karlsruhe|mannheim|mainz|wiesbaden|kiel|rostock|erfurt|potsdam|regensburg|"
        "nurnberg|hannover|hambourg|hamburgo|francfort|keulen"
    ),
    "Europe/Paris": (
        "marseille|toulouse|bordeaux|nantes|strasbourg|lille|montpellier|grenoble|rennes|rouen|dijon|"
        "reims|metz|annecy|besancon|clermont ferrand|limoges|caen|avignon|toulon|perpignan|saint etienne|le havre|"
        "marsella|burdeos|estrasburgo|strassburg|rijsel"
    ),
    "Europe/Madrid": (
        "seville|malaga|bilbao|zaragoza|murcia|alicante|valladolid|vigo|gijon|salamanca|granada|mallorca|ibiza|"
        "sevilla|barcelone"
    ),
    "Atlantic/Canary": "tenerife|gran canaria|lanzarote|canary islands",
    "Europe/Lisbon": "faro|algarve|braga|coimbra",
    "Europe/Rome": (
        "naples|turin|bologna|venice|genoa|palermo|verona|sicily|sardinia|tuscany|mailand|milaan|"
        "napels|neapel|napoles|florenz|venedig|venise|venecia"
    ),
    "Europe/Amsterdam": (
        "the hague|utrecht|eindhoven|groningen|haarlem|nijmegen|tilburg|breda|maastricht|arnhem|zwolle|enschede|delft|"
        "den haag|la haye|la haya"
    ),
    "Europe/Brussels": (
        "antwerp|ghent|bruges|leuven|hasselt|mechelen|kortrijk|oostende|charleroi|namur|"
        "gent|gand|gante|antwerpen|anvers|amberes|brugge|brujas|luik|liege|lieja|luttich"
    ),
    "Europe/Zurich": (
        "basel|bern|lausanne|lucerne|winterthur|st gallen|lugano|neuchatel|geneve|genf|ginebra|"
        "luzern|lucerna|basilea|berna"
    ),
    "Europe/Vienna": "graz|salzburg|innsbruck|linz|klagenfurt|villach|bregenz",
    "Europe/Stockholm": "malmo|uppsala|goteborg",
    "Europe/Copenhagen": "aarhus|odense",
    "Europe/Oslo": "bergen|trondheim|stavanger",
    "Europe/Helsinki": "tampere|turku|espoo",
    "Europe/Warsaw": "cracow|gdansk|wroclaw|poznan|lodz|katowice",
    "Europe/Prague": "brno",
    "Europe/Athens": "thessaloniki|crete",
    "Europe/Istanbul": "izmir|antalya",
    "Europe/Kiev": "lviv|odessa|kharkiv",
    "Asia/Kolkata": "ahmedabad|jaipur|kochi|gurgaon|gurugram|noida|goa|lucknow|coimbatore|trivandrum",
    "Asia/Dubai": "sharjah",
    "Asia/Riyadh": "jeddah|mecca",
    "Asia/Tokyo": "kyoto|yokohama|nagoya|fukuoka|sapporo",
    "Asia/Seoul": "busan|incheon",
    "Asia/Shanghai": "guangzhou|hangzhou|chengdu",
    "Asia/Ho_Chi_Minh": "da nang",
    "Asia/Jakarta": "bandung|surabaya",
    "Asia/Makassar": "denpasar",
    "Asia/Kuala_Lumpur": "penang|johor bahru",
    "Asia/Bangkok": "chiang mai|phuket",
    "Asia/Manila": "cebu|quezon city",
    "Australia/Sydney": "newcastle nsw|wollongong",
    "Australia/Brisbane": "gold coast|cairns",
    "Australia/Melbourne": "geelong",
    "Australia/Perth": "fremantle",
    "Pacific/Auckland": "christchurch|queenstown|dunedin|hamilton nz",
    "Africa/Johannesburg": "durban|pretoria|stellenbosch",
    "Africa/Lagos": "ibadan|port harcourt",
    "Africa/Nairobi": "mombasa|kisumu",
    "Africa/Accra": "kumasi",
    "Africa/Algiers": "alger|algier|argel",
    "Africa/Cairo": "alexandria|le caire|el cairo|kairo",
    "Africa/Casablanca": "marrakech|marrakesh|rabat",
    "America/Sao_Paulo": "belo horizonte|curitiba|porto alegre|florianopolis",
    "America/Bogota": "cartagena|barranquilla|bucaramanga",
    "America/Mexico_City": "puebla|queretaro|toluca|oaxaca|veracruz|ciudad de mexico|mexico df",
    "America/Cancun": "playa del carmen|tulum",
    "America/Havana": "la habana|la havane|havanna",
    "America/Guayaquil": "quito",
    "America/Caracas": "maracaibo|venezuela",
    "America/La_Paz": "cochabamba|santa cruz de la sierra|bolivia",
    "America/Argentina/Buenos_Aires": "mar del plata|la plata",
    "Africa/Douala": "yaounde|cameroun",
    "America/Lima": "cusco|arequipa",
    "America/Santiago": "valparaiso|vina del mar|santiago de chile",
}

CITIES: Mapping[str, tuple[str, ...]] = {name: (zone,) for zone, names in _BY_ZONE.items() for name in names.split("|")}
"""Folded names → their zone, as a tuple of one."""
