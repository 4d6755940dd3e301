#!/usr/bin/env python3
"""Measures how many direct quotations whose source is a pronoun get a speaker.

    sources.py DOCS.jsonl GOLD.jsonl PRED.jsonl [-v N]

DOCS and GOLD are as for quotes.py of the evaluation folder, PRED is what flatten.py writes. Of the gold attributions with a stretch of three
words or more between double quotation marks and a source that is a third-person pronoun alone, the share where the predicted quotation that
covers most of the content has a speaker. -v N prints N of them with what stands around them, to judge by eye whether the speaker is right;
those without a speaker come first.
"""
import json
import random
import re
import sys

PRONOUNS = {"he", "she", "they", "it", "him", "her", "them"}
QUOTED = re.compile('[\u201c"][^\u201c\u201d"]*\\w+\\W+\\w+\\W+\\w+')


def load(path):
    return {d["id"]: d for d in map(json.loads, open(path, encoding="utf-8"))}


def overlap(a, b):
    return sum(max(0, min(x[1], y[1]) - max(x[0], y[0])) for x in a for y in b)


def main():
    docs, gold, pred = map(load, sys.argv[1:4])
    found = {w: [] for w in sorted(PRONOUNS)}
    for i, g in gold.items():
        raw = docs[i]["text"].encode()
        for q in g["quotes"]:
            word = " ".join(raw[s:e].decode().strip() for s, e in q["source"]).lower()
            if word not in PRONOUNS or not any(QUOTED.search(raw[s:e].decode()) for s, e in q["content"]):
                continue
            best = max(pred.get(i, {}).get("quotes", []), key=lambda p: overlap(p["content"], q["content"]), default=None)
            best = best if best and overlap(best["content"], q["content"]) else None
            found[word].append((bool(best and best["speaker"]), best, q, i, raw))
    total = [f for w in found.values() for f in w]
    for word, f in found.items():
        if f:
            print("%-5s with a speaker %5.1f  of %d" % (word, 100 * sum(x[0] for x in f) / len(f), len(f)))
    print("all   with a speaker %5.1f  of %d" % (100 * sum(x[0] for x in total) / max(1, len(total)), len(total)))
    if "-v" in sys.argv:
        random.Random(1).shuffle(total)
        for has, best, q, i, raw in sorted(total, key=lambda x: x[0])[: int(sys.argv[sys.argv.index("-v") + 1])]:
            s, e = q["source"][0]
            before, after = raw[max(0, s - 500) : s].decode(errors="ignore"), raw[e : e + 60].decode(errors="ignore")
            print("\n%s: %s" % (i, best["speaker"] if has else "no speaker" if best else "no quotation"))
            print("  %s[[%s]]%s" % (before.replace("\n", " / "), raw[s:e].decode(), after.replace("\n", " / ")))


main()
