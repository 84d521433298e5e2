"""Every observation, chosen by facets and words."""
