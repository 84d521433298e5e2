"""Article → paragraphs → mentions → measurements. Pure: no pandas, no Streamlit, no files but the rules."""

from zzdash.reading.first.read import read
from zzdash.reading.model import Mention, Paragraph, Reading

__all__ = ["Mention", "Paragraph", "Reading", "read"]
