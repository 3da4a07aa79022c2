#!/usr/bin/env python3
"""Counts words of raw news for Dictionaries/words/counts.txt, by which the mode `words` of the segmenter weighs them.

usage: count_lattice_words.py TIFA ICU_WORDS DICTIONARIES NEWS.jsonl... > Dictionaries/words/counts.txt

TIFA is the command, ICU_WORDS what Scripts/icu_words.cpp prints, DICTIONARIES the folder Dictionaries. ICU's words are
folded to simplified characters. To them come those of words/words.txt, the known words, and strings of two to four
characters that the news has often, in many surroundings, and far more often than their parts would have it (互联网).
Costs are in nats: half of a word's probability is what ICU says, half its share of the counts.

Known words are the short ones of the other dictionaries (posts, bodies, divisions, places: KNOWN), posts with 副 and 代
before them (副书记, 代市长), countries of one character with 方 behind them (德方), divisions without their last
character (海淀 of 海淀区委), and the words of words/grammar.txt and words/units.txt. All but such parts of divisions and
words of grammar that ICU has save at least FLOOR (places FLOOR_OF_PLACES) against their own parts, whatever the news
says: one that is counted too rarely is written with the count that gives it so much. units.txt also has words that are
divided, with spaces between their parts. A string of three characters that ends with a post is no word (委 + 书记).
Persons whom the news names often are words as others are, whatever their surname; the segmenter has rules for the rest.

The news is divided twice along the path of the lowest cost, by the model that the segmenter has: words, words with an
ending, numerals and dates, names, unknown words of two characters. A count is how often a word is on that path.

Then words are divided that are none by themselves: those which their own parts explain as well, up to a margin
(DIVIDED), or, where a word is a word of grammar and another word (这 + 是, 新 + 的), up to a larger one (GRAMMAR); known
words stay. Numerals with a measure (十 + 年, 第二 + 次) are divided in any case, and BOUND characters are no words.
What is divided is written with the count 0 if the news has it at all, and the segmenter leaves it out. Both margins
hold for all words alike.
"""
import json
import math
import multiprocessing
import re
import subprocess
import sys
from collections import Counter, defaultdict

# The share of ICU in a word's probability.
ICU_SHARE = 0.5
# What a word must save against its parts, in nats: ordinary words, and those that begin or end with a word of grammar.
# The first pair is for the costs that the count starts with, the second for the result.
FIRST_DIVIDED, FIRST_GRAMMAR = 1.5, 3.0
DIVIDED, GRAMMAR = 2.5, 7.0
# The dictionaries with words that are always words, and how long these are.
KNOWN = {"bodies/bodies.txt": 0, "bodies/heads.txt": 0, "posts/posts.txt": 0, "posts/professions.txt": 0,
         "divisions/divisions.txt": 1, "places/countries.txt": 0, "words/speech.txt": 0, "words/participation.txt": 0}
