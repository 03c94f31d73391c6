"""Links that people reviewed: rows of a table, brought up to date, locked, and merged.

``rows`` is the table, ``sides`` the units that it may name, ``renewal`` what of it still holds,
``locks`` how the other links go around it, ``lines`` the same for numbered lines, ``merging``
what becomes of two tables.
"""
