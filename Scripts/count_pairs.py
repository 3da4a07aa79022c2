#!/usr/bin/env python3
"""Says for Dictionaries/words/pairs.txt what characters cost in unknown words of two, by the words that there are.

usage: count_pairs.py TIFA ICU_WORDS DICTIONARIES > Dictionaries/words/pairs.txt

TIFA is the command, ICU_WORDS what Scripts/icu_words.cpp prints, DICTIONARIES the folder Dictionaries. To be run again
when words/counts.txt has changed. A character costs the negative logarithm of its share of all words of two characters,
once as their first and once as their second; each word counts with a power of its frequency. To the error output goes
what Sources/TifaSegmentation/Words/WordCosts.swift has: the likelihood of all of ICU's words, and the sum of the counts.
"""
import math
import sys

from count_lattice_words import folded, mixed, pair_costs, rows

# The steps of a nat in the table.
STEPS = 10_000


def icu_costs(tifa, path):
    """ICU's words as the segmenter folds them, none beyond the basic plane, with their costs in nats; the lowest counts."""
    words = [(word, int(cost)) for word, cost in rows(path)]
    costs = {}
    for (word, cost), fold in zip(words, folded(tifa, [word for word, _ in words])):
        fold = "".join(new if new <= "\uffff" else old for old, new in zip(word, fold))
        costs[fold] = min(costs.get(fold, 99.0), cost / 10)
    return costs


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    tifa, icu_words, dictionaries = sys.argv[1:]
    icu = icu_costs(tifa, icu_words)
    counts = {word: int(count) for word, count in rows(f"{dictionaries}/words/counts.txt")}
    words = sorted(word for word in icu.keys() | counts.keys() if counts.get(word) != 0)
    total = math.fsum(math.exp(-icu[word]) for word in words if word in icu)
    starts, ends = pair_costs(mixed(icu, counts, words))
    print("# Characters of unknown words of two for the segmenter: character<TAB>cost as the first<TAB>cost as the second,")
    print(f"# in {STEPS:,} parts of a nat; 0 where it is in no such place. Made by Scripts/count_pairs.py.")
    for character in sorted(starts.keys() | ends.keys()):
        costs = (round(STEPS * costs.get(character, 0)) for costs in (starts, ends))
        print(character, *costs, sep="\t")
    print(f"icuTotal: {total:.6f}\ncountTotal: {sum(counts.values()):,}", file=sys.stderr)


if __name__ == "__main__":
    main()
