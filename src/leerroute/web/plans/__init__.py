"""Planning a route on the site: ask for the shortest plan, look at it beside the route as it is, take it over."""
