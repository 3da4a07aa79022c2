#!/usr/bin/env python3
"""Counts the characters of given names in raw news for Dictionaries/names/given.txt.

usage: count_given_names.py NAMES NEWS.jsonl... > NAMES/given.txt
       count_given_names.py --names NAMES NEWS.jsonl... > LIST

NAMES is the folder Dictionaries/names; beside it are places and divisions, whose names are no persons.

A name is a surname and one or two characters in a place where the news puts hardly anything but names:

    role      behind a post or role, before a mark or one of a few verbs      主任王某某表示
    label     the last word of a label of at least two words before a colon   某市卫健委 主任 王某某：
    list      in a row of at least three names between 、
    roster    in a row of at least four names between spaces
    comrade   before 同志, behind a mark
    office    between 任命, 免去, 选举 and the office; before （女 and （某某族
    self      behind 我叫, 他叫, 名叫, before a mark; between 岁的 and a mark or verb
    speaker   behind a mark, before 告诉记者, 今年 and an age, 说：
    again     behind a post or role, before at least two different characters
    person    behind the last character of most words for persons (员, 师, 手), before ：, 说, 告诉

Each distinct name counts once. Ordinary words of ICU's word iterator (needs PyICU) count only where two kinds of
places have them. A transliterated name (哈格尔) counts nowhere: its characters are likelier in such names, by
transliteration.txt, than in given names. given-common.txt lists characters that given names are written with whatever
the news says, and how much more each counts in each of the three places. With --names the names themselves are
printed, each with its kinds of places, to be read.
"""
import json
import math
import re
import sys
from collections import Counter, defaultdict

import icu

ROLES = (
    "书记|主任|局长|部长|省长|市长|州长|县长|区长|镇长|乡长|主席|委员|院长|校长|所长|队长|处长|科长|厅长|司长|馆长|站长|厂长|"
    "行长|团长|连长|营长|旅长|师长|军长|舰长|机长|船长|教授|研究员|记者|村民|居民|农民|学生|老师|教师|医生|司令员|政委|总经理|"
    "董事长|会长|理事长|秘书长|院士|演员|运动员|选手|民警|战士|负责人|工程师|讲解员|志愿者|护士|司机|检察官|法官|律师|创始人|"
    "设计师|指挥长|检察长|代表|发言人|主持人|总编辑|社长|政治委员|参谋长"
)
AFTER = (
    "、|，|。|；|：|（|出席|参加|主持|说[，：]|表示|介绍|告诉|指出|强调|分别|宣读|讲话|致辞|陪同|会见|等[参出]|带领|代表|认为|坦言|"
    "作了|作《|受[^到]|同志|向[^上前]|率|任|当选|在[^于]|对[^于]|的[^确]"
)
MARK = "[，。；、：！？“”（）\\s]"
# Forms of other scripts that the news has now and then: the canonical form never has them.
VARIANTS = set("査馼")
# Characters that follow names or stand in words, and are in no given name.
NEVER = set(
    "称赴访听"
    "的了也说还会就把被从及或但且再很最各每等着过吗呢吧啊么什个只不没你您那哪这些几谁她它们都让给跟做该次第将先后前内外里者岁"
    "组部局院厅处省市县区乡镇村会委党军队厂店州旗盟街站员家人性化型级类法制型岁届名位件条项号楼层米吨亿万元年日时分秒"
)
# Characters that do stand in given names, but only as the first or the only one where they end many words.
SELDOM_LAST = set("在是向对与和以为有所上下出到于能可要作兼零")
# Words that a surname's character starts, where names stand.
NO_NAMES = set(
    "高级 平均 高层 高校 高中 全国 全体 全部 全市 全省 全县 全区 全村 全球 全程 全军 全社会 安全 安排 常委 常务 常驻 常态 方面 方式 方案 "
    "万一 万多 万名 成员 成为 成立 成功 金融 金牌 和平 和谐 和解 温馨 温暖 热烈 热情 别是 别人 左右 牛羊 马上 马路 马来 水利 水电 水果 "
    "水库 水稻 河北 山东 山西 江苏 江西 安徽 广东 广西 甘肃 云南 贵州 黑龙江 宁夏 青海 海南 海外 海关 南京 西安 成都 北京 天津 "
    "时代 时任 时间 明天 明显 文化 文明 文艺 文物 武警 武汉 白天 花卉 花生 包括 包容 单位 项目 经济 经过 应该 应急 连续 连日 连队 "
    "司法 司局 国家 国际 国内 东部 中西 党中央 党组织 解放军 解决 计划 计算 车辆 车站 乐观 相关 相信 通过 通知 充分 别的 有关 有的 "
    "年轻 年度 广大 广播 法律 法院 老百姓 老人 老师 老乡 要求 要是 思想 家庭 家属 家乡 真正 真实 首先 首次 首席 怀着 兴奋 "
    "来自 来到 来说 向导 向前 关于 关注 关心 田间 石油 林业 林场 农业 农村 农民 商务 商会 商家 商户 商业 宣传 宣布 强调 强化 富裕 "
    "幸福 景区 景点 路上 路边 路过 元首 元旦 元素 边境 边防 党员 党委 党组 党支部 干部 干警 能源 能够 能力 双方 双边 曾经 曾任 "
    "金秋 金正恩 金正日 朴槿惠 文在寅 安倍 安理会 安哥拉 马克龙 马杜罗 巴西 巴赫 巴基斯 古巴 古特雷斯 李显龙 雷克 "
    "华人 华侨 华为 谢谢 温室 高铁 高速 高温 高兴 应当 应对 明年 顾客 严格 严重 严肃 易地 平安 平时 平台 祖国 程序 钟表 "
    "巩固 荣誉 荣获 艾滋病 柴油 封闭 封城 翁主 阮富仲 阮春福 张灯 张开 包机 包车 包裹 冰雪 计生 祝愿 祝贺 祝福".split()
)
# Surnames that are ordinary words besides: what follows them must not be a word.
WEAK = set("和向都党方席战连常国权支安任解高时边管强明成零候龙祝别全从易平纪公区来同于何万单关有车路水保展乐经包应金白花温左师范楼曾谈利封贺陆华")
# Surnames that are, where names stand, hardly ever names unless two kinds of places have them.
HARDLY = set("都来和向同权支国别党战车路区楼满全常管零边江曾谈利封陆")
# Kinship and courtesy behind a surname.
COURTESY = set("奶奶 爷爷 师傅 大姐 大哥 大爷 大娘 大妈 阿婆 阿姨 老师 先生 女士 小姐 教授 主任 总理 主席 书记 医生 同志 叔叔 伯伯 老汉 老人 队长 市长 省长 院长 校长".split())
# How much likelier, in nats, a transliteration has to be.
FOREIGN = 0.5


