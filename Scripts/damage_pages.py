#!/usr/bin/env python3
"""Damages clean traditional text the way mirror sites did, to measure how much of it `tifa normalize` brings back.

usage: damage_pages.py CLEAN.jsonl TIFA [--characters N] [--documents N] [--seed N]

Over GBK bytes every X of a set of characters becomes X(pinyin), wherever its two bytes stand: also where the second
byte of one character and the first of the next happen to spell it. What then decodes to the private area vanishes, a
byte before a bracket takes the bracket with it and becomes a question mark, another undecodable byte becomes a
question mark. Printed is how many documents come back exact, and the share of wrong characters that stay wrong.
"""
import argparse
import difflib
import json
import random
import subprocess
import sys
from collections import Counter

import icu

READING = icu.Transliterator.createInstance("Han-Latin")


def damage(text, glossed):
    """The damaged text; characters that GBK does not have must not be in it."""
    data = text.encode("gbk")
    out = bytearray()
    index = 0
    marks = {}
    while index < len(data):
        pair = bytes(data[index : index + 2])
        out += pair[:1]
        if pair in glossed:
            out += pair[1:]
            marks[len(out)] = glossed[pair]
            index += 2
        else:
            index += 1
    # The glosses are put in as characters behind the bytes at which they fired.
    result = []
    index = 0
    while index < len(out):
        if index in marks:
            result.append(f"({marks.pop(index)})")
        byte = out[index]
        if byte < 0x80:
            result.append(chr(byte))
            index += 1
        elif index + 1 in marks:
            # A lead byte alone before a gloss takes its bracket.
            result.append("?" + marks.pop(index + 1) + ")")
            index += 1
        elif index + 1 == len(out) or not 0x40 <= out[index + 1] <= 0xFE or out[index + 1] == 0x7F:
            result.append("?")
            index += 1
        else:
            try:
                result.append(bytes(out[index : index + 2]).decode("gbk"))
            except UnicodeDecodeError:
                pass
            index += 2
    if index in marks:
        result.append(f"({marks.pop(index)})")
    return "".join(result)


def wrong(clean, other):
    """The number of characters of a clean text that another text does not have in their places."""
    matcher = difflib.SequenceMatcher(None, clean, other, autojunk=False)
    return len(clean) - sum(block.size for block in matcher.get_matching_blocks())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("clean")
    parser.add_argument("tifa")
    parser.add_argument("--characters", type=int, default=150, help="how many characters are glossed")
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    generator = random.Random(args.seed)
    texts = [json.loads(line)["text"] for line in open(args.clean, encoding="utf-8")]
    texts = ["".join(c for c in t if c == "\n" or len(c.encode("gbk", "ignore")) > 0) for t in texts]
    common = [c for c, _ in Counter("".join(texts)).most_common(1500) if "\u4e00" <= c <= "\u9fff"]
    glossed = {c.encode("gbk"): READING.transliterate(c).strip() for c in generator.sample(common, args.characters)}
    texts = generator.sample([t for t in texts if len(t) > 200], args.documents)
    damaged = [damage(t, glossed) for t in texts]
    lines = "".join(json.dumps({"id": str(i), "text": t}, ensure_ascii=False) + "\n" for i, t in enumerate(damaged))
    command = [args.tifa, "normalize", "--input-format", "jsonl", "-"]
    result = subprocess.run(command, input=lines.encode(), capture_output=True, check=True)
    repaired = [json.loads(line)["text"] for line in result.stdout.decode().splitlines()]
    before = after = exact = shifted = 0
    import re
    for clean, bad, good in zip(texts, damaged, repaired):
        stripped = re.sub(r"(?<=[\u4e00-\u9fff])\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\)", "", bad)
        before += wrong(clean, stripped)
        after += wrong(clean, good)
        exact += clean == good
        shifted += "?" in bad
    print(f"{len(texts)} documents, {shifted} with a byte shift, {exact} exact after repair")
    print(f"wrong characters: {before} before repair, {after} after it ({after / max(1, before):.3f})")


main()
