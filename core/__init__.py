"""What is true, and what may happen: values, rules and use cases, free of I/O."""
