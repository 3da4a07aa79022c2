#!/usr/bin/env python3
"""Counts the words of raw news for Dictionaries/words/words.txt.

usage: count_words.py NAMES NEWS.jsonl... > Dictionaries/words/words.txt

NAMES is the folder Dictionaries/names. The first count is that of ICU's word iterator over the titles and texts
(needs PyICU). To its words come pairs of neighbours that ICU's dictionary should have had (新 + 冠): of two or three
characters together, far more frequent than their parts would have it, and in many surroundings on either side. Then
the texts are divided again, twice, each time along the path of the lowest cost by the counts so far (Viterbi, 1967),
so that the counts are those of one and the same reading.

Kept are Han words of one to six characters: words of ICU's that occur twice in two documents (once, where they are long
enough to be certain), new ones that occur ten times in five, single characters that occur three times. Left out are
persons: the names that count_given_names.py finds and that are no words besides, new words that are likelier names,
and given names, that is words which nearly always follow one and the same surname.
"""
import json
import math
import re
import sys
from collections import Counter, defaultdict

import icu

import count_given_names as given_names

# The share of a word's occurrences behind one surname from which on it is taken for a given name.
GIVEN = 0.85
# Forms of other scripts that the news has now and then: the canonical form never has them.
VARIANTS = set("億昇査闇馼倆")
# What new words need: occurrences, documents, pointwise mutual information and branching entropy in nats.
NEW_COUNT, NEW_DOCUMENTS, NEW_INFORMATION, NEW_ENTROPY = 10, 5, 5.0, 1.6
# Characters that are words of their own, and never the start or the end of a new word.
LOOSE = set("的了在和是与及等为对将从被把向于以而也都就还并或但其该此这那有不更最很再又已曾每各个年月日时第到至由让使给后前中上下里内外多我你他她它们着过要会可能做说来去一二三四五六七八九十百千万亿两几名位次项条件")
# How much likelier, in nats a character, a transliteration has to be.
TRANSLITERATION = 1.0
# The same for given names, behind surnames of so many bearers among 100,000 people.
PERSON, COMMON_SURNAME = 2.0, 50
# Measures and leads that start no word of three characters, and complements that end none.
LEADS, COMPLEMENTS = set("张所艘辆只座架起头棵株套支批份笔枚届当遭代副原共受奖"), set("出达到获得入于成上员奖")
ROUNDS = 2
LONGEST = 6
UNKNOWN = 15.0
# What every text of the news programme starts with.
HEADER = re.compile(r"\s*央视网消息\s*[（(]新闻联播[）)]：?")
HAN = re.compile(r"[\u4e00-\u9fff]+")


def read(paths):
    """The documents, each a list of its runs of Han characters."""
    for path in paths:
        with open(path, encoding="utf-8") as file:
            for line in filter(str.strip, file):
                document = json.loads(line)
                yield HAN.findall(document.get("title", "") + "\n" + HEADER.sub("", document.get("text", "")))


def icu_words(run, iterator=icu.BreakIterator.createWordInstance(icu.Locale("zh"))):
    """The words of a run by ICU; all is in the basic plane, so offsets in UTF-16 are those of the string."""
    iterator.setText(run)
    start, words = 0, []
    for end in iterator:
        words.append(run[start:end])
        start = end
    return words


def lattice_words(run, costs):
    """The words of a run along the path of the lowest cost."""
    count = len(run)
    best, step = [0.0] * (count + 1), [1] * count
    for start in range(count - 1, -1, -1):
        low, length = best[start + 1] + costs.get(run[start], UNKNOWN), 1
        for end in range(start + 2, min(start + LONGEST, count) + 1):
            cost = costs.get(run[start:end])
            if cost is not None and best[end] + cost <= low:
                low, length = best[end] + cost, end - start
        best[start], step[start] = low, length
    start, words = 0, []
    while start < count:
        words.append(run[start : start + step[start]])
        start += step[start]
    return words


def count(documents, divide):
    """The counts of the words, their documents, and of pairs of neighbours."""
    words, found_in, pairs = Counter(), Counter(), Counter()
    known = {}
    for runs in documents:
        found = set()
        for run in runs:
            if run not in known:
                known[run] = divide(run)
            sequence = known[run]
            words.update(sequence)
            found.update(sequence)
            pairs.update(zip(sequence, sequence[1:]))
        found_in.update(found)
    return words, found_in, pairs, known


