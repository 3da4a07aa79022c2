#!/usr/bin/env python3
"""Damages clean news the way mirror sites and wrong decoders did, and checks what `tifa normalize` makes of it.

usage: check_repair.py TIFA CLEAN.jsonl... [--only CHECK]... [--documents N] [--seed N] [--show N]

The checks, each with a bar (exit status 1 where one is missed):
  clean     no character of a clean document is changed, in simplified and in traditional script
  glosses   X(pinyin) behind whole characters: documents that come back exact
  shifts    X(pinyin) over GBK bytes, wherever the two bytes of X stand: what is still wrong of what was wrong
  mojibake  text that was read in a wrong encoding, by decoders that differ in what they do with errors
  mixed     pages of which one paragraph was misread: the others are not touched
  speed     megabytes of input a second, start-up not counted, and the start on one page

Needs Python's standard library, `opencc`, and `uconv` of ICU.
"""
import argparse
import difflib
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter

HAN = re.compile("[\u4e00-\u9fff]")
GLOSS = re.compile("(?<=[\u4e00-\u9fff])\\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\\)")
DENSITIES = [("sparse", 60), ("medium", 150), ("dense", 400)]


class Tifa:
    """The command under test."""

    def __init__(self, path):
        self.path = path

    def run(self, arguments, documents):
        """What the command makes of documents, one for each, and the seconds that it took."""
        lines = "".join(json.dumps(d, ensure_ascii=False) + "\n" for d in documents)
        with tempfile.NamedTemporaryFile(suffix=".jsonl") as file:
            file.write(lines.encode("utf-8", "replace"))
            file.flush()
            command = [self.path, *arguments, "--quiet", "--jobs", "1", file.name]
            start = time.perf_counter()
            result = subprocess.run(command, stdout=subprocess.PIPE, check=True)
            seconds = time.perf_counter() - start
        return [json.loads(line) for line in result.stdout.decode().split("\n")[:-1]], seconds

    def normalize(self, texts):
        """The repaired texts, and the seconds that it took."""
        results, seconds = self.run(["normalize"], [{"id": str(i), "text": t} for i, t in enumerate(texts)])
        return [r["text"] for r in results], seconds


class Bars:
    """Prints each figure beside its bar, and remembers whether one was missed."""

    def __init__(self):
        self.missed = 0

    def check(self, name, value, bar, is_least, detail=""):
        passes = value >= bar if is_least else value <= bar
        self.missed += not passes
        sign = "≥" if is_least else "≤"
        print(f"{'ok  ' if passes else 'MISS'} {name:34} {value:9.4f} ({sign} {bar}) {detail}", flush=True)


def read_texts(paths):
    for path in paths:
        with open(path, encoding="utf-8") as file:
            for line in file:
                yield json.loads(line)["text"]


