"""From files to records: the shape of what people write is checked here, once."""
