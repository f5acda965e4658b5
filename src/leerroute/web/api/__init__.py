"""Reading the site by machine: routes, versions, judgements and programmes, by the Dutch API design rules (NL GOV ADR 2.0)."""
