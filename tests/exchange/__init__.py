"""JSON and tables."""
