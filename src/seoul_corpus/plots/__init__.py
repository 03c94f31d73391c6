"""Pictures of a bitext, as Altair charts: a notebook shows them, ``save`` writes SVG or PNG.

They need the extra ``plot``. Charts hold their own data; nothing is fetched.
"""

from seoul_corpus.plots.charts import acts_by_paragraph, alignment_map, dispersion_plot

__all__ = ["acts_by_paragraph", "alignment_map", "dispersion_plot"]
