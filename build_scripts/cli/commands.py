"""Each command's first step. Imports lazily: `check` must not pay for what `bench` needs."""

import argparse
from pathlib import Path


def run(asked: argparse.Namespace, root: Path) -> int:
    """Carry out the parsed command; the exit code."""
    match asked.command:
        case "check":
            from build_scripts.cli import check

            return check.lix(root) if asked.lix else check.run(root, overdue=asked.overdue)
        case "build" if asked.alle:
            from build_scripts.cli import alle

            return alle.run(root, asked.ud, getattr(asked, "del"), asked.kerner, draft=asked.draft)
        case "build":
            from build_scripts.cli import build

            return build.run(
                root,
                root / asked.site_dir,
                precompress=asked.precompress,
                draft=asked.draft,
                udgave=asked.udgave,
            )
        case "serve":
            from build_scripts.cli import serve

            return serve.run(root, asked.port, asked.udgave)
        case "ny-kommune":
            from build_scripts.cli import ny_kommune

            return ny_kommune.run(root, ny_kommune.asked(asked), ask=not asked.ja)
        case "status":
            from build_scripts.cli import status

            return status.run(root, asked.udgave, asked.side)
        case "lov":
            from build_scripts.cli import lov

            if asked.mod:
                return lov.compared(root, asked.mod)
            return lov.hashed(asked.aftryk) if asked.aftryk else lov.listing(root)
        case "gennemgaaet":
            from build_scripts.cli import gennemgaaet

            return gennemgaaet.run(root, asked.udgave)
        case "flyt":
            from build_scripts.cli import flyt

            return flyt.run(root, asked.udgave)
        case "test":
            from build_scripts.cli import test

            return (test.quick if asked.hurtig else test.run)(root, asked.pytest)
        case "udgiv":
            from build_scripts.cli import udgiv

            return udgiv.run(root, udgiv.asked(asked), proev=asked.proev)
        case _:
            from build_scripts.cli import bench

            return bench.run(root, asked.rounds, as_json=asked.json)
