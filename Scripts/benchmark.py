#!/usr/bin/env python3
"""Measures conversion against libopencc and holds it to the ratios of Benchmarks/ratios.json.

    Scripts/benchmark.py [--record] [--results FILE]

Runs the benchmarks of the package Benchmarks, prints for each configuration and text the megabytes a second of libopencc
and of Tifa, and how many times as fast Tifa is, with and without alignment. All are measured in the same run, by their
fastest iterations, as absolute figures do not carry from one machine to another. The exit status is 1 where a ratio is
more than a fifth under the recorded one. With --record the ratios are written instead. With --results the output of an
earlier run, in the form of JMH, is read.

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


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--record", action="store_true", help="write the ratios")
    parser.add_argument("--results", help="the output of an earlier run")
    arguments = parser.parse_args()
    text = pathlib.Path(arguments.results).read_text() if arguments.results else measured()
    times = fastest(text)
    ratios = {}
    print(f"{'':20} {'libopencc':>10} {'tifa':>8} {'aligned':>8}   ratio  aligned")
    for name in sorted({name for name, _ in times}):
        opencc, tifa, aligned = (times[name, engine] for engine in ("opencc", "tifa", "aligned"))
        ratios[name] = {"tifa": round(opencc / tifa, 1), "aligned": round(opencc / aligned, 1)}
        speeds = " ".join(f"{MEGABYTES / seconds:8.0f}" for seconds in (opencc, tifa, aligned))
        print(f"{name:20}   {speeds}   {ratios[name]['tifa']:5.1f}  {ratios[name]['aligned']:7.1f}")
    if arguments.record:
        RECORDED.write_text(json.dumps(ratios, indent=2) + "\n")
    elif "TIFA_BENCHMARK_TEXT" not in os.environ:
        sys.exit(slower(ratios, json.loads(RECORDED.read_text())))


def measured():
    """The output of the benchmarks."""
    command = ["swift", "package", "--package-path", str(ROOT / "Benchmarks"), "benchmark", "--target", "Conversion"]
    command += ["--no-progress", "--format", "jmh", "--path", "stdout"]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True)
    if done.returncode != 0:
        sys.exit("the benchmarks did not run (above)")
    return done.stdout


def fastest(text):
    """The seconds of the fastest iteration by text and engine; the results are in iterations a second."""
    # The results are the one line that is a list.
    results = next((line for line in text.splitlines() if line.startswith("[{")), None)
    if results is None:
        sys.exit("the benchmarks printed no results")
    times = {}
    for result in json.loads(results):
        configuration, name, engine = re.search(r"([a-z0-9]+)_([a-z]+)_([a-z]+)$", result["benchmark"]).groups()
        best = result["primaryMetric"]["scorePercentiles"]["100.0"]
        times[f"{configuration} {name}", engine] = 1 / best
    return times


def slower(ratios, recorded):
    """Prints what became slower; 1 where something did."""
    failures = 0
    for name, engines in recorded.items():
        for engine, ratio in engines.items():
            found = ratios.get(name, {}).get(engine, 0)
            if found < ALLOWED * ratio:
                failures = 1
                print(f"{name} {engine}: {found} times libopencc, recorded {ratio}", file=sys.stderr)
    return failures


if __name__ == "__main__":
    main()
