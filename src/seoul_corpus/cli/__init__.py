"""The command ``seoul-corpus``.

``app`` is the command, ``syntax`` its subcommands with their options, ``options`` what they share;
``commands`` does the work, ``group`` turns errors into exit codes, ``phrases`` holds what the help
says in two languages, ``output`` writes data, ``citations`` words a citation.
"""

from __future__ import annotations


def main() -> None:
    """Run the command line and end the process with its exit code.

    0: fine. 1: findings at or above ``--fail-on``. 2: wrong usage, or an output that cannot be
    written. 3: input that cannot be read or parsed. 4: not valid. 70: a fault of ours. 130:
    interrupted.
    """
    import io
    import os
    import sys

    if sys.stdout is None:
        # Standard output was closed: whatever is written there is an error, not lost in silence.
        sys.stdout = open(os.devnull, encoding="utf-8")  # noqa: SIM115, PTH123 -- until the end
    for stream in filter(None, (sys.stdout, sys.stderr)):
        # What a terminal's encoding lacks is shown as an escape: better than no output at all.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        # Imported here, so that an interruption while loading ends as quietly as any other.
        from seoul_corpus.cli.app import app

        app(prog_name="seoul-corpus")
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception:  # noqa: BLE001 -- a fault of ours must not look like exit code 1, findings
        import traceback

        traceback.print_exc()
        sys.exit(70)
