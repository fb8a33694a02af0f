"""What a reader from a profession is handed to sign, and who has read what."""
