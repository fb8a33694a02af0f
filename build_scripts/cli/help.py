"""The help texts, written by hand so they read as a text and not as a listing."""

from typing import Final

ALL: Final = """\
Rettidig: byg, vis og prøv portalen.

  python3 -m build_scripts serve    byg siden, og vis den på http://127.0.0.1:8000
  python3 -m build_scripts build    byg siden i mappen site/
  python3 -m build_scripts ny-kommune  begynd en kommunes egen udgave
  python3 -m build_scripts status   se, hvordan en kommunes udgave står
  python3 -m build_scripts flyt     ret en udgave efter en nyere kerne
  python3 -m build_scripts gennemgaaet  skriv ned, at I har læst kernen
  python3 -m build_scripts check    kontrollér indholdet (få sekunder)
  python3 -m build_scripts lov      se, hvor loven er brugt, og hvad en nyere lov ændrer
  python3 -m build_scripts test     kør alle test (--hurtig: dem, der tager omkring et minut)
  python3 -m build_scripts udgiv    gør siden klar til en bestemt server
  python3 -m build_scripts bench    mål hastighed og størrelse

Første gang hentes det, der skal bruges, til mapperne .venv og .cache i projektet.
Intet andet på maskinen ændres. På Windows: skriv py i stedet for python3.

Mere om én kommando: python3 -m build_scripts serve --help
"""

SERVE: Final = """\
serve: byg siden, og vis den på din egen maskine.

  python3 -m build_scripts serve [--port TAL] [--udgave NAVN]

  --port TAL       vis siden på en anden port end 8000
  --udgave NAVN    vis en kommunes udgave: mappen kommuner/NAVN (ellers den neutrale)

Når du gemmer en fil, vises den efter et par sekunder. Genindlæs den i browseren.
Søgningen følger med, når du holder en pause: så bygges hele siden igen i baggrunden.
Ændrer du Python, mkdocs.yml, Linealen eller en udgave, bygges hele siden igen med det samme.
Er der en fejl i en handlevej, bygges resten, og fejlen vises her og på vejens egen side.
Er der en fejl i andet, vises den her, og den sidste gode side bliver stående.
Stop med Ctrl+C.
"""

BUILD: Final = """\
build: byg den færdige side.

  python3 -m build_scripts build [--site-dir MAPPE] [--udgave NAVN] [--precompress] [--draft]
  python3 -m build_scripts build --alle [--ud MAPPE] [--kerner TAL] [--del TAL/TAL] [--draft]

  --udgave NAVN       byg en kommunes udgave: mappen kommuner/NAVN (ellers den neutrale)
  --site-dir MAPPE    byg et andet sted end i site/
  --precompress       læg også .br- og .gz-udgaver ved siden af de store filer,
                      til webservere, der kan sende dem
  --alle              byg alle udgaver i kommuner/ undtagen den neutrale, hver i sin
                      mappe i udgivet/alle/ (eller --ud MAPPE).
                      Det, der er bygget og uændret, bygges ikke igen.
                      En, der ikke kan bygges, standser ikke de andre og nævnes til sidst.
                      --kerner TAL: så mange ad gangen. --del 2/4: kun den anden af fire dele
  --draft             byg, selv om en handlevej har fejl: dens side siger, hvad der er galt
                      (sådan bygger serve; brug det ikke til en side, andre skal se).
                      Mangler kommunen numre eller planer, står der UDKAST på alle sider

Indholdet kontrolleres først. Er der fejl, bygges der ikke, og den gamle side røres ikke.
"""

NY_KOMMUNE: Final = """\
ny-kommune: begynd en kommunes egen udgave.

  python3 -m build_scripts ny-kommune [--kommune NAVN] [--navn NAVN] [--mail ADRESSE]
                                      [--laengde TAL] [--retning RETNING] [--har TING,TING] [--ja]

  --kommune NAVN       kommunens navn eller id, fx »Høje-Taastrup« eller hoeje-taastrup
  --navn NAVN          hvad portalen skal hedde hos jer
  --mail ADRESSE       den postkasse, man skriver til om indholdet
  --laengde TAL        hvor mange trin linealen har, 5 til 20 (10 er den fælles)
  --retning RETNING    hoejest-er-vaerst eller hoejest-er-bedst
  --har TING,TING      hvad I har: fokusteam, ressourceteam, fremskudt-raadgiver,
                       aaben-raadgivning, dialogbaseret-underretning – eller »intet«
  --ja                 spørg ikke; alt skal så være svaret her

Det, du ikke har svaret på, bliver du spurgt om. Filen kommuner/ID/udgave.yml bliver skrevet med
alt det, registeret over de 98 kommuner ved, og med en forklaring til hver linje, I skal udfylde.
En udgave, der er der i forvejen, bliver aldrig skrevet over.
"""

STATUS: Final = """\
status: se, hvordan en kommunes udgave står.

  python3 -m build_scripts status --udgave NAVN [--side FIL]

  --udgave NAVN    mappen kommuner/NAVN
  --side FIL       skriv siden et andet sted end i .cache/status/NAVN.html

Du ser, hvad der er i stykker, hvad der ikke er udfyldt, hvad der er ændret i kernen, siden I sidst
læste den, hvad der er forældet, og hvor I er anderledes end kernen. Det samme skrives som en side.
Siden er kun til jer selv og bliver aldrig udgivet.
Kommandoen ender med 1, når noget hindrer, at udgaven bliver udgivet, og ellers med 0.
"""

