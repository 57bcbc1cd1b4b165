"""People who carry on: a platform, a language and a conversation are added to a copy of the tree, as its pages say."""
