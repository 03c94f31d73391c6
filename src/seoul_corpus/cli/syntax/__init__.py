"""The commands and their options, one module a subject; the work is loaded when one runs."""