class Finder:
    """Finds the places of names in a text."""

    def __init__(self, surnames):
        self.surnames = surnames
        double = "|".join(sorted((s for s in surnames if len(s) == 2 and surnames[s] >= 2), reverse=True))
        single = "".join(s for s in surnames if len(s) == 1 and surnames[s] >= 8)
        rest = "".join(s for s in surnames if len(s) == 1 and surnames[s] < 8)
        sure = rf"(?:(?:{double})|[{single}])[\u4e00-\u9fff]{{1,2}}"
        name = rf"(?:(?:{double})|[{single}{rest}])[\u4e00-\u9fff]{{1,2}}"
        self.sure = re.compile(sure + r"$")
        self.name = re.compile(name + r"$")
        self.patterns = [
            ("role", re.compile(rf"(?:{ROLES})(?:、(?:{ROLES}))? ?({sure})(?={AFTER})")),
            ("label", re.compile(rf"^ *(?:\S{{2,24}} +)+({name}) *：", re.M)),
            ("comrade", re.compile(rf"(?:^|{MARK})({sure})同志")),
            ("office", re.compile(rf"(?:任命|免去|选举|选出|补选|追授|授予|推选|追认)({sure})(?:同志)?(?:为|的|任|“|全国|时代|等)")),
            ("office", re.compile(rf"(?:^|{MARK})({name})(?=（(?:女|[\u4e00-\u9fff]{{1,4}}族))", re.M)),
            ("self", re.compile(rf"(?:我|他|她|名字|名)叫({sure})(?={MARK})")),
            ("self", re.compile(rf"(?<=岁的)({sure})(?={MARK}|说|告诉|是|在|和|从|一)")),
            ("speaker", re.compile(rf"(?:^|{MARK})({sure})(?=告诉记者|今年\d|说：|（\d+岁|一家|夫妇)", re.M)),
            ("person", re.compile(rf"[长员师手者授士理官警友]({sure})(?=：|说|告诉|介绍|表示|坦言|认为|（)")),
            ("person", re.compile(rf"(?:烈士|英雄|航天员|模范|楷模|作家|艺术家|科学家|导演|教练|冠军|院士|同学|得主)({sure})(?={AFTER}|、)")),
        ]
        self.again = re.compile(rf"(?:{ROLES}) ?([{single}][\u4e00-\u9fff]{{2}})(.)")
        self.row = re.compile(r"(?:[\u4e00-\u9fff]{2,4}、){2,}[\u4e00-\u9fff]{2,4}")
        self.gloss = re.compile(r"（[^）]{1,8}）")

    def names(self, text):
        """The pairs of kind and name of a text."""
        for kind, pattern in self.patterns:
            for match in pattern.finditer(text):
                yield kind, match.group(1)
        plain = self.gloss.sub("", text)
        for match in self.row.finditer(plain):
            items = match.group().split("、")
            inner = items[1:-1]
            if len(inner) >= 2 and all(map(self.sure.match, inner)):
                for item in inner:
                    yield "list", item
        for line in plain.split("\n"):
            yield from (("roster", item) for item in self.roster(line))

    def roster(self, line):
        """The names of a line that holds names between spaces, of which those of two characters may be spaced out."""
        tokens = re.split(r"[ \u3000]+", line)[::-1]
        names, last = [], ""
        while tokens:
            last = tokens.pop()
            if len(last) == 1 and last in self.surnames and tokens and len(tokens[-1]) == 1:
                last += tokens.pop()
            if self.name.match(last):
                names.append(last)
            elif names and "·" not in last and len(last) > 4:
                if len(names) >= 4:
                    yield from names
                names = []
        if len(names) >= 4:
            yield from names


