"""Article → paragraphs → mentions → measurements. Pure: no pandas, no Streamlit, no files but the rules."""

from zzdash.reading.model import Mention, Paragraph, Reading
from zzdash.reading.read import read

__all__ = ["Mention", "Paragraph", "Reading", "read"]
