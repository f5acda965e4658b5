"""Overlap and gaps between the curricula of vmbo and mbo: what is taught twice, what is missing, who said so."""
