#!/usr/bin/env python3
"""Holds the discovery of numeric frames to a list that was judged by reading.

    Scripts/check_discoveries.py NEWS.jsonl TIFA

Over a year of news `tifa extract --kind frame --unknown` finds frames that no dictionary has. Of the hundred that are used
most often (of equal ones those that sort first) at least 85 must be frames by Tests/Expectations/discovered-frames.txt,
where a person has written what each is. One that is not in the list counts as none: read it in the news and add it.
The exit status is 1 where there are fewer.
"""

import collections
import json
import pathlib
import subprocess
import sys

EXPECTED = pathlib.Path(__file__).resolve().parent.parent / "Tests" / "Expectations" / "discovered-frames.txt"
COUNT = 100
FLOOR = 85


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    news, tifa = sys.argv[1:]
    lines = [line for line in EXPECTED.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    judged = dict(line.split("\t") for line in lines)
    done = subprocess.run(
        [tifa, "extract", "--kind", "frame", "--unknown", "--format", "jsonl", news],
        stdout=subprocess.PIPE, check=True, text=True,
    )
    uses = collections.Counter()
    for line in done.stdout.splitlines():
        for frame in json.loads(line)["frames"]:
            uses[frame["text"]] += len(frame["mentions"])
    found = [text for text, _ in sorted(uses.items(), key=lambda item: (-item[1], item[0]))[:COUNT]]
    frames = sum(judged.get(text) == "frame" for text in found)
    for text in found:
        if judged.get(text) != "frame":
            print(f"{judged.get(text, 'not judged')}: {text}")
    print(f"{frames} of the {len(found)} most frequent discoveries are frames; the floor is {FLOOR}")
    sys.exit(0 if frames >= FLOOR and len(found) == COUNT else 1)


if __name__ == "__main__":
    main()