def new_words(words, pairs, documents, known):
    """Pairs of neighbours that are words, with their counts."""
    total = words.total()
    candidates = {}
    for (left, right), n in pairs.items():
        if n < NEW_COUNT or not 2 <= len(left) + len(right) <= 3 or LOOSE & {left[0], left[-1], right[0], right[-1]}:
            continue
        if len(left) + len(right) == 3 and (left in LEADS or right in COMPLEMENTS):
            continue
        if math.log(n * total / (words[left] * words[right])) >= NEW_INFORMATION:
            candidates[left, right] = n
    before, behind, found_in = defaultdict(Counter), defaultdict(Counter), Counter()
    for runs in documents:
        found = set()
        for run in runs:
            sequence = known[run]
            for i, pair in enumerate(zip(sequence, sequence[1:])):
                if pair in candidates:
                    before[pair][sequence[i - 1] if i else f"^{i}"] += 1
                    behind[pair][sequence[i + 2] if i + 2 < len(sequence) else "$"] += 1
                    found.add(pair)
        found_in.update(found)
    return {
        "".join(pair): n
        for pair, n in candidates.items()
        if found_in[pair] >= NEW_DOCUMENTS and min(entropy(before[pair]), entropy(behind[pair])) >= NEW_ENTROPY
    }


def entropy(counts):
    """The entropy of the neighbours; the ends of runs are all different neighbours."""
    total = counts.total()
    ends = sum(counts.pop(end, 0) for end in ("^0", "$"))
    shares = [n / total for n in counts.values()]
    return -sum(p * math.log(p) for p in shares) + ends / total * math.log(total)


def read_names(folder, paths):
    """What names are made of: surnames, given and transliterating characters; and the names of persons in the news."""
    surnames = {s: int(w) for s, w in given_names.rows(f"{folder}/surnames.txt")}
    names = given_names.distinct_names(
        given_names.Finder(surnames), given_names.transliterations(folder), given_names.places(folder), paths
    )
    given = Counter({row[0]: sum(map(int, row[1:])) for row in given_names.rows(f"{folder}/given.txt")})
    return surnames, given, given_names.transliterations(folder), set(names)


def is_transliteration(word, transliterations, words):
    """Whether a new word is rather a piece of a foreign name."""
    ratio = sum(given_names.log_share(transliterations, c) - given_names.log_share(words, c) for c in word)
    return all(c in transliterations for c in word) and ratio > TRANSLITERATION * len(word)


def is_person(word, surnames, given, words):
    """Whether a new word is rather a surname with a given name."""
    if surnames.get(word[0], 0) < COMMON_SURNAME:
        return False
    return all(given_names.log_share(given, c) - given_names.log_share(words, c) > PERSON for c in word[1:])


def costs_of(counts):
    total = math.log(counts.total())
    return {word: total - math.log(n) for word, n in counts.items()}


def main(folder, *paths):
    surnames, given, transliterations, names = read_names(folder, paths)
    documents = list(read(paths))
    words, found_in, pairs, known = count(documents, icu_words)
    from_icu = {w for w in words if len(w) <= LONGEST}
    coined = new_words(words, pairs, documents, known)
    del known
    # Names are no words from here on, so that their characters count singly, as they will be met.
    persons = {name for name in names if len(name) > 2 or name not in from_icu}
    counts = Counter({w: words[w] for w in from_icu})
    for word, n in coined.items():
        if not is_transliteration(word, transliterations, words) and not is_person(word, surnames, given, words):
            counts[word] += n
    for name in persons:
        counts.pop(name, None)
    for _ in range(ROUNDS):
        costs = costs_of(counts)
        counts, found_in, pairs, _ = count(documents, lambda run: lattice_words(run, costs))
    behind = Counter({pair: n for pair, n in pairs.items() if pair[0] in surnames})
    given_only = {b for (a, b), n in behind.items() if len(b) == 2 and n >= GIVEN * counts[b] and n >= 5}
    print("# Words of official news: word<TAB>count<TAB>number of documents. Made by Scripts/count_words.py.")
    for word in sorted(counts):
        if len(word) == 1:
            few = counts[word] < 3
        elif word in from_icu:
            is_certain = len(word) > 3 or len(word) == 3 and word[0] not in surnames
            few = not is_certain and (counts[word] < 2 or found_in[word] < 2)
        else:
            few = counts[word] < NEW_COUNT or found_in[word] < NEW_DOCUMENTS
        if not few and word not in given_only and not VARIANTS & set(word):
            print(f"{word}\t{counts[word]}\t{found_in[word]}")
    print(f"{len(coined)} new words", file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:])
