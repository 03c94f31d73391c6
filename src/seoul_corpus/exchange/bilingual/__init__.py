"""Review tables: both texts side by side for people who work in office programs.

``rows`` says what a table holds and finds it again in an edited one; ``xlsx``, ``docx`` and
``comma`` are the three kinds of file, ``docx_reading`` and ``xlsx_reading`` take a document or
a workbook back.
"""

from seoul_corpus.exchange.bilingual.comma import read_csv, to_csv
from seoul_corpus.exchange.bilingual.docx import to_docx
from seoul_corpus.exchange.bilingual.docx_reading import read_docx
from seoul_corpus.exchange.bilingual.xlsx import to_xlsx
from seoul_corpus.exchange.bilingual.xlsx_reading import read_xlsx

__all__ = ["read_csv", "read_docx", "read_xlsx", "to_csv", "to_docx", "to_xlsx"]
