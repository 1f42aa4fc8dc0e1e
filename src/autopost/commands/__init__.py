"""What a command of an editor's means, a module a family of commands, and its outcome in words."""
