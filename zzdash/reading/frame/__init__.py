"""What is carried from clause to clause: subjects, wholes, topics."""
