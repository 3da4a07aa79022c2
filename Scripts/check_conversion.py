#!/usr/bin/env python3
"""Holds `tifa convert` byte for byte to OpenCC.

    Scripts/check_conversion.py CORPUS TIFA [--python PYTHON] [--cases FILE] [--strings N] [--seed N]

CORPUS is a folder of texts (.jsonl or .txt, packed by xz or not), TIFA the built command. For every installed
configuration the output of `opencc` and of `tifa convert` is compared over all texts, as they are and converted to
traditional; over random strings of dictionary keys glued together; and over random Unicode.

With --python, an interpreter that has PyPI's OpenCC, the same strings go through its own configurations and data, which
are newer than the installed ones. With --cases, the cases of a file in the form of OpenCC's testcases.json are compared
with the configurations of that package, or else with the installed ones; comments and commas too many may stand in it.

Every difference is counted, the first few are printed, and the exit status is 1 where there is one.
"""

import argparse
import json
import lzma
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

SHOWN = 5
"""How many differences of each comparison are printed."""
BATCH = 100_000
"""How many random strings are compared at a time."""
DATA = ("/usr/share/opencc", "/usr/local/share/opencc", "/opt/homebrew/share/opencc")
OTHERS = "，。、“”（）《》 \ta1Z9\u2ff0\u2ff1\u2ff2\u2ffe\ufe00\U000e0100あア☺\u0301é\u200d\U00020bb7\U0002a6a5"

# The converter of PyPI's package: reads a text on standard input, prints its conversion by a configuration file.
CONVERT = """
import sys, opencc
text = sys.stdin.buffer.read().decode("utf-8")
sys.stdout.buffer.write(opencc.OpenCC(sys.argv[1]).convert(text).encode("utf-8"))
"""


def main():
    arguments = parsed()
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        check = Check(arguments.tifa, pathlib.Path(folder))
        installed = Installed()
        if not arguments.skip_corpus:
            failures += compare_corpus(check, installed, pathlib.Path(arguments.corpus))
        failures += compare_strings(check, installed, arguments)
        references = installed
        if arguments.python:
            references = Package(arguments.python)
            failures += compare_strings(check, references, arguments)
        if arguments.cases:
            failures += compare_cases(check, references, pathlib.Path(arguments.cases))
    print("all the same" if failures == 0 else f"{failures} lines or cases differ")
    sys.exit(1 if failures else 0)


def parsed():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", help="the folder of texts")
    parser.add_argument("tifa", help="the command")
    parser.add_argument("--python", help="an interpreter with PyPI's OpenCC")
    parser.add_argument("--cases", help="a file in the form of OpenCC's testcases.json")
    parser.add_argument("--strings", type=int, default=1_000_000, help="random strings a configuration")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--skip-corpus", action="store_true", help="compare no texts")
    return parser.parse_args()


class Check:
    """Runs Tifa and counts the lines in which it differs from a reference."""

    def __init__(self, tifa, folder):
        self.tifa, self.folder = tifa, folder

    def convert(self, config, text):
        path = self.folder / "input.txt"
        path.write_bytes(text)
        # Tables that another build has compiled must not be taken for this one's.
        os.environ["XDG_CACHE_HOME"] = str(self.folder)
        return run([self.tifa, "convert", "--jobs", "2", "--config", str(config), str(path)])

    def differences(self, name, config, text, expected):
        found = self.convert(config, text)
        if found == expected:
            return 0
        lines = [part.split(b"\n") for part in (text, expected, found)]
        count = abs(len(lines[1]) - len(lines[2]))
        for source, right, wrong in zip(*lines):
            if right == wrong:
                continue
            count += 1
            if count <= SHOWN:
                shown = [part.decode("utf-8", "backslashreplace") for part in (source, right, wrong)]
                print("{}: {!r}\n  expected {!r}\n  found    {!r}".format(name, *shown))
        return max(count, 1)


class Installed:
    """The installed command `opencc` with its data."""

    name = "opencc"

    def __init__(self):
        folder = next((pathlib.Path(path) for path in DATA if pathlib.Path(path).exists()), None)
        if folder is None:
            sys.exit("OpenCC's data is not installed: install opencc and libopencc-data")
        self.configs = sorted(folder.glob("*.json"))
        self.folder, self.dict = folder, "opencc_dict"

    def convert(self, config, text):
        return run(["opencc", "-c", config.name], text)

    def keys(self, config):
        """The keys and values of all dictionaries that a configuration names, in order."""
        words = set()
        for name in sorted(set(re.findall(r'"([\w.-]+\.ocd2)"', config.read_text("utf-8")))):
            with tempfile.NamedTemporaryFile() as output:
                run([self.dict, "-i", str(self.folder / name), "-o", output.name, "-f", "ocd2", "-t", "text"])
                for line in pathlib.Path(output.name).read_text("utf-8").splitlines():
                    key, values = line.split("\t")
                    words.add(key)
                    words.update(values.split(" "))
        words.discard("")
        return sorted(words)


