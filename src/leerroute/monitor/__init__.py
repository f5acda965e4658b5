"""Does a route work, and for whom: careers counted every 1 October, folded into a cube that every figure comes from."""
