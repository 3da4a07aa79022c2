#!/usr/bin/env python3
"""Measures how fast the command extracts, and how fast ICU's own iterator divides the same text, in one run.

usage: measure_extraction.py TIFA SEGMENTATION_CHECK NEWS.jsonl [RUNS]

`TIFA extract --format jsonl` reads the news RUNS times (9 where nothing is said) on one core, whole process; its output is
thrown away. The user and wall seconds, lowest and median, and megabytes a second by the median are printed, then the speed
of ICU's iterator over the text of the same news and the ratio of the two: machines differ, the ratio hardly.
"""
import json
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time


def run(arguments):
    """The user seconds and wall seconds of a command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    start = time.perf_counter()
    subprocess.run(arguments, stdout=subprocess.DEVNULL, check=True)
    wall = time.perf_counter() - start
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before, wall


def main():
    if len(sys.argv) not in (4, 5):
        sys.exit(__doc__)
    tifa, check, news = sys.argv[1:4]
    runs = int(sys.argv[4]) if len(sys.argv) == 5 else 9
    megabytes = os.path.getsize(news) / 1e6
    times = [run([tifa, "extract", "--format", "jsonl", news]) for _ in range(runs + 1)][1:]
    speeds = {}
    for name, seconds in zip(("user", "wall"), zip(*times)):
        speeds[name] = megabytes / statistics.median(seconds)
        print(f"extract, {name}: {min(seconds):.3f} s lowest, {statistics.median(seconds):.3f} s median, "
              f"{speeds[name]:.1f} MB/s")
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as text:
        with open(news, encoding="utf-8") as lines:
            for line in lines:
                text.write(json.loads(line)["text"] + "\n")
        text.flush()
        report = subprocess.run([check, "--measure", text.name], capture_output=True, text=True, check=True).stdout
    icu = float(re.search(r"^ICU.* ([0-9.]+) MB/s", report, re.MULTILINE).group(1))
    print(f"ICU's iterator over the text: {icu:.1f} MB/s; extraction does {speeds['user'] / icu:.2f} of it")


if __name__ == "__main__":
    main()
