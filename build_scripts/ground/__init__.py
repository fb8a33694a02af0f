"""What every other room stands on, and what stands on nothing: files, days, a sentence to stop."""
