"""``.eml`` and ``.mbox``: newsletters and other messages. A text is a document; what is attached is read for itself."""

from reportedly.intake.mail.message import read_message
from reportedly.intake.mail.unpack import MESSAGE, unpack_mailbox, unpack_message

__all__ = ["MESSAGE", "read_message", "unpack_mailbox", "unpack_message"]