LOV: Final = """\
lov: se, hvor loven er brugt, og hvad en nyere lov ændrer.

  python3 -m build_scripts lov [--mod FIL | --aftryk FIL]

Uden ord efter: hver paragraf i lovregistret (linealen/data/lov/), og hvem der henviser til den,
med fil og linje.

  --mod FIL       hold en nyere udgave af en lov op mod registret. FIL har du selv hentet:
                  XML fra lovens adresse på retsinformation.dk med /xml efter, eller teksten
                  som ren tekst med titlen øverst og hver paragraf på sin egen linje.
                  Viser, hvad der er ændret, ophævet eller ikke fundet, og hvad der bygger på det
  --aftryk FIL    vis aftrykket af hver paragraf i FIL, så det kan skrives i registret

Intet hentes, og ingen ordlyd gemmes: Registret har kun et aftryk af hver paragraf.
"""

GENNEMGAAET: Final = """\
gennemgaaet: skriv ned, at I har læst kernen, som den er i dag.

  python3 -m build_scripts gennemgaaet --udgave NAVN

Kør den, når I har læst det, status viser under »Ændret i kernen«. Kommandoen gemmer et aftryk af
hvert tegn, hver regel, hvert udfald og hver side i kommuner/NAVN/gennemgang.json.
Fra da af viser status det, der er ændret siden.
"""

FLYT: Final = """\
flyt: ret en udgave, når kernen har omdøbt eller fjernet nøgler.

  python3 -m build_scripts flyt --udgave NAVN

Kommandoen retter kommuner/NAVN/udgave.yml og siger, hvad den gjorde. Kommentarer og rækkefølge
bliver stående. En nøgle, der ikke bruges mere, bliver til en kommentar: intet går tabt.
Den ender med 1, når der er noget, som kun et menneske kan afgøre.
"""

CHECK: Final = """\
check: kontrollér indholdet uden at bygge siden.

  python3 -m build_scripts check [--overdue] [--lix]

  --overdue    sig i stedet, hvad der skulle have været gennemgået før i dag
  --lix        skriv i stedet hver sides lixtal og loft, de tungeste først

Hver fejl står på én linje: fil:linje: KODE hvad der er galt.
Kommandoen ender med 1, når der er fejl, og med 0, når alt er i orden.
"""

TEST: Final = """\
test: kør alle test, også dem i en rigtig browser.

  python3 -m build_scripts test [--hurtig] [-- ARGUMENTER TIL PYTEST]

--hurtig           kun de test, der kan køre uden en bygget side, uden browser
                   og uden andre programmer: omkring et minut, og intet hentes.
                   Kør dem, mens du retter; kør alle, før du er færdig.
Alle test kører to ad gangen og tager omkring 20 minutter.
En installeret Chromium, Chrome eller Edge bruges. Er der ingen, hentes en.
Kun test, hvis navn indeholder et ord:

  python3 -m build_scripts test -- -k lineal
"""

BENCH: Final = """\
bench: mål siden og motoren på denne maskine.

  python3 -m build_scripts bench [--json] [--rounds TAL]

  --json          skriv tallene som JSON i stedet for en tabel
  --rounds TAL    hvor mange gange der måles; medianen tæller (normalt 5)

Motoren måles skiftevis med Pyodide, som den er fra fabrikken, i samme browser.
Luk tunge programmer imens.
"""

UDGIV: Final = """\
udgiv: byg siden, og gør den klar til den server, den skal ligge på.

  python3 -m build_scripts udgiv --som HVORDAN [--udgave NAVN] [--domaene ADRESSE] [--sti STI]
                                 [--ud MAPPE]
  python3 -m build_scripts udgiv --som HVORDAN --proev ADRESSE

  --som HVORDAN        nginx, apache, iis, headers, github, gitlab eller zip
  --udgave NAVN        en kommunes udgave: mappen kommuner/NAVN (ellers den neutrale)
  --domaene ADRESSE    hvor siden kan ses, fx https://rettidig.kommunen.dk (ellers udgavens eget)
  --sti STI            den mappe, den ligger i på domænet, fx /boern/rettidig/ (ellers: roden)
  --ud MAPPE           skriv et andet sted end i udgivet/HVORDAN
  --proev ADRESSE      byg ikke, men spørg serveren, om den sender det, der sidst blev skrevet.
                       Skriv --udgave, --sti og --ud, som da du skrev det

Siden og serverens opsætning skrives i mappen, og LAES-MIG.txt siger, hvad I gør med dem.
"""

BY_COMMAND: Final = {
    "serve": SERVE,
    "build": BUILD,
    "ny-kommune": NY_KOMMUNE,
    "status": STATUS,
    "lov": LOV,
    "gennemgaaet": GENNEMGAAET,
    "flyt": FLYT,
    "check": CHECK,
    "test": TEST,
    "bench": BENCH,
    "udgiv": UDGIV,
}
