"""Internships and bpv: who goes to which company."""
