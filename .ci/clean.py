#!/usr/bin/env python3
"""Measures what is left of clean texts: a headline on the first line, then the story.

    clean.py DOCS.jsonl PARSED.jsonl [-v N]

body: the share of the characters behind the first line, white space aside, that are in paragraphs: of all lines, and of those that are
no notes, addresses, credits or times by a plain pattern;
headline: the share of articles whose headline is the first line; datelines: the share of the articles whose first paragraphs
open with one, by a plain pattern, that get one, and how many get one that the pattern does not see. -v N prints N misses of each sort.
PARSED is what the command writes.
"""
import json
import re
import sys

# WASHINGTON (AP) -- ; PORT ELLERY, Maine, March 12 (CNS) - ; Mexico City (AFP) - ; Aug 27 (Reuters) - ; DES MOINES -
PLACE = r"(?:[A-Z][A-Z.'’]+(?:[ /-][A-Z][A-Z.'’]+){0,4}(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)?)"
DATE = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)"
DATELINE = re.compile(
    r"(?:%s(?:, %s| %s)?|[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}|%s)\s*\([A-Z]\w{1,8}(?: [A-Z]\w+)?\)\s*(?:--|[-–—―])|%s(?:, %s)?\s*(?:--|[—–―]| - )" % (PLACE, DATE, DATE, DATE, PLACE, DATE))

# What archives keep beside the story: notes, corrections, addresses, credits, times, signs.
BESIDE = re.compile(
    r"^\W*(?:follow\b.*@|twitter:|e-?mail:|editor.s.note|corrections?\b|clarification|abstract\W*$|full text\W*$|\(?(?:additional )?reporting by|this (?:story|article) (?:has been|was) (?:updated|corrected)"
    r"|(?:\w+day, )?[a-z]{3,9} \d{1,2}, \d{4}\W*$|[\d: ]+[ap]\.?m\.?\W*$|sign up|subscribe)|via getty|/getty|contributed (?:reporting|to this)|^\W*$", re.I)


def lines(text):
    at = 0
    for l in text.splitlines(keepends=True):
        if l.strip():
            s = at + len(l[:len(l) - len(l.lstrip())].encode())
            yield s, s + len(l.strip().encode()), l.strip()
        at += len(l.encode())


def main():
    read = lambda p: {d["id"]: d for d in map(json.loads, open(p, encoding="utf-8"))}
    docs, parsed = read(sys.argv[1]), read(sys.argv[2])
    show = int(sys.argv[sys.argv.index("-v") + 1]) if "-v" in sys.argv else 0
    every = kept = body = within = heads = dated = found = extra = 0
    notes = {"headline": [], "lost": [], "dateline": [], "dateline, extra": []}
    for i, d in docs.items():
        p, ls = parsed[i], list(lines(d["text"]))
        h = p.get("headline", {}).get("span")
        ok = h == [ls[0][0], ls[0][1]]
        heads += ok
        if not ok:
            notes["headline"].append("%s: %s | got %s" % (i, ls[0][2][:160], h and d["text"].encode()[h[0]:h[1]].decode()[:80]))
        spans = [x["span"] for x in p.get("paragraphs", [])]
        for s, e, l in ls[1:]:
            n = len("".join(l.split()))
            inside, beside = any(a <= s < b for a, b in spans), bool(BESIDE.search(l.replace("\xa0", " ")))
            every += n
            kept += n * inside
            body += n * (not beside)
            within += n * (inside and not beside)
            if not inside and not beside:
                notes["lost"].append("%s: %s" % (i, l[:200]))
        got = p.get("dateline")
        want = next((m for s, e, l in ls[:5] if (m := DATELINE.match(l[:120])) and not (s, e) == (ls[0][0], ls[0][1])), None)
        if want:
            dated += 1
            ok = bool(got) and d["text"].encode()[got["span"][0]:got["span"][1]].decode().strip() == want.group().strip()
            found += ok
            if not ok:
                notes["dateline"].append("%s: %s | got %s" % (i, want.group(), got))
        elif got:
            extra += 1
            notes["dateline, extra"].append("%s: %s" % (i, d["text"].encode()[got["span"][0]:got["span"][1] + 60].decode(errors="ignore")))
    pc = lambda a, b: 100 * a / max(1, b)
    print("body      %5.2f %% of characters in paragraphs; %5.2f %% of all lines'   (%d articles)" % (pc(within, body), pc(kept, every), len(docs)))
    print("headline  %5.1f %% on the first line" % pc(heads, len(docs)))
    print("datelines %5.1f %% of %d found whole; %d more" % (pc(found, dated), dated, extra))
    for k, v in notes.items():
        for s in v[:show]:
            print("%s  %s" % (k, s))


if __name__ == "__main__":
    main()
