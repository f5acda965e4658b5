"""How candidate pairs are ranked. Imported only when something is ranked: scikit-learn takes half a second to load."""
