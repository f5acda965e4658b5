"""The site: people of several schools design a route together. It imports the library; the library never imports it.

Apps, lowest first: `house` (look, words, base pages), `people` (who logs in), `access` (who may do what), `audit` (who did
what), `partnerships` (organisations that work together), `routes` (the route they design), and what stands on these.
"""
