"""The timeline: lanes of values on a true time axis, events and publications at the foot."""
