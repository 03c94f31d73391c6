"""The version of the package, for its metadata, its exports and ``seoul_corpus.__version__``."""

VERSION = "0.1.0"