class Words:
    """Tells ordinary words by ICU's dictionary."""

    def __init__(self):
        self.iterator = icu.BreakIterator.createWordInstance(icu.Locale("zh"))

    def has(self, text):
        self.iterator.setText(text)
        return list(self.iterator) == [len(text)]


def distinct_names(finder, transliterations, places, paths):
    """The distinct names with the kinds of places that each was found in."""
    kinds, followers = defaultdict(Counter), defaultdict(set)
    for path in paths:
        with open(path, encoding="utf-8") as file:
            for line in filter(str.strip, file):
                text = json.loads(line).get("text", "")
                for kind, name in finder.names(text):
                    kinds[name][kind] += 1
                for match in finder.again.finditer(text):
                    followers[match.group(1)].add(match.group(2))
    for name, after in followers.items():
        if len(after) > 1 and name[0] not in WEAK:
            kinds[name]["again"] = len(after)
    words = Words()
    kept = {}
    for name, found in kinds.items():
        given = given_name(name, finder.surnames)
        if not given or any(c in NEVER or c in VARIANTS for c in given) or given[-1] in SELDOM_LAST:
            continue
        if name in places or name in NO_NAMES or name[:2] in NO_NAMES or words.has(name) and evidence(found) < 2:
            continue
        if given in COURTESY or given[0] in "某老" or name[0] in WEAK and evidence(found) < 2 and words.has(given):
            continue
        if name[0] in HARDLY and evidence(found) < 2 and not found.keys() & {"roster", "office"}:
            continue
        if name[0] in WEAK and evidence(found) < 2 and len(given) == 2 and words.has(name[:2]):
            continue
        # 王某说, where 王某 stands elsewhere: what follows the shorter name is no part of it.
        if len(name) == 3 and found.keys() <= {"role", "again", "person"} and len(kinds.get(name[:2], ())) > 1:
            continue
        kept[name] = found
    for _ in range(2):
        native = Counter(c for name in kept for c in given_name(name, finder.surnames))
        kept = {n: f for n, f in kept.items() if not is_foreign(n, f, native, transliterations, finder.surnames)}
    return kept


def evidence(found):
    """The number of kinds of places that do not imply each other."""
    behind_words = {"role", "again", "person"}
    return len(found.keys() - behind_words) + bool(found.keys() & behind_words)


def is_foreign(name, found, native, transliterations, surnames):
    """Whether the characters of a name are likelier in transliterated names than as surname and given name."""
    if evidence(found) > 1 or found.keys() & {"roster", "office", "label"}:
        return False
    given = given_name(name, surnames)
    ratio = log_share(transliterations, name[0]) - math.log(surnames[name[: -len(given)]] / 100_000)
    return ratio + sum(log_share(transliterations, c) - log_share(native, c) for c in given) > FOREIGN


def log_share(counts, character):
    return math.log((counts[character] + 0.3) / counts.total())


def given_name(name, surnames):
    """The given name of a name, by the longest surname that leaves one."""
    return name[2:] if name[:2] in surnames and surnames[name[:2]] >= 2 and len(name) > 2 else name[1:]


def rows(path):
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t") for line in file if not line.startswith("#")]


def transliterations(folder):
    """How often characters stand in transliterated names."""
    return Counter({c: int(n) for c, n in rows(f"{folder}/transliteration.txt")})


def places(folder):
    """The names of places, short names among them."""
    names = {row[0] for row in rows(f"{folder}/../places/countries.txt")}
    for row in rows(f"{folder}/../divisions/divisions.txt"):
        names |= {row[1], row[1][:-1], row[-1]}
    return names


def main(arguments):
    listing = arguments[0] == "--names"
    folder, *paths = arguments[listing:]
    surnames = {s: int(w) for s, w in rows(f"{folder}/surnames.txt")}
    common = Counter()
    for count, characters in rows(f"{folder}/given-common.txt"):
        for c in characters:
            common[c] = max(common[c], int(count))
    names = distinct_names(Finder(surnames), transliterations(folder), places(folder), paths)
    if listing:
        for name in sorted(names):
            print(name, *(f"{kind}:{count}" for kind, count in names[name].items()), sep="\t")
        return
    columns = only, first, second = Counter(), Counter(), Counter()
    for name in names:
        given = given_name(name, surnames)
        if len(given) == 1:
            only[given] += 1
        else:
            first[given[0]] += 1
            second[given[1]] += 1
    for column in columns:
        for c, count in common.items():
            column[c] += count
    print("# Characters of given names: character<TAB>as the only<TAB>as the first<TAB>as the second character,")
    print("# counted over the distinct names of raw news. Made by Scripts/count_given_names.py. See SOURCES.md.")
    for c in sorted(set().union(*columns)):
        print(c, *(column[c] for column in columns), sep="\t")
    print(f"{len(names)} names", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1:])
