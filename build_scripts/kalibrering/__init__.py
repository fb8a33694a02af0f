"""Calibration for a workplace: the children to mark, read from ``guides/kalibrering``, and pages."""
