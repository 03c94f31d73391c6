"""A bilingual annotated-text corpus library for numbered declarations in Korean and English.

>>> import seoul_corpus as sc
>>> b = sc.load_bitext()
>>> print(b["annex 3"].sentences[0].ko)
3. 우리는
"""
