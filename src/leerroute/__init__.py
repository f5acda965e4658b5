"""leerroute: design, check and evaluate learning routes from vmbo to mbo.

Each room of the house is a package with its own front door; start with `leerroute.law` (what the law says),
`leerroute.curriculum` (what is taught) and `leerroute.route` (the route as a document, and the checks).
"""

__version__ = "0.1.0"
