"""What `make run` and `make test` are made of: only Python's standard library, since nothing else is there yet."""