PLACES = {"divisions/divisions.txt", "places/countries.txt"}
SHORTEST_KNOWN, LONGEST_KNOWN = 2, 3
# What a known word saves at least against its parts, in nats; places save less, so that 海淀区委 ends in a body.
FLOOR, FLOOR_OF_PLACES = 2.0, 0.5
# Characters of bodies that are no words of their own: 省委 is a word, and so 河北 is one before it, not 河北省.
BOUND = {"委"}
# What makes one word with a country of one character (德方).
SIDE = "方"
# Markers that are one word with a short post, and the last characters of posts that somebody can hold for a time.
DEPUTY, ACTING, ACTING_POSTS = "副", "代", set("长席任记")
# What a new word needs: occurrences, mutual information of its parts and entropy of its neighbours, in nats.
NEW_COUNT, NEW_INFORMATION, NEW_ENTROPY = 60, 4.5, 2.2
# The same of two characters that have few neighbours behind them (确诊 before 病例), and of four characters.
FRONT_INFORMATION, FRONT_ENTROPY = 5.5, 0.3
FOUR_INFORMATION = 6.0
# Measures that stay words of their own behind a numeral.
COUNTED = set("年天次个名位项条件家人岁号届种")
# Words of grammar that combine freely: in front numerals, pronouns and adverbs; behind particles and verbs.
LEADS = set("一二三四五六七八九十两几多数半百千万亿首第我你他她它您咱也都就还不只将仍才并再又已均皆却未没可能会要应须愿")
LOOSE = set("在和与及等为对将从把被向于以而但其该此这那更最很每年月日时到至由让使给后前中上下里内外")
# Measures that begin or end no new word; surnames of so many bearers among 100,000 people begin one with a word rarely.
MEASURES, COMMON_SURNAME = set("个枚号名架条所家位座只支批份届称各跨"), 50
TRAILS = set("的地得了着过们之是在有说要会能到")
# The costs of the model, as in Sources/TifaSegmentation/Words/WordCosts.swift.
UNKNOWN, UNKNOWN_PAIR, PAIR_POWER, ENDING = 16.0, 2.0, 0.3, 5.0
NUMBER, NUMBER_CHARACTER, NUMBER_WITHOUT_UNIT, DATE, PERCENT = 5.0, 0.7, 11.0, 2.0, 4.0
NAME, TRANSLITERATION, DEAREST_TRANSLITERATION, LONGEST_TRANSLITERATION = 3.0, 4.0, 7.5, 8
SINGLE_GIVEN, DOUBLE_GIVEN, UNKNOWN_GIVEN = 1.9, 0.2, 11.5
# Counts are of these tokens and so many more: numbers, names, unknown words.
OTHERS = 1.1
# Rarely counted words are left to ICU's costs.
LEAST = 1
# The portions that the news is counted in.
PORTIONS = 8
# How often the news is divided, each time by the counts of the time before.
ROUNDS = 2
LONGEST = 16
NUMERALS, UNITS = set("〇○零一二三四五六七八九两"), set("十百千万亿")
ALL_NUMERALS = NUMERALS | UNITS
HEADER = re.compile(r"\s*央视网消息\s*[（(]新闻联播[）)]：?")
RUN = re.compile(r"[\u4e00-\u9fff\u3400-\u4dbf〇○0-9.%％]+")
DIGITS = re.compile(r"[0-9]+(?:[.][0-9]+)*")


