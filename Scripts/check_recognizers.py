#!/usr/bin/env python3
"""Holds numerals and dates to the specifications of Microsoft's Recognizers for Chinese.

usage: check_recognizers.py FOLDER RECOGNIZER_CHECK

FOLDER has NumberModel.json, PercentModel.json and DateParser.json of github.com/microsoft/Recognizers-Text
(Specs/Number/Chinese and Specs/DateTime/Chinese); RECOGNIZER_CHECK is the executable of that name in this package
(.build/release/RecognizerCheck). A case holds where all its finds are there with their places and values, and no others:

- numbers: the value to fifteen digits. The specification lists the number inside of 百分之五 and 六个百分点, and none before %,
  成 and 折;
- percentages: the value in per cent;
- dates: the last day before and the next day from the reference day on, and the numbers that the wording leaves open. Days of the
  lunisolar calendar, which the specification does not convert, are compared by their own numbers.

Prints the shares and each case that does not hold, with the reason where the design has one. Ends with 1 where a share is
under its floor.
"""
import json
import os
import re
import subprocess
import sys
from decimal import Decimal

FLOORS = {"numbers": 0.95, "percentages": 0.95, "dates": 0.85}
PERCENTAGES = ("percentage", "percentage-points", "tenths", "discount")

# Why a case may differ by design: what is said of the input or of what was wanted.
REASONS = (
    (re.compile(r"\^"), "powers are formulas, which news does not have"),
    (re.compile(r"最近"), "最近 is vague: it is found, without a day"),
    (re.compile(r"大年三十"), "the eve of the new year is the last day of the twelfth month, not of the first"),
    (re.compile(r"神龙"), "eras before the Ming are not known"),
    (re.compile(r"二三十"), "a number that is open between two digits is found, with both its ends"),
)


def load(folder, name):
    with open(os.path.join(folder, name + ".json"), encoding="utf-8-sig") as file:
        return json.load(file)


def ask(check, lines):
    """The finds of each line."""
    text = "".join("\t".join(line) + "\n" for line in lines)
    output = subprocess.run([check], input=text, capture_output=True, text=True, check=True).stdout
    answers = output.split("\n")[:-1]
    assert len(answers) == len(lines), f"{len(answers)} answers to {len(lines)} lines"
    return [[find.split(",") for find in answer.split("\t") if find] for answer in answers]


def rounded(value):
    return f"{Decimal(value):.14e}".rstrip("0") if Decimal(value) else "0"


def same(left, right):
    if rounded(left) == rounded(right):
        return True
    # The specification's values are binary floating-point numbers, off in the last digits.
    left, right = Decimal(left), Decimal(right)
    return abs(left - right) <= abs(right) * Decimal("1e-13")


def numbers(folder, check):
    cases = load(folder, "NumberModel")
    answers = ask(check, [("numerals", "", case["Input"]) for case in cases])
    for case, finds in zip(cases, answers):
        found = []
        for find in finds:
            start, end, kind, value, inner_start, inner_end, inner_value = find
            text = case["Input"][int(start) : int(end)]
            if kind in ("number", "fraction"):
                found.append((int(start), int(end), value))
            elif "之" in text or "点" in text[-2:] or "點" in text[-2:]:
                found.append((int(inner_start), int(inner_end), inner_value))
        wanted = [(r["Start"], r["End"] + 1, r["Resolution"]["value"]) for r in case["Results"]]
        yield case, found, wanted, matches(found, wanted, same)


def percentages(folder, check):
    cases = load(folder, "PercentModel")
    answers = ask(check, [("numerals", "", case["Input"]) for case in cases])
    for case, finds in zip(cases, answers):
        found = [(int(f[0]), int(f[1]), f[3]) for f in finds if f[2] in PERCENTAGES]
        wanted = [(r["Start"], r["End"] + 1, r["Resolution"]["value"].rstrip("%")) for r in case["Results"]]
        yield case, found, wanted, matches(found, wanted, same)


def matches(found, wanted, is_same):
    return len(found) == len(wanted) and all(f[:2] == w[:2] and is_same(f[2], w[2]) for f, w in zip(found, wanted))


def dates(folder, check):
    cases = load(folder, "DateParser")
    days = [case["Context"]["ReferenceDateTime"][:10] for case in cases]
    past = ask(check, [("past", day, case["Input"]) for day, case in zip(days, cases)])
    future = ask(check, [("future", day, case["Input"]) for day, case in zip(days, cases)])
    for case, before, after in zip(cases, past, future):
        found = [(int(b[0]), int(b[1]), (b[2], a[2], b[3])) for b, a in zip(before, after)]
        wanted = []
        for result in case["Results"]:
            value = result["Value"]
            # What cannot be is the first day of all in the specification.
            days = [value[key]["date"].replace("0001-01-01", "") for key in ("PastResolution", "FutureResolution")]
            wanted.append((result["Start"], result["Start"] + result["Length"], (*days, value["Timex"])))
        is_lunisolar = re.search(r"农历|正月|初[一二三四五六七八九十]|大年", case["Input"]) is not None

        def is_same(found, wanted):
            if is_lunisolar:
                return found[2] == wanted[2]
            return found[:2] == wanted[:2] and ("X" not in wanted[2] or found[2] == wanted[2])

        yield case, found, wanted, matches(found, wanted, is_same)


def main():
    folder, check = sys.argv[1:]
    failed = False
    for name, cases in (("numbers", numbers), ("percentages", percentages), ("dates", dates)):
        results = list(cases(folder, check))
        held = sum(result[3] for result in results)
        share = held / len(results)
        print(f"{name}: {held} of {len(results)} cases, {share:.1%} (floor {FLOORS[name]:.0%})")
        failed |= share < FLOORS[name]
        for case, found, wanted, holds in results:
            if not holds:
                reason = next((why for pattern, why in REASONS if pattern.search(case["Input"])), "not supported")
                print(f"  {case['Input']}: found {found}, wanted {wanted}: {reason}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
