#!/usr/bin/env python3
"""Checks that extraction takes time in proportion to a document's length, whatever stands in it.

    Scripts/check_linear.py TIFA [--characters N]

Texts are made of one word or mark again and again, each the worst case of some rule: titles without names, names without
titles, open quotations and brackets, numerals, lists without an end. Each is read at a quarter of the length and at the
whole; what the second takes beyond a fourfold of the first, with room for a busy machine, is reported and makes the exit
status 1. Time is the processor's.
"""

import argparse
import pathlib
import resource
import subprocess
import sys
import tempfile

WORDS = """书记 区委书记 局长聂远 聂远局长 聂远（ 区委书记聂远出席， 公司总经理、 主任、 主席特别代表 全国人大代表 先生 记者 任命 免去 责编： 本报讯
张三、 聂远 阿 斯 斯· · 王 欧阳 县 市委 中国 永定区 公司 有限公司 大学 副 原 兼 是 为 和 的 他 她说： 会议指出， 指出 聂远书记强调，要
三个 三个阵地 “三个阵地” 十百千万 一是 一 十四五 百分之 第 年 1、 3月5日至 由5.1%提高到 “ ” “” （ ） （） 《 》 、 ， 。 1 a 區(qū)""".split()
FACTOR = 8
"""The most that four times the text may take."""
START = 0.05
"""What is added to both times, in seconds: short ones are not compared."""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tifa")
    parser.add_argument("--characters", type=int, default=240_000)
    arguments = parser.parse_args()
    slow = []
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "text.txt"
        for word in [*WORDS, "\n", "。\n"]:
            quarter, whole = (
                seconds(arguments.tifa, path, word, arguments.characters // part) for part in (4, 1)
            )
            if whole + START > FACTOR * (quarter + START):
                slow.append(word)
                print(f"{word!r}: {quarter:.2f} s for a quarter, {whole:.2f} s for the whole")
    print(f"{len(WORDS) + 2} texts of {arguments.characters:,} characters, {len(slow)} not in proportion")
    sys.exit(1 if slow else 0)


def seconds(tifa, path, word, characters):
    """The processor's time for a text of one word."""
    path.write_text(word * (characters // len(word)), encoding="utf-8")
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    subprocess.run([tifa, "extract", "--format", "jsonl", path], stdout=subprocess.DEVNULL, check=True)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before


if __name__ == "__main__":
    main()
