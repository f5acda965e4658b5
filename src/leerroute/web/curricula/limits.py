"""How large an upload may be. What is larger is thrown away while it comes in, not after."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadhandler import SkipFile, TemporaryFileUploadHandler

MOST_BYTES = 50_000_000
"""SLO's whole open data is 4 MB as a zip; a dossier some MB."""


class LimitedUpload(TemporaryFileUploadHandler):
    """Writes an upload to disk until it is too large; then it reads on to the end, so that the browser hears why."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self.received = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self.received = start + len(raw_data)
        if self.received > MOST_BYTES:
            self.file.close()
            raise SkipFile
        super().receive_data_chunk(raw_data, start)
