"""What is measured here, and how."""