def traditional(texts):
    """The texts in traditional script, by OpenCC."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = os.path.join(folder, "s"), os.path.join(folder, "t")
        with open(source, "w", encoding="utf-8") as file:
            file.write("".join(json.dumps(t, ensure_ascii=False) + "\n" for t in texts))
        subprocess.run(["opencc", "-c", "s2t", "-i", source, "-o", target], check=True)
        with open(target, encoding="utf-8") as file:
            return [json.loads(line) for line in file]


def readings(characters):
    """The pinyin of each character, by ICU."""
    text = "\n".join(characters).encode()
    result = subprocess.run(["uconv", "-f", "UTF-8", "-t", "UTF-8", "-x", "Han-Latin"], input=text,
                            capture_output=True, check=True)
    return {c: r.strip() for c, r in zip(characters, result.stdout.decode().split("\n")) if not HAN.search(r)}


def gloss_table(texts):
    """The pinyin of the characters that texts have most of."""
    return readings([c for c, _ in Counter("".join(texts)).most_common(2000) if HAN.match(c)])


def with_glosses(texts, table, count, generator):
    """The texts with the pinyin put behind some of the characters of a table, whole ones."""
    chosen = generator.sample(list(table), count)
    glosses = str.maketrans({c: f"{c}({table[c]})" for c in chosen})
    return [t.translate(glosses) for t in texts]


def in_gbk(text):
    return text.encode("gbk", "ignore").decode("gbk")


def wrong(clean, other):
    """The number of characters of a clean text that another one of the same lines does not have in their places."""
    lines, others = clean.split("\n"), other.split("\n")
    if len(lines) != len(others):
        return wrong_in_line(clean, other)
    return sum(wrong_in_line(a, b) for a, b in zip(lines, others) if a != b)


def wrong_in_line(clean, other):
    start = 0
    while start < min(len(clean), len(other)) and clean[start] == other[start]:
        start += 1
    end = 0
    while end < min(len(clean), len(other)) - start and clean[-1 - end] == other[-1 - end]:
        end += 1
    clean, other = clean[start : len(clean) - end], other[start : len(other) - end]
    matcher = difflib.SequenceMatcher(None, clean, other, autojunk=False)
    return len(clean) - sum(block.size for block in matcher.get_matching_blocks())


def glossed_bytes(text, glossed):
    """A page with glosses put in over its GBK bytes.

    What then decodes to the private area or to nothing vanishes; a lead byte before a bracket takes the bracket with
    it and becomes a question mark, and so does a lead byte before another byte that is no trail byte.
    """
    data = text.encode("gbk")
    result = []
    # A lead byte that waits for its trail byte.
    lead = None
    index = 0

    def feed(byte):
        nonlocal lead
        if lead is None:
            if byte < 0x80:
                result.append(chr(byte))
            else:
                lead = byte
        elif 0x40 <= byte <= 0xFE and byte != 0x7F:
            try:
                result.append(bytes((lead, byte)).decode("gbk"))
            except UnicodeDecodeError:
                pass
            lead = None
        else:
            result.append("?")
            lead = None
            feed(byte)

    while index < len(data):
        syllable = glossed.get(data[index : index + 2])
        if syllable is None:
            feed(data[index])
            index += 1
            continue
        feed(data[index])
        feed(data[index + 1])
        index += 2
        if lead is None:
            result.append(f"({syllable})")
        else:
            result.append(f"?{syllable})")
            lead = None
    if lead is not None:
        result.append("?")
    return "".join(result)


def check_clean(tifa, texts, bars, show):
    for script, texts in (("simplified", texts), ("traditional", traditional(texts))):
        repaired, _ = tifa.normalize(texts)
        # A joiner at the end of a line is damage, and its removal is told, not counted.
        changed = [(a, b) for a, b in zip(texts, repaired) if a != b]
        for clean, other in changed:
            if clean.replace("\u200d", "") == other:
                place = clean.index("\u200d")
                print(f"     a stray joiner went: {clean[max(0, place - 12):place + 3]!r}")
        changed = [(a, b) for a, b in changed if a.replace("\u200d", "") != b]
        bars.check(f"clean {script}: changed", len(changed), 0, False, f"of {len(texts)} documents")
        for clean, other in changed[:show]:
            for operation, a, b, c, d in difflib.SequenceMatcher(None, clean, other, autojunk=False).get_opcodes():
                if operation != "equal":
                    print(f"     {clean[max(0, a - 6):b + 6]!r} became {other[max(0, c - 6):d + 6]!r}")


def check_glosses(tifa, texts, bars, show, generator):
    texts = [in_gbk(t) for t in traditional(texts)]
    table = gloss_table(texts)
    for name, count in DENSITIES:
        damaged = with_glosses(texts, table, count, generator)
        repaired, _ = tifa.normalize(damaged)
        exact = sum(a == b for a, b in zip(texts, repaired))
        bars.check(f"glosses {name}: exact", exact / len(texts), 0.999, True, f"{len(texts) - exact} not")
        for clean, other in [(a, b) for a, b in zip(texts, repaired) if a != b][:show]:
            print(f"     {clean[:60]!r} became {other[:90]!r}")


def check_shifts(tifa, texts, bars, show, generator, documents):
    texts = [in_gbk(t) for t in traditional(generator.sample(texts, min(documents, len(texts))))]
    table = gloss_table(texts)
    for name, count in DENSITIES:
        # Each part of the texts has its own set, as each site had.
        before = after = shown = 0
        pages = []
        for start in range(0, len(texts), 100):
            chosen = {c.encode("gbk"): table[c] for c in generator.sample(list(table), count)}
            pages += [(t, glossed_bytes(t, chosen)) for t in texts[start : start + 100]]
        repaired, _ = tifa.normalize([bad for _, bad in pages])
        for (clean, bad), good in zip(pages, repaired):
            before += wrong(clean, GLOSS.sub("", bad))
            after += wrong(clean, good)
            if clean != good and shown < show:
                shown += 1
                for a, b, c in zip(clean.split("\n"), good.split("\n"), bad.split("\n")):
                    if a != b:
                        print(f"     {a[:100]}\n     {b[:100]}\n     {c[:120]}")
                        break
        bars.check(f"shifts {name}: still wrong", after / max(1, before), 0.2, False,
                   f"{after} of {before} characters in {len(pages)} documents")


def latin(data):
    """Bytes read as Windows-1252, where that has no character as Latin-1."""
    return "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in data)


MISREADINGS = {
    "UTF-8 as GBK, U+FFFD": (lambda t: t.encode().decode("gbk", "replace"), 0.95),
    "UTF-8 as GBK, ?": (lambda t: t.encode().decode("gbk", "replace").replace("\ufffd", "?"), 0.95),
    "UTF-8 as GBK, dropped": (lambda t: t.encode().decode("gbk", "ignore"), 0.90),
    "UTF-8 as GB18030, U+FFFD": (lambda t: t.encode().decode("gb18030", "replace"), 0.95),
    "UTF-8 as Windows-1252": (lambda t: latin(t.encode()), 0.999),
    "UTF-8 as Latin-1": (lambda t: t.encode().decode("latin-1"), 0.999),
    "GBK as Latin-1": (lambda t: in_gbk(t).encode("gbk").decode("latin-1"), 0.999),
    "GBK as Windows-1252": (lambda t: latin(in_gbk(t).encode("gbk")), 0.999),
}


def paragraphs(texts, generator, count):
    found = [p.strip() for t in texts for p in t.split("\n") if 40 < len(p) < 400]
    return generator.sample(found, min(count, len(found)))


def check_mojibake(tifa, texts, bars, show, generator, count):
    simplified = paragraphs(texts, generator, count)
    for script, clean in (("simplified", simplified), ("traditional", traditional(simplified))):
        for name, (misread, bar) in MISREADINGS.items():
            damaged = [misread(p) for p in clean]
            repaired, _ = tifa.normalize(damaged)
            total = sum(map(len, clean))
            right = total - sum(wrong_in_line(a, b) for a, b in zip(clean, repaired))
            exact = sum(a == b for a, b in zip(clean, repaired))
            bars.check(f"{name}, {script}", right / total, bar, True, f"{exact} of {len(clean)} exact")
            for a, b, c in [x for x in zip(clean, repaired, damaged) if x[0] != x[1]][:show]:
                print(f"     {a[:100]}\n     {b[:100]}\n     {c[:150]}")


def check_mixed(tifa, texts, bars, show, generator, count):
    """One paragraph of three is misread, with a line end or a quotation mark beside it."""
    found = paragraphs(texts, generator, count)
    for name in ("UTF-8 as GBK, U+FFFD", "UTF-8 as GBK, ?", "UTF-8 as Windows-1252", "GBK as Latin-1"):
        misread = MISREADINGS[name][0]
        touched = right = total = 0
        for left, middle, end in (("\n", 1, "\n"), ("他说：“", 1, "”。")):
            pages = [found[i : i + 3] for i in range(0, len(found) - 2, 3)]
            damaged = [a + left + misread(in_gbk(b)) + end + c for a, b, c in pages]
            repaired, _ = tifa.normalize(damaged)
            for (a, b, c), page in zip(pages, repaired):
                is_whole = page.startswith(a + left) and page.endswith(end + c)
                touched += not is_whole
                if is_whole:
                    inner = page[len(a + left) : len(page) - len(end + c)]
                    right += len(b) - wrong_in_line(in_gbk(b), inner)
                    total += len(b)
                elif touched <= show:
                    print(f"     {a[-20:] + left + b[:20]!r} {b[-20:] + end + c[:20]!r}\n     {page[len(a) - 20:len(a) + 30]!r} … {page[-len(c) - 30:-len(c) + 20]!r}")
        bars.check(f"mixed {name}: touched", touched, 0, False, f"{right / max(1, total):.4f} of the misread ones right")


def check_speed(tifa, texts, bars, generator):
    texts = generator.sample(texts, min(8000, len(texts)))
    old = [in_gbk(t) for t in traditional(texts)]
    table = gloss_table(old)
    chosen = {c.encode("gbk"): table[c] for c in generator.sample(list(table), 400)}
    misreadings = {name: MISREADINGS[name][0] for name in list(MISREADINGS)[:5] + ["GBK as Latin-1"]}
    loads = {"clean": texts, "dense byte shifts": [glossed_bytes(t, chosen) for t in old]}
    loads |= {name: [misread(t) for t in texts] for name, misread in misreadings.items()}
    bars_of = {"clean": 40, "dense byte shifts": 20, "UTF-8 as Windows-1252": 20, "UTF-8 as GB18030, U+FFFD": 5}
    start = min(tifa.normalize(["短"])[1] for _ in range(5))
    for name, load in loads.items():
        size = sum(len(t.encode("utf-8", "replace")) for t in load)
        load = load * max(1, round(22e6 / size))
        size = sum(len(t.encode("utf-8", "replace")) for t in load) / 1e6
        seconds = tifa.normalize(load)[1] - start
        bars.check(f"speed, MB/s: {name}", size / seconds, bars_of.get(name, 1), True, f"{size:.0f} MB")
    page = glossed_bytes(old[0] * 3, chosen)
    bars.check("start on a glossed page, ms", 1000 * min(tifa.normalize([page])[1] for _ in range(9)), 60, False)
    page = misreadings["UTF-8 as GBK, U+FFFD"](texts[0])
    bars.check("start on a misread page, ms", 1000 * min(tifa.normalize([page])[1] for _ in range(9)), 60, False)
    worst = {"?": "?" * 1_000_000, "U+FFFD": "\ufffd" * 333_000, "misread": "鍙戝睍" * 83_000, "ā": "(ā)" * 250_000,
             "glossed": "中(zhōng)" * 90_000, "out of step": "區(qū)當?shù)墓茶F" * 40_000, "Latin-1": "¹«°²" * 125_000,
             "lost": "鍙戝\ufffd睍" * 60_000, "trail bytes": "\u20ac€€" * 111_000}
    for name, text in worst.items():
        bars.check(f"a megabyte of {name}, s", tifa.normalize([text])[1] - start, 2, False)


def main():
    checks = ["clean", "glosses", "shifts", "mojibake", "mixed", "speed"]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tifa")
    parser.add_argument("corpus", nargs="+")
    parser.add_argument("--only", action="append", choices=checks)
    parser.add_argument("--documents", type=int, default=3000, help="documents out of step, and misread paragraphs")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, help="how many failures of each kind are printed")
    args = parser.parse_args()
    tifa, bars = Tifa(args.tifa), Bars()
    texts = list(read_texts(args.corpus))
    for check in args.only or checks:
        generator = random.Random(args.seed)
        match check:
            case "clean": check_clean(tifa, texts, bars, args.show)
            case "glosses": check_glosses(tifa, texts, bars, args.show, generator)
            case "shifts": check_shifts(tifa, texts, bars, args.show, generator, args.documents)
            case "mojibake": check_mojibake(tifa, texts, bars, args.show, generator, args.documents)
            case "mixed": check_mixed(tifa, texts, bars, args.show, generator, args.documents)
            case "speed": check_speed(tifa, texts, bars, generator)
    sys.exit(1 if bars.missed else 0)


if __name__ == "__main__":
    main()
