#!/usr/bin/env python3
"""Measures Tifa against reference engines and holds it to the ratios of Benchmarks/ratios.json.

    Scripts/benchmark.py [--suite NAME]... [--record] [--results FILE]

Runs the benchmarks of the package Benchmarks and prints for each text the megabytes a second of the reference and of Tifa, and
how many times as fast Tifa is. All of a suite are measured in the same run, by their fastest iterations, as absolute figures do
not carry from one machine to another. The suites:

    Conversion     libopencc; Tifa without and with alignment
    Segmentation   ICU's word iterator over UTF-16; Tifa over UTF-8: mode icu counting tokens and looking at each, and mode
                   words counting them
    Normalization  decoding and copying with the standard library; Tifa's decoding and repair

The exit status is 1 where a ratio is more than a fifth under the recorded one. With --record the ratios are written instead.
With --results the output of an earlier run of the suite, in the form of JMH, is read.

A file in simplified script that TIFA_BENCHMARK_TEXT names stands in place of the news; its ratios are only printed.
"""

import argparse
import json
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
RECORDED = ROOT / "Benchmarks" / "ratios.json"
ALLOWED = 0.8
"""The least part of a recorded ratio that passes."""
MEGABYTES = 0.131
"""The size of the texts of the benchmarks."""
SUITES = {
    "Conversion": ("opencc", ["tifa", "aligned"]),
    "Segmentation": ("icu", ["count", "tokens", "words"]),
    "Normalization": ("copy", ["tifa"]),
}
"""The reference engine of each suite, and the engines that are held to it."""


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--suite", action="append", choices=SUITES, help="the suite to run; all without it")
    parser.add_argument("--record", action="store_true", help="write the ratios")
    parser.add_argument("--results", help="the output of an earlier run of the suite")
    arguments = parser.parse_args()
    suites = arguments.suite or list(SUITES)
    if arguments.results and len(suites) > 1:
        parser.error("--results is the output of one suite: name it with --suite")
    recorded = json.loads(RECORDED.read_text()) if RECORDED.exists() else {}
    failures = 0
    for suite in suites:
        text = pathlib.Path(arguments.results).read_text() if arguments.results else measured(suite)
        ratios = compared(suite, fastest(text))
        if arguments.record:
            recorded[suite] = ratios
        elif "TIFA_BENCHMARK_TEXT" not in os.environ:
            failures |= slower(suite, ratios, recorded.get(suite, {}))
    if arguments.record:
        RECORDED.write_text(json.dumps(recorded, indent=2) + "\n")
    sys.exit(failures)


def measured(suite):
    """The output of the benchmarks of a suite."""
    command = ["swift", "package", "--package-path", str(ROOT / "Benchmarks"), "benchmark", "--target", suite]
    command += ["--no-progress", "--format", "jmh", "--path", "stdout"]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True)
    if done.returncode != 0:
        sys.exit(f"the benchmarks of {suite} did not run (above)")
    return done.stdout


def fastest(text):
    """The seconds of the fastest iteration by text and engine; the results are in iterations a second."""
    # The results are the one line that is a list.
    results = next((line for line in text.splitlines() if line.startswith("[{")), None)
    if results is None:
        sys.exit("the benchmarks printed no results")
    times = {}
    for result in json.loads(results):
        first, second, engine = re.search(r"([a-z0-9]+)_([a-z]+)_([a-z]+)$", result["benchmark"]).groups()
        best = result["primaryMetric"]["scorePercentiles"]["100.0"]
        times[f"{first} {second}", engine] = 1 / best
    return times


def compared(suite, times):
    """Prints a suite's speeds in MB/s and what times the reference they are, as a table of Markdown; returns the latter."""
    reference, engines = SUITES[suite]
    print(f"| {suite} | {reference}, MB/s | " + " | ".join(f"{engine}, MB/s | ratio" for engine in engines) + " |")
    print("|---|---:|" + "---:|" * 2 * len(engines))
    ratios = {}
    for name in sorted({name for name, _ in times}):
        base = times[name, reference]
        # Ratios under 1 would lose their meaning with one digit.
        ratios[name] = {engine: float(f"{base / times[name, engine]:.3g}") for engine in engines}
        cells = " | ".join(
            f"{MEGABYTES / times[name, engine]:.0f} | {ratios[name][engine]:g}" for engine in engines
        )
        print(f"| {name} | {MEGABYTES / base:.0f} | {cells} |")
    print(flush=True)
    return ratios


def slower(suite, ratios, recorded):
    """Prints what became slower; 1 where something did."""
    failures = 0
    for name, engines in recorded.items():
        for engine, ratio in engines.items():
            found = ratios.get(name, {}).get(engine, 0)
            if found < ALLOWED * ratio:
                failures = 1
                print(f"{suite}, {name}, {engine}: {found} times {SUITES[suite][0]}, recorded {ratio}", file=sys.stderr)
    return failures


if __name__ == "__main__":
    main()
