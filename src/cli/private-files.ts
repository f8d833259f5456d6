// Imported before everything else: what a candidate writes is nobody else's to read, whichever file it goes to.
process.umask(0o077);
