"""How well candidate pairs are ranked, against BM25, TF-IDF of words and a fuzzy token ratio.

python -m benchmarks.alignment          # reports on the test half
python -m benchmarks.alignment.fit      # fits the weights on the training half and prints them
"""
