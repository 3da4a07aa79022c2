#!/usr/bin/env python3
"""Counts the characters of given names in raw news for Dictionaries/names/given.txt.

usage: count_given_names.py SURNAMES.txt COMMON.txt NEWS.jsonl... > Dictionaries/names/given.txt

A name is a surname and one or two characters that stand behind a post or role and before a mark or one of a few
verbs, or that open a line before a colon, or that are followed by 同志. Each distinct name counts once; names that
the news has only in one such place of two kinds are kept too. COMMON.txt lists characters that are common in given
names whatever the news says, one or several a line; each counts once more.
"""
import json
import re
import sys
from collections import Counter

ROLES = "书记|主任|局长|部长|省长|市长|县长|区长|镇长|乡长|主席|委员|院长|校长|所长|队长|处长|科长|厅长|教授|研究员|记者|村民|居民|工人|农民|学生|老师|教师|医生|司令员|政委|总经理|董事长|经理|会长|理事长|秘书长|专家|院士|演员|运动员|选手|民警|战士|士兵|市民|负责人|工程师|讲解员|志愿者|护士|司机|检察官|法官|律师|游客|店主|老板|创始人"
AFTER = "、|，|。|；|：|（|出席|参加|主持|说|表示|介绍|告诉|指出|强调|在|和|等|分别|宣读|讲话|致辞|陪同|会见|作|是|带领|向|对|为|也|正|就|的|以|与|从|把|代表|认为|看来|坦言"

# Characters that follow a name or stand in words, never in a name.
NEVER = set("作率致称赴访听就带在的有是和了也说还会所里某女先时期评她他我你们这那都没能就把被对向从与及或但而且并又再很最各每于等地得着过吗呢吧啊么什个只不")
# Forms of other scripts that the news has now and then: the canonical form never has them.
VARIANTS = set("査馼")
# How often each common character is counted beyond the news.
COMMON = 5


def main():
    surnames = {}
    for line in open(sys.argv[1], encoding="utf-8"):
        if not line.startswith("#"):
            surname, weight = line.rstrip("\n").split("\t")
            surnames[surname] = int(weight)
    common = [c for line in open(sys.argv[2], encoding="utf-8") if not line.startswith("#") for c in line.strip()]
    double = "|".join(s for s in surnames if len(s) == 2)
    single = "".join(s for s in surnames if len(s) == 1 and surnames[s] >= 8)
    name = rf"(?:(?:{double})|[{single}])[\u4e00-\u9fff]{{1,2}}"
    patterns = [
        re.compile(rf"(?:{ROLES}) ?({name})(?={AFTER})"),
        re.compile(rf"(?<=、)({name})(?=、)"),
        re.compile(rf"(?:^|[，。；、])({name})同志"),
        re.compile(rf"^ *(?:\S{{2,20}} )?({name})：", re.M),
    ]
    news = Counter()
    found = [Counter() for _ in patterns]
    for path in sys.argv[3:]:
        with open(path, encoding="utf-8") as file:
            for line in filter(str.strip, file):
                text = json.loads(line).get("text", "")
                for counter, pattern in zip(found, patterns):
                    counter.update(set(pattern.findall(text)))
    names = set(found[0]) | set(found[2]) | set(found[3])
    # Lists hold names only beside other names: those that are known, or whose list is all surnames.
    names |= {n for n in found[1] if n in names}
    only, first, second = Counter(), Counter(), Counter()
    for counter in (only, first, second):
        for c in common:
            counter[c] += COMMON
    words = load_words()
    names = {n for n in names if n[-1] not in NEVER and n[1] not in NEVER}
    for n in names:
        if n in words:
            continue
        given = n[2:] if n[:2] in surnames and len(n) > 2 else n[1:]
        if len(given) == 1:
            only[given] += 1
        elif len(given) == 2:
            first[given[0]] += 1
            second[given[1]] += 1
    print("# Characters of given names: character<TAB>as the only<TAB>as the first<TAB>as the second character,")
    print("# counted over the distinct names of raw news. Made by Scripts/count_given_names.py. See SOURCES.md.")
    for c in sorted((set(only) | set(first) | set(second)) - VARIANTS):
        print(f"{c}\t{only[c]}\t{first[c]}\t{second[c]}")
    print(f"{len(names)} names", file=sys.stderr)
    print(" ".join(sorted(names)[::25]), file=sys.stderr)


def load_words():
    """Ordinary words that a surname's character starts: not names."""
    try:
        with open("Dictionaries/words/words.txt", encoding="utf-8") as file:
            return {l.split("\t")[0] for l in file if not l.startswith("#") and int(l.split("\t")[1]) >= 30}
    except FileNotFoundError:
        return set()


main()
