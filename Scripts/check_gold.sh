#!/usr/bin/env bash
# Holds the extraction to its floors on annotated documents that lie outside the repository.
#
# usage: check_gold.sh FOLDER TIFA
#
# FOLDER has gold/dev.jsonl, gold/local.jsonl and gold/score.py, corpus/seed.txt and corpus/*.xz; TIFA is the command.
set -euo pipefail
shared=$1
tifa=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for set in dev local; do
  "$tifa" extract --format jsonl "$shared/gold/$set.jsonl" >"$work/$set.jsonl"
  python3 "$shared/gold/score.py" --json "$shared/gold/$set.jsonl" "$work/$set.jsonl" >"$work/$set.json"
  echo "$set: $(cat "$work/$set.json")"
done

echo "the seed in four forms"
seed=$shared/corpus/seed.txt
"$tifa" convert --to simplified "$seed" >"$work/simplified.txt"
python3 - "$seed" "$work" <<'PYTHON'
import sys
text = open(sys.argv[1], encoding="utf-8").read()
open(sys.argv[2] + "/gb18030.txt", "wb").write(text.encode("gb18030"))
open(sys.argv[2] + "/utf16.txt", "wb").write(text.encode("utf-16"))
PYTHON
cp "$seed" "$work/source.txt"
for form in source simplified gb18030 utf16; do
  "$tifa" extract --format jsonl "$work/$form.txt" >"$work/seed-$form.jsonl"
done

python3 - "$shared" "$work" <<'PYTHON'
import json
import re
import subprocess
import sys

shared, work = sys.argv[1:]
failures = []

# The floors of F1 on the annotated documents.
FLOORS = {
    "dev": {"officials": 0.93, "foreign": 0.80, "titles": 0.92, "frames": 0.95, "counts": 0.95, "components": 0.90, "slogans": 0.85},
    "local": {"officials": 0.93, "titles": 0.92, "frames": 0.95, "counts": 0.95, "components": 0.90, "slogans": 0.90},
}
for name, floors in FLOORS.items():
    scores = json.load(open(f"{work}/{name}.json"))
    for kind, floor in floors.items():
        if scores[kind]["f1"] < floor:
            failures.append(f"{name}: {kind} F1 {scores[kind]['f1']} is under {floor}")


def facts(document):
    return {
        "officials": {o["name"]: {t["text"] for t in o["titles"]} for o in document["officials"]},
        "frames": {f["text"]: (f["kind"], f["count"], tuple(c["text"] for c in f["components"])) for f in document["frames"]},
    }


def simplified(value):
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    result = subprocess.run(["opencc", "-c", "t2s.json"], input=text, capture_output=True, text=True, check=True)
    return json.loads(result.stdout)


def plain(value):
    return json.loads(json.dumps(value, ensure_ascii=False, default=sorted))


gold = next(d for d in map(json.loads, open(f"{shared}/gold/dev.jsonl", encoding="utf-8")) if d["id"] == "seed")
wanted = {
    "officials": {o["name"]: set(o["titles"]) for o in gold["officials"]},
    "frames": {f["text"]: (f["kind"], f["count"], tuple(f["components"])) for f in gold["frames"]},
}
GLOSS = re.compile(r"\(\w{1,6}\)")
for form in ["source", "gb18030", "utf16", "simplified"]:
    document = json.loads(open(f"{work}/seed-{form}.jsonl", encoding="utf-8").read())
    found = plain(facts(document))
    if form == "simplified":
        found, expected = simplified(found), simplified(plain(wanted))
        for f in (found, expected):
            for titles in f["officials"].values():
                titles.sort()
    else:
        expected = plain(wanted)
    if found != expected:
        failures.append(f"seed ({form}): {found} is not {expected}")
    text = open(f"{work}/{'simplified' if form == 'simplified' else 'source'}.txt", encoding="utf-8").read()
    mentions = [m for o in document["officials"] for m in o["mentions"] + o["titles"]]
    mentions += [m for f in document["frames"] for m in f["mentions"] + f["components"]]
    for m in mentions:
        if GLOSS.sub("", text[m["start"] : m["end"]]) != m["text"]:
            failures.append(f"seed ({form}): {m['start']}..{m['end']} cuts out {text[m['start']:m['end']]}, not {m['text']}")

for failure in failures:
    print(failure, file=sys.stderr)
sys.exit(1 if failures else 0)
PYTHON

echo "a year of news, and conversion and segmentation over all"
xz -dkc "$shared/corpus/xwlb-2022.jsonl.xz" >"$work/xwlb-2022.jsonl"
count=$("$tifa" extract --format jsonl "$work/xwlb-2022.jsonl" | wc -l)
[ "$count" -eq 5507 ] || { echo "a year gives $count documents, not 5507" >&2; exit 1; }
cp "$seed" "$work/sample.txt"
head -c 3000000 "$work/xwlb-2022.jsonl" | sed '$d' >>"$work/sample.txt"
for configuration in $(basename -a -s .json /usr/share/opencc/*.json); do
  opencc -c "$configuration.json" <"$work/sample.txt" >"$work/opencc.txt"
  "$tifa" convert --config "$configuration" - <"$work/sample.txt" >"$work/tifa.txt"
  cmp "$work/opencc.txt" "$work/tifa.txt" || { echo "convert --config $configuration differs from opencc" >&2; exit 1; }
done
echo "all as it should be"
