#!/usr/bin/env python3
"""Prints how often quotations are right, by their confidence.

    confidence.py DOCS GOLD PARSED

PARSED is what the command writes. A quotation is right when it matches a gold attribution as `whole` of quotes.py has it:
one to one, contents that overlap by half of their union, and sources that overlap or are both absent.
"""
import json
import sys

BINS = (0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


def size(spans):
    return sum(e - s for s, e in spans)


def shared(a, b):
    return sum(max(0, min(x[1], y[1]) - max(x[0], y[0])) for x in a for y in b)


def main():
    read = lambda p: {d["id"]: d for d in map(json.loads, open(p, encoding="utf-8"))}
    docs, gold, parsed = map(read, sys.argv[1:4])
    rows = {b: [0, 0, 0.0] for b in BINS}
    for i in docs:
        quotes = parsed[i].get("quotes", [])
        right = [False] * len(quotes)
        used = [False] * len(quotes)
        for g in gold[i]["quotes"]:
            best, most = None, 0.5
            for n, q in enumerate(quotes):
                inter = shared(g["content"], q["content"])
                union = size(g["content"]) + size(q["content"]) - inter
                if not used[n] and union and inter / union >= most:
                    best, most = n, inter / union
            if best is not None:
                used[best] = True
                source = quotes[best].get("source", [])
                right[best] = shared(g["source"], source) > 0 or not g["source"] and not source
        for q, ok in zip(quotes, right):
            c = q.get("confidence", 0)
            row = rows[max(b for b in BINS if b <= c)]
            row[0] += 1
            row[1] += ok
            row[2] += c
    print("confidence  quotes  mean   right")
    for b, (n, ok, total) in rows.items():
        if n:
            print("%.1f - %.1f  %7d  %.3f  %5.1f %%" % (b, b + 0.1, n, total / n, 100 * ok / n))


if __name__ == "__main__":
    main()
