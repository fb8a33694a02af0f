"""What the search index weighs, and how well it answers the questions that people have asked."""

from collections.abc import Mapping
from pathlib import Path

from build_scripts.search import measure, put


def numbers(root: Path, site: Path) -> Mapping[str, float]:
    """Kilobytes, plain and with gzip; percent found among the first three; the mean place."""
    plain, packed = put.sizes(site)
    index = put.find(site).read_text("utf-8")
    found = measure.measure(root, index, measure.load_spoergsmaal(root))
    return {
        "search_index_kb": plain / 1e3,
        "search_index_gzip_kb": packed / 1e3,
        "search_found_percent": found.hit_rate * 100,
        "search_mean_rank": found.mean_rank,
    }
