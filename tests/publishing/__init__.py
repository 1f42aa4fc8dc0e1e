"""What happens to a finished edition."""
