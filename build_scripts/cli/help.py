"""The help texts, written by hand so they read as a text and not as a listing."""

from typing import Final

ALL: Final = """\
Rettidig: byg, vis og prøv portalen.

  python3 -m build_scripts serve    byg siden, og vis den på http://127.0.0.1:8000
  python3 -m build_scripts build    byg siden i mappen site/
  python3 -m build_scripts check    kontrollér indholdet (få sekunder)
  python3 -m build_scripts test     kør alle test
  python3 -m build_scripts udgiv    gør siden klar til en bestemt server
  python3 -m build_scripts bench    mål hastighed og størrelse

Første gang hentes det, der skal bruges, til mapperne .venv og .cache i projektet.
Intet andet på maskinen ændres. På Windows: skriv py i stedet for python3.

Mere om én kommando: python3 -m build_scripts serve --help
"""

SERVE: Final = """\
serve: byg siden, og vis den på din egen maskine.

  python3 -m build_scripts serve [--port TAL]

  --port TAL    vis siden på en anden port end 8000

Siden bygges igen, når du gemmer en fil. Genindlæs den i browseren for at se ændringen.
Er der en fejl i en handlevej, bygges resten, og fejlen vises her og på vejens egen side.
Er der en fejl i andet, vises den her, og den sidste gode side bliver stående.
Stop med Ctrl+C.
"""

BUILD: Final = """\
build: byg den færdige side.

  python3 -m build_scripts build [--site-dir MAPPE] [--precompress] [--draft]

  --site-dir MAPPE    byg et andet sted end i site/
  --precompress       læg også .br- og .gz-udgaver ved siden af de store filer,
                      til webservere, der kan sende dem
  --draft             byg, selv om en handlevej har fejl: dens side siger, hvad der er galt
                      (sådan bygger serve; brug det ikke til en side, andre skal se)

Indholdet kontrolleres først. Er der fejl, bygges der ikke, og den gamle side røres ikke.
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

  python3 -m build_scripts test [-- ARGUMENTER TIL PYTEST]

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

  python3 -m build_scripts udgiv --som HVORDAN [--domaene ADRESSE] [--sti STI] [--ud MAPPE]
  python3 -m build_scripts udgiv --som HVORDAN --proev ADRESSE [--sti STI] [--ud MAPPE]

  --som HVORDAN        nginx, apache, iis, headers, github, gitlab eller zip
  --domaene ADRESSE    hvor siden kan ses, fx https://rettidig.kommunen.dk
  --sti STI            den mappe, den ligger i på domænet, fx /boern/rettidig/ (ellers: roden)
  --ud MAPPE           skriv et andet sted end i udgivet/HVORDAN
  --proev ADRESSE      byg ikke, men spørg serveren, om den sender det rigtige

Siden og serverens opsætning skrives i mappen, og LAES-MIG.txt siger, hvad I gør med dem.
"""

BY_COMMAND: Final = {
    "serve": SERVE,
    "build": BUILD,
    "check": CHECK,
    "test": TEST,
    "bench": BENCH,
    "udgiv": UDGIV,
}
