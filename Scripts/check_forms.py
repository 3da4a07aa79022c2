#!/usr/bin/env python3
"""Checks that a document gives the same records in simplified, in traditional and in damaged form.

usage: check_forms.py FOLDER_OR_FILE... TIFA [--documents N] [--seed N] [--most N] [--show N]

Of news as JSON lines a sample is drawn, and each document is also put into the forms that it has elsewhere:
  traditional   by s2t
  taiwan        by s2tw, with the quotation marks 「」『』
  hong-kong     by s2hk
  glossed       traditional, with X(pinyin) behind some of the characters, as mirror sites have it

`tifa extract` reads all of them. Strings are brought back to simplified by the way back of the form (t2s, tw2s, hk2s),
positions to those of the document as it is. Then the records must be the same, with all their fields. A document
that is not the same again by the way back has lost something in conversion; it is told apart and not compared.
Exit status 1 where more than --most documents of a form differ.

Needs Python's standard library, and `uconv` of ICU.
"""
import argparse
import json
import random
import sys
from collections import Counter
from pathlib import Path

from check_repair import GLOSS, Tifa, gloss_table, with_glosses

# What a result has beside its records.
OTHERS = {"id", "metadata", "source", "offsets"}
QUOTES = str.maketrans("「」『』", "“”‘’")
# Of the 2,000 commonest characters those that have a gloss.
GLOSSED = 400
# The way there, and the way back.
FORMS = {
    "traditional": (["s2t"], "t2s"),
    "taiwan": (["s2tw", "--punctuation"], "tw2s"),
    "hong-kong": (["s2hk"], "hk2s"),
    "glossed": (["s2t"], "t2s"),
}


def read_documents(paths):
    files = []
    for path in map(Path, paths):
        files += sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    for file in files:
        with open(file, encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def convert(tifa, texts, configuration, *options):
    documents = [{"id": str(i), "text": t} for i, t in enumerate(texts)]
    results, _ = tifa.run(["convert", "--config", configuration, *options], documents)
    return [r["text"] for r in results]


def to_simplified(tifa, texts, configuration):
    return [t.translate(QUOTES) for t in convert(tifa, texts, configuration)]


def clean_places(text, damaged):
    """For each place of a glossed text the one in the text without glosses."""
    places, place = [], 0
    for character in damaged:
        places.append(place)
        place += place < len(text) and character == text[place]
    return places + [place]


def strings(value):
    """All strings of a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for v in value.values():
            yield from strings(v)
    elif isinstance(value, list):
        for v in value:
            yield from strings(v)


def brought_back(value, folded, places):
    """A value with its strings simplified and its positions those of the document as it is."""
    if isinstance(value, str):
        return folded[value]
    if isinstance(value, list):
        return [brought_back(v, folded, places) for v in value]
    if isinstance(value, dict):
        return {
            k: places[v] if places and k in ("start", "end") and v is not None else brought_back(v, folded, places)
            for k, v in value.items()
        }
    return value


def extract(tifa, documents):
    return tifa.run(["extract", "--format", "jsonl"], documents)[0]


def records(result):
    """The records of a result by their kind; the fields of one that has no list are a record each, with their names."""
    found = {kind: value for kind, value in result.items() if kind not in OTHERS}
    return {
        kind: [[field, v] for field, v in value.items() if v] if isinstance(value, dict) else value or []
        for kind, value in found.items()
    }


def comparable(tifa, results, configuration, all_places):
    """The records of documents, brought back."""
    results = [records(r) for r in results]
    found = sorted(set(strings(results)))
    folded = dict(zip(found, to_simplified(tifa, found, configuration)))
    return [brought_back(r, folded, places) for r, places in zip(results, all_places)]


def differences(kind, wanted, found):
    """The records of a kind that only one of two documents has, as text."""
    wanted, found = (
        Counter(json.dumps(r, ensure_ascii=False, sort_keys=True) for r in form[kind]) for form in (wanted, found)
    )
    return list((wanted - found).elements()), list((found - wanted).elements())


def first_difference(a, b):
    place = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
    return a[max(0, place - 60) : place + 60]


def check(tifa, name, documents, texts, results, most, show):
    """Compares a form with the documents as they are; whether few enough differ."""
    sources, back = [d["text"] for d in documents], FORMS[name][1]
    clean = [GLOSS.sub("", t) for t in texts] if name == "glossed" else texts
    pairs = zip(to_simplified(tifa, sources, "t2s"), to_simplified(tifa, clean, back))
    kept = [i for i, (a, b) in enumerate(pairs) if a == b]
    places = [clean_places(clean[i], texts[i]) if name == "glossed" else None for i in kept]
    wanted = comparable(tifa, [results[i] for i in kept], "t2s", [None] * len(kept))
    found = comparable(tifa, extract(tifa, [documents[i] | {"text": texts[i]} for i in kept]), back, places)
    counts, differing = Counter(), 0
    for i, plain, other in zip(kept, wanted, found):
        lines = []
        for kind in plain:
            lost, new = differences(kind, plain, other)
            counts[kind] += bool(lost or new)
            if lost or new:
                lines.append(f"       {kind}: {len(lost)} lost, {len(new)} new")
                for a, b in zip(lost[:2] + [""] * (len(new[:2]) - len(lost[:2])), new[:2] + [""] * 2):
                    lines += [f"         - {first_difference(a, b)}", f"         + {first_difference(b, a)}"]
        if lines:
            differing += 1
            if differing <= show:
                print(f"     {documents[i]['id']}", *lines, sep="\n")
    passes = differing <= most
    detail = ", ".join(f"{k} {counts[k]}" for k in counts if counts[k])
    print(f"{'ok  ' if passes else 'MISS'} {name:12} {differing:4} of {len(kept)} differ (≤ {most})"
          f"{': ' + detail if detail else ''}; {len(sources) - len(kept)} not the same again by {back}", flush=True)
    return passes


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="+")
    parser.add_argument("tifa")
    parser.add_argument("--documents", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--most", type=int, default=0, help="documents of a form that may differ")
    parser.add_argument("--show", type=int, default=5, help="documents of a form whose differences are printed")
    args = parser.parse_args()
    tifa, generator = Tifa(args.tifa), random.Random(args.seed)
    documents = list(read_documents(args.corpus))
    documents = generator.sample(documents, min(args.documents, len(documents)))
    pairs = list(zip(documents, extract(tifa, documents)))
    # What is damaged as it comes has no other forms: conversion changes the damage too.
    clean = [(d, r) for d, r in pairs if r["source"]["damage"]["repairs"] == 0]
    print(f"{len(clean)} documents; {len(pairs) - len(clean)} are damaged as they come")
    documents, results = [d for d, _ in clean], [r for _, r in clean]
    texts = [d["text"] for d in documents]
    totals = Counter(kind for r in results for kind, found in records(r).items() for _ in found)
    print("records: " + ", ".join(f"{count} {kind}" for kind, count in totals.items()))
    passes = True
    for name, (way, _) in FORMS.items():
        form = convert(tifa, texts, *way)
        if name == "glossed":
            form = with_glosses(form, gloss_table(form), GLOSSED, generator)
        passes &= check(tifa, name, documents, form, results, args.most, args.show)
    sys.exit(0 if passes else 1)


if __name__ == "__main__":
    main()
