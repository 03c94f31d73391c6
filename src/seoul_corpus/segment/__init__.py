"""Sentences: where one ends and the next begins, by rules, one pattern a language.

The rules only choose where to cut, so every visible character is in exactly one sentence,
whatever the text. A cut stands after an end mark with its closing quotes and brackets, where white
space and something that can begin a sentence follow. Nothing is cut inside brackets, nor inside
a quotation after which the sentence goes on, nor after a list mark, a date or an abbreviation.

``pattern`` finds where a sentence may end, ``full_stops`` tells the ends among them, with the
tables of ``words``; ``sentences`` is the way in.
"""

from seoul_corpus.segment.sentences import sentence_spans, split_sentences

__all__ = ["sentence_spans", "split_sentences"]
