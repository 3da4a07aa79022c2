#!/usr/bin/env python3
"""Measures how often the command finds the encoding of short texts that have neither label nor byte order mark.

usage: measure_encodings.py NEWS_FOLDER TIFA [SNIPPETS]

NEWS_FOLDER holds years of news as *.jsonl with the fields title and text; TIFA is the command. SNIPPETS texts (1000
unless told) are cut at random places for each script and length, so that each has exactly 20, 30, 60 or 200 Han
characters with what stands between them. Traditional texts are made by the command opencc, a third each in its standard
form, that of Taiwan and that of Hong Kong. Each snippet is written in each encoding that has all its characters, and
read by one `tifa extract`; Big5 is that of code page 950 or, where that lacks a character, of Hong Kong.

Prints the share of texts whose encoding was found, and every text where it was not (20 at most). Ends with 1 where
a share is under 0.99.
"""
import json
import os
import random
import subprocess
import sys
import tempfile

LENGTHS = (20, 30, 60, 200)
FLOOR = 0.99
# The name that the command reports, Python's codecs for it, and the scripts that are written in it.
ENCODINGS = (
    ("UTF-8", ("utf-8",), ("simplified", "traditional")),
    ("GB18030", ("gb18030",), ("simplified", "traditional")),
    ("Big5", ("cp950", "big5hkscs"), ("traditional",)),
    ("UTF-16LE", ("utf-16-le",), ("simplified", "traditional")),
    ("UTF-16BE", ("utf-16-be",), ("simplified", "traditional")),
)
# No text of the measure holds it; the converter leaves it alone.
SEPARATOR = "\n\x1e\n"
SHOWN = 20


def is_han(character):
    return "\u4e00" <= character <= "\u9fff"


def documents(folder):
    """The texts of all documents of a folder."""
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".jsonl"):
            continue
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            for line in filter(str.strip, file):
                document = json.loads(line)
                yield document.get("title", "") + "\n" + document.get("text", "")


def snippet(text, length, generator):
    """A part of a text with exactly so many Han characters, from one of them to the last; None if there is none."""
    han = [index for index, character in enumerate(text) if is_han(character)]
    if len(han) < length:
        return None
    first = generator.randrange(len(han) - length + 1)
    return text[han[first] : han[first + length - 1] + 1]


def snippets(texts, length, count, generator):
    found = []
    while len(found) < count:
        part = snippet(generator.choice(texts), length, generator)
        if part is not None:
            found.append(part)
    return found


def converted(texts, configuration):
    """The texts in another script."""
    run = subprocess.run(
        ["opencc", "-c", configuration], input=SEPARATOR.join(texts), capture_output=True, check=True, encoding="utf-8"
    )
    result = run.stdout.rstrip("\n").split(SEPARATOR)
    assert len(result) == len(texts), "the converter changed the number of texts"
    return result


def traditional(texts):
    third = (len(texts) + 2) // 3
    parts = [texts[start : start + third] for start in range(0, len(texts), third)]
    return [text for part, name in zip(parts, ("s2t", "s2twp", "s2hk")) for text in converted(part, name)]


def encoded(text, codecs):
    """The bytes of a text in the first codec that has all its characters; None if none has."""
    for codec in codecs:
        try:
            return text.encode(codec)
        except UnicodeEncodeError:
            continue
    return None


def found_encodings(tifa, folder, names):
    """What the command says of the files of a folder, by their names; nothing for those that it refuses."""
    run = subprocess.run(
        [tifa, "extract", "--quiet", "--format", "jsonl", "."], cwd=folder, capture_output=True, encoding="utf-8"
    )
    records = map(json.loads, run.stdout.splitlines())
    return {os.path.basename(record["id"]): record["source"]["encoding"] for record in records}


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    count = int(sys.argv[3]) if len(sys.argv) == 4 else 1000
    tifa = os.path.abspath(sys.argv[2])
    texts = list(documents(sys.argv[1]))
    generator = random.Random(1949)
    shares = {}
    misses = []
    for length in LENGTHS:
        simplified = snippets(texts, length, count, generator)
        scripts = {"simplified": simplified, "traditional": traditional(snippets(texts, length, count, generator))}
        for encoding, codecs, names in ENCODINGS:
            for script in names:
                with tempfile.TemporaryDirectory() as folder:
                    written = {}
                    for index, text in enumerate(scripts[script]):
                        data = encoded(text, codecs)
                        if data is None:
                            continue
                        name = f"{index:06}.txt"
                        written[name] = text
                        with open(os.path.join(folder, name), "wb") as file:
                            file.write(data)
                    found = found_encodings(tifa, folder, written)
                right = sum(found.get(name) == encoding for name in written)
                shares[encoding, script, length] = right, len(written)
                misses += [
                    (encoding, script, found.get(name, "refused"), text)
                    for name, text in written.items()
                    if found.get(name) != encoding
                ]
    print(f"{'encoding':10} {'script':12}" + "".join(f"{length:>17} Han" for length in LENGTHS))
    is_low = False
    for encoding, _, names in ENCODINGS:
        for script in names:
            cells = ""
            for length in LENGTHS:
                right, total = shares[encoding, script, length]
                is_low |= right < FLOOR * total or total == 0
                cells += f"{right / max(1, total):9.4f} of {total:<5}".rjust(21)
            print(f"{encoding:10} {script:12}{cells}")
    for encoding, script, found, text in misses[:SHOWN]:
        print(f"{encoding} {script} taken for {found}: {text!r}")
    sys.exit(1 if is_low else 0)


if __name__ == "__main__":
    main()
