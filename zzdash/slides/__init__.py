"""Views → slides: what Present shows, and what PowerPoint and the offline file write."""
