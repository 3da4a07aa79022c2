#!/usr/bin/env python3
"""Scores `tifa extract` on third parties' entity data, by exact spans.

    Scripts/score_entities.py resume FILE.bmes TIFA [--errors TYPE] [--limit N]
    Scripts/score_entities.py cluener FILE.jsonl TIFA [--errors TYPE] [--limit N]

`resume` reads ResumeNER's columns (character, tag; BMES), `cluener` CLUENER's JSON lines. The data stays where it is: it is
for measuring alone. An entity counts as found where its span and its type are the data's. What is compared:

    resume   NAME   the mentions of `persons`
             TITLE  `titles`; the data divides a title into the body that it starts with and the rest (某公司 | 财务部经理),
                    so the rest is compared, from behind the longest of `organizations` that starts where the title does,
                    and from behind a bracket between the two, which the data leaves out of both
             ORG    the mentions of `organizations`
    cluener  name, position  the same as NAME and TITLE
             government      of the mentions of `organizations` those whose `kind` is one of the state's or of a party's

Exit status 1 where a figure is under its floor. With --errors the missed and the wrong entities of a type are printed.
"""

import argparse
import collections
import json
import subprocess
import sys
import tempfile

# The kinds of bodies that CLUENER calls government: of the state and of those who govern it.
STATE = {"party", "government", "congress", "consultative", "court", "military"}

FLOORS = {
    "resume": {"NAME": 0.96, "TITLE": 0.88, "ORG": 0.82},
    "cluener": {"name": 0.72, "position": 0.68, "government": 0.70},
}
"""What each figure must reach."""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dataset", choices=FLOORS)
    parser.add_argument("data")
    parser.add_argument("tifa")
    parser.add_argument("--errors", metavar="TYPE", help="print the errors of a type")
    parser.add_argument("--limit", type=int, help="only the first texts")
    arguments = parser.parse_args()
    documents = list((resume if arguments.dataset == "resume" else cluener)(arguments.data))[: arguments.limit]
    texts = [text for text, _ in documents]
    found = [
        entities(arguments.dataset, text, output)
        for text, output in zip(texts, extracted(arguments.tifa, texts), strict=True)
    ]
    under = False
    for kind, floor in FLOORS[arguments.dataset].items():
        hits = wanted = given = 0
        for (text, gold), result in zip(documents, found, strict=True):
            expected = {span for span, name in gold if name == kind}
            actual = {span for span, name in result if name == kind}
            hits += len(expected & actual)
            wanted += len(expected)
            given += len(actual)
            if kind == arguments.errors:
                report(text, expected, actual)
        score = 2 * hits / (wanted + given) if hits else 0.0
        under = under or score < floor
        print(
            f"{kind:10} precision {hits / given if given else 0:.3f} recall {hits / wanted if wanted else 0:.3f} "
            f"F1 {score:.3f} floor {floor:.2f} ({wanted} in the data)"
        )
    sys.exit(1 if under else 0)


def resume(path):
    """The texts of ResumeNER with their entities."""
    text, entities, start = "", [], 0
    for line in [*open(path, encoding="utf-8"), "\n"]:
        if not line.strip():
            if text:
                yield text, entities
            text, entities = "", []
            continue
        character, tag = line.rstrip("\n").split(" ")
        if tag[0] in "BS":
            start = len(text)
        text += character
        if tag[0] in "ES":
            entities.append(((start, len(text)), tag[2:]))


def cluener(path):
    """The texts of CLUENER with their entities."""
    for line in open(path, encoding="utf-8"):
        record = json.loads(line)
        yield record["text"], [
            ((start, end + 1), kind)
            for kind, names in record["label"].items()
            for spans in names.values()
            for start, end in spans
        ]


def extracted(tifa, texts):
    """What `tifa extract` says of each text."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for number, text in enumerate(texts):
            file.write(json.dumps({"id": str(number), "text": text}, ensure_ascii=False) + "\n")
        file.flush()
        done = subprocess.run(
            [tifa, "extract", "--format", "jsonl", file.name], stdout=subprocess.PIPE, check=True, text=True
        )
    return [json.loads(line) for line in done.stdout.splitlines()]


def bracket(rest):
    """The length of the bracket that a string starts with: it is part of neither the body nor the rest of a title."""
    return max(rest.find(mark) for mark in "）)") + 1 if rest[:1] in ("（", "(") else 0


def entities(dataset, text, document):
    """The entities of a document by the names of a dataset."""
    names = {(mention["start"], mention["end"]) for person in document["persons"] for mention in person["mentions"]}
    bodies = {
        (mention["start"], mention["end"])
        for body in document["organizations"]
        for mention in body["mentions"]
    }
    state = {
        (mention["start"], mention["end"])
        for body in document["organizations"]
        if body["kind"] in STATE
        for mention in body["mentions"]
    }
    ends = collections.defaultdict(int)
    for start, end in bodies:
        ends[start] = max(ends[start], end)
    titles = set()
    for title in document["titles"]:
        start, end = title["start"], title["end"]
        # The data divides a title into the body that it starts with and the rest: 某公司 | 党委书记.
        if start < ends[start] < end:
            start = ends[start] + bracket(text[ends[start] : end])
        titles.add((start, end))
    if dataset == "resume":
        found = {"NAME": names, "TITLE": titles, "ORG": bodies}
    else:
        found = {"name": names, "position": titles, "government": state}
    return {(span, kind) for kind, spans in found.items() for span in spans}


def report(text, expected, actual):
    """Prints what was missed and what was wrong in a text."""
    if expected == actual:
        return
    missed, wrong = (
        " ".join(f"{text[start:end]}" for start, end in sorted(spans))
        for spans in (expected - actual, actual - expected)
    )
    print(f"missed: {missed} | wrong: {wrong} | {text}")


if __name__ == "__main__":
    main()
