"""What is measured, and what it may cost at most. A budget is set when
a thing is wanted, before it is measured; README.md says how each number comes about."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Measure:
    """One number: its key in the JSON, what it says, its unit, its most (None: told only)."""

    key: str
    name: str
    unit: str
    most: float | None = None


MEASURES: Final = (
    Measure("engine_start_cold_ratio", "Motoren klar, kold, i forhold til fabrikkens", "×", 0.42),
    Measure("engine_start_warm_ratio", "Motoren klar, varm, i forhold til fabrikkens", "×", 0.33),
    Measure("engine_start_cold_ms", "Motoren klar, første gang", "ms"),
    Measure("engine_start_warm_ms", "Motoren klar, senere", "ms"),
    Measure("stock_start_cold_ms", "Fabrikkens loadPyodide, første gang", "ms"),
    Measure("stock_start_warm_ms", "Fabrikkens loadPyodide, senere", "ms"),
    Measure("judgement_ms", "En vurdering (median)", "ms", 20),
    Measure("heap_mib", "Motorens hukommelse", "MiB", 64),
    Measure("transfer_first_mb", "Hentet ved første besøg, alt i alt", "MB", 5.5),
    Measure("transfer_second_kb", "Hentet ved næste besøg", "kB", 20),
    Measure("ruler_page_kb", "Linealens side, før motoren", "kB", 300),
    Measure("first_question_s", "Første spørgsmål kan besvares (langsom mobil)", "s", 1.5),
    Measure("first_question_rtt150_s", "Det samme med 150 ms svartid", "s"),
    Measure("dilemma_ready_s", "Et dilemma kan besvares (langsom mobil)", "s", 1.5),
    Measure("paths_10_ratio", "Kontrol af 10 handleveje, i forhold til bare at læse dem", "×"),
    Measure("paths_30_ratio", "Det samme med 30 handleveje", "×"),
    Measure("paths_100_ratio", "Det samme med 100 handleveje", "×"),
    Measure("paths_100_s", "Kontrol af 100 handleveje på 50 trin", "s", 5),
    Measure("search_index_gzip_kb", "Søgeindekset, som det bliver hentet (gzip)", "kB", 150),
    Measure("search_index_kb", "Søgeindekset, udpakket", "kB"),
    Measure("search_found_percent", "Spørgsmål med en rigtig side blandt de tre øverste", "%"),
    Measure("search_mean_rank", "Den rigtige sides plads i snit", "."),
    Measure("reads_most", "Gange en fil højst læses i en bygning", "×", 1),
    Measure("walks_most", "Gange en handlevej højst gennemløbes for samme fakta", "×", 1),
    # Six tenths of what it was (10.3 to 11.2) when a build was two processes that read everything.
    Measure(
        "build_work_ratio", "Regnetid, i forhold til MkDocs alene med de skrevne sider", "×", 6.4
    ),
    Measure("build_work_s", "At bygge siden, regnetid", "s"),
    Measure("build_s", "At bygge siden", "s", 45),
    Measure("saved_page_s", "Fra en side er gemt, til serve viser den", "s", 3),
    Measure("saved_path_s", "Det samme for en tekst i en handlevej", "s", 3),
    Measure("saved_register_s", "Det samme for et register", "s", 3),
    Measure("saved_template_s", "Det samme for en del af alle siders skabelon", "s", 3),
    Measure("saved_styles_s", "Det samme for udseendet", "s", 3),
    Measure("pages_100_s", "At bygge siden med 100 sider mere", "s"),
    Measure("pages_300_s", "Det samme med 300", "s"),
    Measure("pages_1000_s", "Det samme med 1.000", "s"),
    Measure("pages_100_ratio", "100 mere, i forhold til MkDocs alene med lige så mange", "×"),
    Measure("pages_300_ratio", "Det samme med 300", "×"),
    Measure("pages_1000_ratio", "Det samme med 1.000", "×"),
    Measure("country_ratio", "Alle 98 udgaver på to kerner, i forhold til én ad gangen", "×", 0.2),
    Measure("country_min", "Alle 98 udgaver på to kerner", "min"),
    Measure("country_alone_min", "Alle 98 udgaver én ad gangen", "min"),
    Measure("country_work_ratio", "Regnetiden for hver af dem, i forhold til én alene", "×"),
    Measure("country_mib", "Hukommelsen, det højst tager", "MiB", 2048),
    Measure("heaviest_page_kb", "Den tungeste side med udseende, hentet", "kB", 150),
)
