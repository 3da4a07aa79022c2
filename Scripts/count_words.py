#!/usr/bin/env python3
"""Counts the words of raw news for Dictionaries/words/words.txt.

usage: count_words.py SURNAMES.txt NEWS.jsonl... > Dictionaries/words/words.txt

The words are those of ICU's word iterator over the titles and texts (needs PyICU). Kept are Han words of one to six
characters that occur at least five times in at least three documents, and single characters that occur three times;
left out are the given names of persons: words that nearly always follow one and the same surname.
"""
import json
import re
import sys
from collections import Counter

import icu

# The share of a word's occurrences behind one surname from which on it is taken for a given name.
GIVEN = 0.85
# Forms of other scripts that the news has now and then: the canonical form never has them.
VARIANTS = set("億昇査")
HAN = re.compile(r"^[\u4e00-\u9fff]{1,6}$")
RUN = re.compile(r"[\u4e00-\u9fff]+")


def words(iterator, text):
    """The Han words of a text; runs of Han characters are short, so offsets in UTF-16 are those of the string."""
    for run in RUN.findall(text):
        iterator.setText(run)
        start = 0
        for end in iterator:
            yield run[start:end]
            start = end


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        surnames = {line.split("\t")[0] for line in file if not line.startswith("#")}
    behind = Counter()
    iterator = icu.BreakIterator.createWordInstance(icu.Locale("zh"))
    counts, documents = Counter(), Counter()
    for path in sys.argv[2:]:
        with open(path, encoding="utf-8") as file:
            for line in filter(str.strip, file):
                document = json.loads(line)
                sequence = list(words(iterator, document.get("title", "") + "\n" + document.get("text", "")))
                found = Counter(sequence)
                counts.update(found)
                behind.update((a, b) for a, b in zip(sequence, sequence[1:]) if a in surnames)
                documents.update(found.keys())
    given = {b for (a, b), n in behind.items() if len(b) == 2 and n >= GIVEN * counts[b] and n >= 5}
    print("# Words of official news: word<TAB>count<TAB>number of documents. Made by Scripts/count_words.py.")
    for word in sorted(counts):
        few = counts[word] < 3 if len(word) == 1 else counts[word] < 5 or documents[word] < 3
        if HAN.match(word) and not few and word not in given and word not in VARIANTS:
            print(f"{word}\t{counts[word]}\t{documents[word]}")


main()
