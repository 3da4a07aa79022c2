#!/usr/bin/env python3
"""Measures how long the command takes for a page, without the tables of the user's cache folder and with them.

usage: measure_start.py TIFA [PAGE]

PAGE is Examples/pingan-meeting.txt where nothing is said. Each mode divides the page thirty times with an empty cache
folder and thirty times with the tables that a long text leaves there; the lowest and the median time of the whole
process are printed in milliseconds. The median without a cache must be at most 30 ms on an idle machine, where mode icu,
whose first page needs no tables, takes about 10.
"""
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 30
# The number of times that the page is repeated to make a text for which all tables are compiled.
REPEATED = 2_000
LIMIT = 30


def run(arguments, cache):
    environment = dict(os.environ, XDG_CACHE_HOME=cache)
    start = time.perf_counter()
    subprocess.run(arguments, env=environment, stdout=subprocess.DEVNULL, check=True)
    return 1_000 * (time.perf_counter() - start)


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    page = sys.argv[2] if len(sys.argv) == 3 else pathlib.Path(__file__).parent.parent / "Examples/pingan-meeting.txt"
    slow = []
    with tempfile.TemporaryDirectory() as folder:
        long = pathlib.Path(folder, "long.txt")
        long.write_bytes(pathlib.Path(page).read_bytes() * REPEATED)
        for mode in ("words", "search", "icu"):
            command = [sys.argv[1], "segment", "--mode", mode]
            for name in ("without a cache", "with a cache"):
                warm = str(pathlib.Path(folder, "warm"))
                if name == "with a cache":
                    run([*command, "--count", str(long)], warm)
                times = [run([*command, str(page)], warm if name == "with a cache" else f"{folder}/{mode}-{number}")
                         for number in range(RUNS)]
                median = statistics.median(times)
                print(f"{mode:8}{name:18}{min(times):7.1f} ms at least{median:7.1f} ms at the median")
                if name == "without a cache" and median > LIMIT:
                    slow.append(mode)
    if slow:
        sys.exit(f"the first page takes more than {LIMIT} ms in mode {', '.join(slow)}")


if __name__ == "__main__":
    main()
