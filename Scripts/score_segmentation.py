#!/usr/bin/env python3
"""Scores the mode `words` of the segmenter against divided texts, by the method of the SIGHAN bakeoffs.

usage: score_segmentation.py DATA TIFA [MODE]

DATA is a folder with pku_gold.utf8 and cityu_gold.utf8: a sentence a line, its words with spaces between them. TIFA is
the command; MODE is words where nothing is said. The spaces are taken out, the text is divided anew, and a word counts
as found where both its ends are right. Prints precision, recall and their harmonic mean F1 for each text.

Exits with 1 where F1 is below 0.84 for a text, or below 0.86 on average.
"""
import os
import subprocess
import sys
import tempfile

LEAST, LEAST_ON_AVERAGE = 0.84, 0.86


def spans(words):
    start = 0
    for word in words:
        yield start, start + len(word)
        start += len(word)


def score(gold_path, tifa, mode):
    with open(gold_path, encoding="utf-8-sig") as file:
        gold = [line.split() for line in file]
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "text.txt")
        with open(path, "w", encoding="utf-8") as file:
            file.writelines("".join(words) + "\n" for words in gold)
        run = subprocess.run([tifa, "segment", "--mode", mode, path], capture_output=True, text=True, check=True)
    found = [line.split() for line in run.stdout.split("\n")]
    right = in_gold = in_found = 0
    for expected, words in zip(gold, found):
        if "".join(expected) != "".join(words):
            sys.exit(f"error: the words are not the text: {''.join(expected)[:40]} became {''.join(words)[:40]}")
        right += len(set(spans(expected)) & set(spans(words)))
        in_gold += len(expected)
        in_found += len(words)
    return right / in_found, right / in_gold, 2 * right / (in_gold + in_found)


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    data, tifa = sys.argv[1:3]
    mode = sys.argv[3] if len(sys.argv) == 4 else "words"
    results = []
    for name in ("pku", "cityu"):
        precision, recall, mean = score(os.path.join(data, f"{name}_gold.utf8"), tifa, mode)
        print(f"{name}: precision {precision:.4f}, recall {recall:.4f}, F1 {mean:.4f}")
        results.append(mean)
    average = sum(results) / len(results)
    print(f"average F1 {average:.4f}; the bars are {LEAST} for each and {LEAST_ON_AVERAGE} on average")
    sys.exit(0 if min(results) >= LEAST and average >= LEAST_ON_AVERAGE else 1)


if __name__ == "__main__":
    main()
