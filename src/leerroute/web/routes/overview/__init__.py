"""What a route shows of itself: over time, its totals, what the law says, and the way from there to the part to fill in."""
