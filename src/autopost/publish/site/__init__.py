"""The site: approved editions as a static archive that works at any address and from a folder.

`holdings` keeps each edition as it was published, `catalogue` what each holds; `plan` says what one edition changes, `pages`,
`feeds`, `cards` and `sitemaps` print it, and `builder` puts it on disk.
"""

from autopost.publish.site.channel import channel

__all__ = ["channel"]
