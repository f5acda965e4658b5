"""Curricula on the site: what is shipped and what partnerships imported, to browse, to search and to build routes from."""