def rows(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.strip() and not line.startswith("#"):
                yield line.rstrip("\n").split("\t")


def folded(tifa, strings):
    """Strings in simplified characters, one for one."""
    run = subprocess.run([tifa, "convert", "--to", "simplified"], input="".join(string + "\n" for string in strings),
                         capture_output=True, text=True, check=True)
    return [fold if len(fold) == len(string) else string
            for string, fold in zip(strings, run.stdout.split("\n"), strict=False)]


def icu_costs(tifa, path):
    """ICU's words, folded to simplified characters, with their costs in nats; the cheapest of those that fold to one."""
    words = [(word, int(cost)) for word, cost in rows(path)]
    costs = {}
    for (_, cost), fold in zip(words, folded(tifa, [word for word, _ in words])):
        costs[fold] = min(costs.get(fold, 99.0), cost / 10)
    return costs


def news_runs(tifa, paths):
    """The different runs of Han characters and digits of the news, folded, and the number of times that each occurs."""
    runs = Counter()
    for path in paths:
        with open(path, encoding="utf-8") as file:
            for line in filter(str.strip, file):
                document = json.loads(line)
                text = document.get("title", "") + "\n" + HEADER.sub("", document.get("text", ""))
                runs.update(RUN.findall(text.replace(" ", "").replace("\u3000", "")))
    result = Counter()
    for run, times in zip(folded(tifa, list(runs)), runs.values()):
        result[run] += times
    return result


def entropy(neighbours):
    total = sum(neighbours.values())
    return -sum(count / total * math.log(count / total) for count in neighbours.values())


def new_words(runs, words, posts, surnames):
    """Strings of two to four characters that behave as words, with their counts."""
    loose = LEADS | TRAILS | NUMERALS | UNITS | LOOSE
    parts = [(part, times) for run, times in runs.items() for part in re.findall(r"[\u4e00-\u9fff]+", run)]
    counts = Counter()
    for part, times in parts:
        for length in (1, 2, 3, 4):
            for start in range(len(part) - length + 1):
                counts[part[start:start + length]] += times
    total = sum(count for string, count in counts.items() if len(string) == 1)

    def information(string):
        return min(math.log(counts[string] * total / (counts[string[:cut]] * counts[string[cut:]]))
                   for cut in range(1, len(string)))

    def is_candidate(string):
        ends = string if len(string) < 4 else (string[0], string[-1])
        if loose.intersection(ends) or MEASURES.intersection((string[0], string[-1])) or string in words:
            return False
        if len(string) == 3 and (string[1:] in posts or string[0] in surnames and string[1:] in words):
            return False
        if len(string) == 4 and not words.isdisjoint((string[:2], string[2:], string[:3], string[1:])):
            return False
        return information(string) >= (FOUR_INFORMATION if len(string) == 4 else NEW_INFORMATION)

    candidates = {string: (Counter(), Counter()) for string, count in counts.items()
                  if len(string) > 1 and count >= NEW_COUNT and is_candidate(string)}
    for part, times in parts:
        for length in (2, 3, 4):
            for start in range(len(part) - length + 1):
                neighbours = candidates.get(part[start:start + length])
                if neighbours is not None:
                    neighbours[0][part[start - 1] if start else "^%d" % len(neighbours[0])] += times
                    end = start + length
                    neighbours[1][part[end] if end < len(part) else "^%d" % len(neighbours[1])] += times
    result = {}
    for string, sides in candidates.items():
        left, right = map(entropy, sides)
        is_front = (len(string) == 2 and string[0] not in surnames and right >= FRONT_ENTROPY
                    and information(string) >= FRONT_INFORMATION)
        if left >= NEW_ENTROPY and (right >= NEW_ENTROPY or is_front):
            result[string] = counts[string]
    return result


def mixed(icu, counts, words):
    """The cost of each word: half by ICU, half by the counts."""
    total = math.fsum(math.exp(-icu[word]) for word in words if word in icu)
    tokens = sum(counts.get(word, 0) for word in words) * OTHERS
    costs = {}
    for word in words:
        share = ICU_SHARE * math.exp(-icu[word]) / total if word in icu else 0
        share += (1 - ICU_SHARE) * counts.get(word, 0) / tokens
        costs[word] = min(20.0, -math.log(max(share, 1e-12)))
    return costs


def pair_costs(costs):
    """The cost of each character as the first and as the second of a word of two, by the costs of the words that there are."""
    starts, ends, total = defaultdict(float), defaultdict(float), 0.0
    for word, cost in costs.items():
        if len(word) == 2:
            weight = math.exp(-cost * PAIR_POWER)
            starts[word[0]] += weight
            ends[word[1]] += weight
            total += weight
    return tuple({character: math.log(total / weight) for character, weight in weights.items()}
                 for weights in (starts, ends))


def cost_of_parts(costs, word):
    """The lowest cost of a word by words that are shorter."""
    best = [0.0] + [math.inf] * len(word)
    for end in range(1, len(word) + 1):
        for start in range(end):
            if end - start == len(word):
                continue
            cost = costs.get(word[start:end], UNKNOWN if end - start == 1 else None)
            if end - start > 1 and ALL_NUMERALS.issuperset(word[start:end]):
                cost = min(cost or math.inf, NUMBER + NUMBER_CHARACTER * (end - start))
            if cost is not None:
                best[end] = min(best[end], best[start] + cost)
    return best[-1]


def raised(costs, floors, counts):
    """The known words that save too little against their parts, with what they cost and count instead."""
    tokens = sum(counts.values()) * OTHERS
    for word, floor in floors.items():
        cost = cost_of_parts(costs, word) - floor
        if costs.get(word, math.inf) > cost:
            yield word, cost, math.ceil(math.exp(-cost) / (1 - ICU_SHARE) * tokens)


def divided(costs, kept, margin, grammar_margin):
    """The words that their parts explain."""
    result = set()
    for word, cost in costs.items():
        if len(word) < 2 or word in kept:
            continue
        is_grammar = (word[0] in LEADS and word[1:] in costs) or (word[-1] in TRAILS and word[:-1] in costs)
        if cost_of_parts(costs, word) - cost < (grammar_margin if is_grammar else margin):
            result.add(word)
    return result


class Model:
    """The arcs of the lattice, as in Sources/TifaSegmentation/Words."""

    def __init__(self, costs, folder):
        self.costs = costs
        self.prefixes = {word[:end] for word in costs for end in range(1, len(word))}
        self.endings = {row[0] for row in rows(f"{folder}/words/endings.txt")}
        self.surnames = {row[0]: math.log(100_000 / max(1, int(row[1]))) for row in rows(f"{folder}/names/surnames.txt")}
        given = [(row[0], int(row[1]), int(row[2]), int(row[3])) for row in rows(f"{folder}/names/given.txt")]
        self.single, self.first, self.second = (
            self.character_costs({row[0]: row[column] for row in given}, 0.25) for column in (1, 2, 3))
        self.transliteration = self.character_costs(
            {row[0]: int(row[1]) for row in rows(f"{folder}/names/transliteration.txt")}, 0.5)
        self.starts, self.ends = pair_costs(costs)

    @staticmethod
    def character_costs(counts, smoothing):
        total = sum(counts.values()) + 1
        return {character: math.log(total / (count + smoothing)) for character, count in counts.items()}

    def number_arcs(self, text, start):
        """Numerals, ordinals, fractions, dates: pairs of an end and a cost."""
        character, count = text[start], len(text)
        follows = start > 0 and (text[start - 1].isdecimal() or text[start - 1] in ALL_NUMERALS)
        end = start
        if character.isdecimal():
            if start > 0 and text[start - 1].isdecimal():
                return
            digits = end = DIGITS.match(text, start).end()
            while end < count and text[end] in UNITS:
                end += 1
            yield end, NUMBER
            if end > digits:
                yield digits, NUMBER_WITHOUT_UNIT
            if end < count and text[end] in "%％":
                yield end + 1, PERCENT
        elif character in ALL_NUMERALS:
            while end < count and text[end] in ALL_NUMERALS:
                end += 1
            if end > start + 1 and not follows:
                yield end, NUMBER + NUMBER_CHARACTER * (end - start)
        elif character == "第":
            end = start + 1
            while end < count and (text[end].isdecimal() or text[end] in ALL_NUMERALS):
                end += 1
            if end > start + 1:
                yield end, NUMBER + (0 if text[start + 1].isdecimal() else NUMBER_CHARACTER * (end - start - 1))
            return
        if text.startswith("百分之", start):
            last = start + 3
            while last < count and (text[last].isdecimal() or text[last] in ALL_NUMERALS or text[last] == "点"):
                last += 1
            if last > start + 3:
                yield last, NUMBER
        if end == start or end == count:
            return
        if text.startswith("分之", end):
            last = end + 2
            while last < count and (text[last].isdecimal() or text[last] in ALL_NUMERALS):
                last += 1
            if last > end + 2:
                yield last, NUMBER
        if follows:
            return
        if text[end] == "年":
            if end - start == 4 and not any(numeral in UNITS for numeral in text[start:end]):
                yield end + 1, DATE
        elif text[end] in "月日" and end - start <= (2 if character.isdecimal() else 3):
            yield end + 1, DATE

    def name_arcs(self, text, start):
        """Persons and transliterated names: pairs of an end and a cost."""
        count = len(text)
        for behind in range(start + 1, min(start + 3, count) + 1):
            surname = self.surnames.get(text[start:behind])
            if surname is None:
                continue
            if behind < count and self.is_han(text[behind]):
                yield behind + 1, NAME + surname + SINGLE_GIVEN + min(
                    self.single.get(text[behind], UNKNOWN_GIVEN), UNKNOWN_GIVEN)
                if behind + 1 < count and self.is_han(text[behind + 1]):
                    yield behind + 2, NAME + surname + DOUBLE_GIVEN + min(
                        self.first.get(text[behind], UNKNOWN_GIVEN), UNKNOWN_GIVEN) + min(
                            self.second.get(text[behind + 1], UNKNOWN_GIVEN), UNKNOWN_GIVEN)
        cost = TRANSLITERATION
        for end in range(start, min(count, start + LONGEST_TRANSLITERATION)):
            character = self.transliteration.get(text[end])
            if character is None or character > DEAREST_TRANSLITERATION:
                return
            cost += character
            if end > start:
                yield end + 1, cost

    @staticmethod
    def is_han(character):
        return not (character.isdecimal() and character.isascii()) and character not in ".%％○"

    def best_words(self, text):
        """The dictionary's words on the cheapest path; of equal paths the one with the longer first word."""
        count = len(text)
        best = [0.0] * (count + 1)
        step = [(0, False)] * count
        for start in range(count - 1, -1, -1):
            character = text[start]
            is_han = self.is_han(character)
            arcs = []
            for end in range(start + 1, min(count, start + LONGEST) + 1):
                word = text[start:end]
                cost = self.costs.get(word)
                if cost is not None:
                    arcs.append((end, cost, True))
                    if end == start + 2 and end < count and text[end] in self.endings and character not in NUMERALS:
                        arcs.append((end + 1, cost + ENDING, False))
                if word not in self.prefixes:
                    break
            if is_han:
                if not arcs or arcs[0][0] != start + 1:
                    arcs.append((start + 1, UNKNOWN, False))
                if start + 1 < count and character not in NUMERALS and text[start + 1] not in NUMERALS:
                    pair = self.starts.get(character), self.ends.get(text[start + 1])
                    if None not in pair:
                        arcs.append((start + 2, UNKNOWN_PAIR + pair[0] + pair[1], False))
                arcs.extend((end, cost, False) for end, cost in self.name_arcs(text, start))
            arcs.extend((end, cost, False) for end, cost in self.number_arcs(text, start))
            if not arcs:
                arcs.append((start + 1, UNKNOWN, False))
            value, end, is_word = min((cost + best[end], -end, is_word) for end, cost, is_word in arcs)
            best[start] = value
            step[start] = (-end, is_word)
        position = 0
        while position < count:
            end, is_word = step[position]
            if is_word:
                yield text[position:end]
            position = end


def known_words(tifa, folder, icu):
    """The known words, those among them that have a floor, with it, and the words that are divided."""
    posts = [(row[0], row[1]) for row in rows(f"{folder}/posts/posts.txt") if len(row[0]) <= LONGEST_KNOWN]
    units = [row[0] for row in rows(f"{folder}/words/units.txt")]
    floors = {}
    for name, column in KNOWN.items():
        floor = FLOOR_OF_PLACES if name in PLACES else FLOOR
        for word in (row[column] for row in rows(f"{folder}/{name}") if len(row) > column):
            if SHORTEST_KNOWN <= len(word) <= LONGEST_KNOWN and RUN.fullmatch(word):
                floors[word] = max(floor, floors.get(word, 0))
    floors.update((DEPUTY + post, FLOOR) for post, kind in posts if kind in ("post", "corporate"))
    floors.update((ACTING + post, FLOOR) for post, kind in posts if kind == "post" and post[-1] in ACTING_POSTS)
    floors.update((unit, FLOOR) for unit in units if " " not in unit)
    grammar = {row[0] for row in rows(f"{folder}/words/grammar.txt")}
    floors.update((word, FLOOR) for word in grammar if word not in icu)
    floors.update((row[0] + SIDE, FLOOR) for row in rows(f"{folder}/places/countries.txt") if len(row[0]) == 1)
    floors = dict(zip(folded(tifa, list(floors)), floors.values()))
    names = {row[1][:-1] for row in rows(f"{folder}/divisions/divisions.txt")
             if len(row[1]) == LONGEST_KNOWN and RUN.fullmatch(row[1])}
    return grammar | names | floors.keys(), floors, {unit.replace(" ", "") for unit in units if " " in unit}


def is_counted(word):
    """Whether a word is a numeral of one character and a measure."""
    return len(word) == 2 and word[0] in ALL_NUMERALS and word[1] in COUNTED


def count(model, runs):
    """How often each word is on the paths of the runs."""
    found = Counter()
    for run, times in runs:
        for word in model.best_words(run):
            found[word] += times
    return found


def main():
    if len(sys.argv) < 5:
        sys.exit(__doc__)
    tifa, icu_path, folder, *paths = sys.argv[1:]
    icu = icu_costs(tifa, icu_path)
    known, floors, apart = known_words(tifa, folder, icu)
    apart.update(word for word in icu if word not in known and is_counted(word.removeprefix("第")))
    apart.update(BOUND)
    posts = {row[0] for row in rows(f"{folder}/posts/posts.txt")}
    counts = {row[0]: int(row[1]) for row in rows(f"{folder}/words/words.txt")}
    for word in list(counts):
        if len(word) == 3 and word not in icu and word not in known and word[1:] in posts:
            del counts[word]
    runs = news_runs(tifa, paths)
    surnames = {row[0] for row in rows(f"{folder}/names/surnames.txt") if int(row[1]) >= COMMON_SURNAME}
    new = new_words(runs, set(icu) | set(counts) | known, posts, surnames)
    print(f"{len(new)} new words: {' '.join(sorted(new, key=new.get, reverse=True))}", file=sys.stderr)
    counts.update(new)
    for word in known:
        counts.setdefault(word, 1)
    costs = mixed(icu, counts, set(icu) | set(counts))
    first = divided(costs, known, FIRST_DIVIDED, FIRST_GRAMMAR) | apart
    words = set(costs) - first
    items = list(runs.items())
    for _ in range(ROUNDS):
        costs = {word: costs[word] for word in words}
        costs.update((word, cost) for word, cost, _ in list(raised(costs, floors, counts)))
        model = Model(costs, folder)
        counts = Counter()
        # Each run is divided by itself, so that the counts are the same with any number of processes.
        with multiprocessing.get_context("fork").Pool() as pool:
            for part in pool.starmap(count, ((model, items[start::PORTIONS]) for start in range(PORTIONS))):
                counts.update(part)
        costs = mixed(icu, counts, words)
    gone = first | divided(costs, known, DIVIDED, GRAMMAR)
    seen = set()
    for run in runs:
        for start in range(len(run)):
            for end in range(start + 2, min(len(run), start + 8) + 1):
                if run[start:end] in gone:
                    seen.add(run[start:end])
    result = {word: times for word, times in counts.items() if times >= LEAST and word not in gone}
    result.update((word, 0) for word in seen | BOUND)
    costs = {word: cost for word, cost in costs.items() if word not in gone}
    result.update((word, times) for word, _, times in list(raised(costs, floors, counts)))
    print("# Words for the segmenter: word<TAB>count, 0 for what is divided. Made by Scripts/count_lattice_words.py.")
    for word in sorted(result):
        print(f"{word}\t{result[word]}")


if __name__ == "__main__":
    main()
