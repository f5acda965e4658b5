"""Modules and groups: who follows which module, in which period and group."""
