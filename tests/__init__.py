"""The tests, all offline: servers are stand-ins on 127.0.0.1 or cassettes recorded from them."""
