#!/usr/bin/env python3
"""Counts what stands beside persons' names in raw news, for Dictionaries/names/contexts.txt.

usage: count_name_contexts.py TIFA PLACES NEWS.jsonl... > Dictionaries/names/contexts.txt

Counted are the characters on both sides of names, and pairs of characters that stand there often; the same beside
places abroad, and anywhere. PLACES is Dictionaries/places/countries.txt, whose cities and regions are the places.

The names are those that `TIFA extract` finds, so that counting and finding can be repeated in turn (expectation
maximisation): the first round has names beside titles and, in the same document, again without them. So that the few
persons who fill the news do not fill the counts, a name counts at most thrice a document and twenty times in all, and
only where a document has it twice. The pronouns 他 and 她 count like names: they stand where names do. A line end is
written ¶, a space _; digits count as 0, Latin letters as A.
"""
import json
import re
import subprocess
import sys
from collections import Counter

# The canonical form of marks.
CANONICAL = str.maketrans(",:;()?!‘’【】－", "，：；（）？！“”（）-")
PRONOUN = re.compile("[他她](?![们人国乡日者])")
# How often a pair stands beside names at least to be listed, and a character anywhere.
PAIR, CHARACTER = 5, 20


def plain(text):
    """A text as the table writes it, with a line end before and behind."""
    characters = ["¶"]
    for c in text.translate(CANONICAL):
        if c in "\r\n":
            c = "¶"
        elif c.isspace():
            c = "_"
        elif c.isascii() and c.isdigit():
            c = "0"
        elif c.isascii() and c.isalpha():
            c = "A"
        characters.append(c)
    return "".join(characters) + "¶"


class Counts:
    """How often characters and pairs stand left and right of something."""

    def __init__(self):
        self.left, self.right = Counter(), Counter()

    def add(self, text, start, end):
        for length in (1, 2):
            if start - length >= 0:
                self.left[text[start - length : start]] += 1
            if end + length <= len(text):
                self.right[text[end : end + length]] += 1


def main():
    tifa, places, *paths = sys.argv[1:]
    names, abroad, news = Counts(), Counts(), Counter()
    seen, seen_places = Counter(), Counter()
    with open(places, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if not line.startswith("#")]
    listed = [row[0] for row in rows if row[1] in ("city", "capital", "region") and len(row[0]) > 1]
    place = re.compile("|".join(sorted(listed, key=len, reverse=True)))
    for path in paths:
        done = subprocess.run([tifa, "extract", "--format", "jsonl", path], stdout=subprocess.PIPE, check=True, text=True)
        with open(path, encoding="utf-8") as file:
            texts = {d["id"]: plain(d["text"]) for d in map(json.loads, filter(str.strip, file))}
        for document in map(json.loads, done.stdout.splitlines()):
            text = texts[document["id"]]
            news.update(text)
            news.update(map("".join, zip(text, text[1:])))
            for match in place.finditer(text):
                if seen_places[match.group()] < 60:
                    seen_places[match.group()] += 1
                    abroad.add(text, match.start(), match.end())
            for match in PRONOUN.finditer(text):
                names.add(text, match.start(), match.end())
            for person in document["persons"]:
                name, mentions = person["name"], person["mentions"]
                if len(mentions) < 2 or len(name) < 2:
                    continue
                for mention in mentions[:3]:
                    if seen[name] < 20:
                        seen[name] += 1
                        names.add(text, mention["start"] + 1, mention["end"] + 1)
    print("# What stands beside names: characters<TAB>left of names<TAB>right of names<TAB>in the news")
    print("# <TAB>left of places abroad<TAB>right of them. Made by Scripts/count_name_contexts.py. See SOURCES.md.")
    for key in sorted(news):
        row = names.left[key], names.right[key], news[key], abroad.left[key], abroad.right[key]
        if len(key) == 1 and news[key] < CHARACTER or len(key) == 2 and max(row[:2]) < PAIR:
            continue
        if all(c.isprintable() and not c.isspace() and ord(c) < 0x10000 for c in key) and key[0] != "#":
            print(key, *row, sep="\t")
    print(f"{sum(seen.values())} mentions of {len(seen)} names", file=sys.stderr)


main()
