"""Settings that all tests share."""

from hypothesis import settings

# A deadline measures the machine's other work; HYPOTHESIS_PROFILE=... is for runs by hand.
settings.register_profile("plain", deadline=None)
settings.load_profile("plain")
