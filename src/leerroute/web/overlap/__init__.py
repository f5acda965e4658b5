"""What vmbo and mbo teach twice: piles of pairs that teachers of both schools judge, and what follows for a route."""