class Package(Installed):
    """PyPI's OpenCC with the data that it carries."""

    name = "the package"

    def __init__(self, python):
        place = run([python, "-c", "import opencc; print(opencc.__file__)"]).decode().strip()
        clib = pathlib.Path(place).parent / "clib"
        self.python, self.folder = python, clib / "share" / "opencc"
        self.configs = sorted(self.folder.glob("*.json"))
        self.dict = str(clib / "bin" / "opencc_dict")

    def convert(self, config, text):
        return run([self.python, "-c", CONVERT, str(config)], text)


def run(command, text=b""):
    done = subprocess.run(command, input=text, capture_output=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)} ends with {done.returncode}: {done.stderr.decode()}")
    return done.stdout


def compare_corpus(check, installed, folder):
    failures = 0
    for path in sorted(folder.iterdir()):
        plain = texts(path)
        if not plain:
            continue
        traditional = installed.convert(pathlib.Path("s2t.json"), plain)
        for config in installed.configs:
            count = 0
            for name, text in (("as it is", plain), ("traditional", traditional)):
                label = f"{path.name} {name} {config.stem}"
                count += check.differences(label, config.stem, text, installed.convert(config, text))
            failures += count
            size = len(plain) + len(traditional)
            print(f"{path.name} {config.stem}: {size:,} bytes, {count} lines differ", flush=True)
    return failures


def texts(path):
    """The texts of a file, a line each; nothing for a file that holds none."""
    name = path.name.removesuffix(".xz")
    if not name.endswith((".jsonl", ".txt")):
        return b""
    with (lzma.open if path.name.endswith(".xz") else open)(path, "rt", encoding="utf-8") as file:
        if name.endswith(".txt"):
            return file.read().replace("\0", "").encode("utf-8")
        documents = [json.loads(line) for line in file if line.strip()]
    return "".join(document.get("text", "").replace("\0", "") + "\n" for document in documents).encode("utf-8")


def compare_strings(check, references, arguments):
    failures = 0
    for config in references.configs:
        generator = random.Random(f"{arguments.seed} {config.stem}")
        keys = references.keys(config)
        given = config.stem if type(references) is Installed else config
        count, left = 0, arguments.strings
        while left > 0:
            batch = [glued(generator, keys) for _ in range(min(BATCH, left))]
            left -= len(batch)
            batch += [unicode_string(generator) for _ in range(len(batch) // 20)]
            text = "\n".join(batch).encode("utf-8") + b"\n"
            label = f"{references.name} {config.stem}"
            count += check.differences(label, given, text, references.convert(config, text))
        failures += count
        print(
            f"{references.name} {config.stem}: {arguments.strings:,} strings of {len(keys):,} words and "
            f"{arguments.strings // 20:,} of random Unicode, {count} differ",
            flush=True,
        )
    return failures


def glued(generator, keys):
    """Some words, their beginnings, their characters, and what no dictionary has, one behind the other."""
    parts = []
    for _ in range(generator.randrange(1, 8)):
        share = generator.random()
        word = keys[int(generator.random() * len(keys))]
        if share < 0.55:
            parts.append(word)
        elif share < 0.75:
            parts.append(word[: generator.randrange(1, len(word) + 1)])
        elif share < 0.93:
            parts.append(generator.choice(word))
        else:
            parts.append(generator.choice(OTHERS))
    return "".join(parts)


def unicode_string(generator):
    """Characters of all planes, without line ends, NUL and surrogates."""
    ranges = ((0x20, 0x7F), (0xA0, 0xD7FF), (0xE000, 0xFFFF), (0x4E00, 0x9FFF), (0x10000, 0x10FFFF))
    return "".join(
        chr(generator.randrange(*generator.choice(ranges))) for _ in range(generator.randrange(1, 30))
    ).translate({0x2028: None, 0x2029: None, 0x85: None})


def compare_cases(check, references, path):
    """The cases of a file: an input and, for configurations by name, what is expected."""
    configs = {config.stem: config for config in references.configs}
    failures = count = 0
    for case in lenient_json(path.read_text("utf-8"))["cases"]:
        for name, expected in case["expected"].items():
            if name not in configs:
                continue
            count += 1
            source = case["input"].encode("utf-8")
            label = f"case {case.get('id', '')} {name}"
            failures += check.differences(label, configs[name], source, expected.encode("utf-8"))
    print(f"{path.name}: {count} cases, {failures} differ", flush=True)
    return failures


def lenient_json(text):
    """JSON in which comments and commas behind the last element may stand."""
    token = r'"(?:\\.|[^"\\])*"'
    text = re.sub(rf"({token})|//[^\n]*|/\*.*?\*/", lambda match: match[1] or " ", text, flags=re.S)
    text = re.sub(rf"({token})|,(?=\s*[\]}}])", lambda match: match[1] or "", text)
    return json.loads(text)


if __name__ == "__main__":
    main()
