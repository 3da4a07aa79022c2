#!/usr/bin/env python3
"""Counts the characters of transliterated names in raw news for Dictionaries/names/transliteration.txt.

usage: count_transliteration.py COMMON.txt NEWS.jsonl... > Dictionaries/names/transliteration.txt

Counted are the two characters on either side of the middle dot of a name (弗拉基米尔·普京), over distinct such
contexts; kept are those that stand there far more often than their share of the news would have it. COMMON.txt lists
characters that are usual in transliteration; each of them is kept and counts a few times more.
"""
import json
import re
import sys
from collections import Counter

CONTEXT = re.compile(r"([\u4e00-\u9fff]{2})·([\u4e00-\u9fff]{2})")

# How often each usual character is counted beyond the news.
COMMON = 4


def main():
    contexts, news = set(), Counter()
    for path in sys.argv[2:]:
        with open(path, encoding="utf-8") as file:
            for line in filter(str.strip, file):
                text = json.loads(line).get("text", "")
                contexts.update(CONTEXT.findall(text))
                news.update(text)
    counts = Counter("".join(left + right for left, right in contexts))
    with open(sys.argv[1], encoding="utf-8") as file:
        common = {c for line in file if not line.startswith("#") for c in line.strip()}
    for c in common:
        counts[c] += COMMON
    total, all_news = sum(counts.values()), sum(news.values())
    print("# Characters of transliterated names: character<TAB>count. Made by Scripts/count_transliteration.py.")
    for c in sorted(counts):
        if c in common or counts[c] >= 3 and counts[c] / total > 1.5 * news[c] / all_news:
            print(f"{c}\t{counts[c]}")


main()
