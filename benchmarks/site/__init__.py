"""How quick the site is with a whole region on it."""
