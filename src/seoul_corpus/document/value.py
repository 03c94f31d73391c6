"""What all models have in common, and the string type that can always be written out."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

TEXT_LIMIT = 32 * 1024 * 1024
"""The longest text in code points (the input limit of 32 MB holds no more)."""

# A length constraint makes pydantic decode the string, so that a lone surrogate is refused
# on the way in; without one it is accepted and fails only when the model is dumped.
Text = Annotated[str, StringConstraints(max_length=TEXT_LIMIT)]
"""A string without lone surrogates."""

Verbatim = str
"""A slice of a ``Text``. It needs no check of its own: a document refuses anything else."""

Key = Annotated[str, StringConstraints(pattern=r"^[A-Za-z_][A-Za-z0-9_-]*$", max_length=64)]
"""An NCName without a dot: what ids begin with."""

Lang = Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")]
"""A BCP 47 language tag."""


NAME_CHARACTERS = "A-Za-z0-9_.가-힣一-龥-"
"""What the ids of units, links and annotations hold: what every XML parser takes in a name."""


class Value(BaseModel):
    """A frozen, strict model: equal by content, never changed, unknown fields refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
