"""What changed over time: gains of one and of several, marks that were passed, and leads that grew or shrank."""
