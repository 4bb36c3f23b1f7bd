"""Covers: every page without a photo gets a landscape of its own, drawn from its slug.

The drawing holds shapes and classes, no colours: static/css/components/cover.css paints it by theme, so it turns
dark at night and prints well. The same slug, theme and season always give the same drawing.
"""

from .assembly import cover_svg
from .panorama import footer_ridge_svg, panorama_svg

__all__ = ["cover_svg", "footer_ridge_svg", "panorama_svg"]
