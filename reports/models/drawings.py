"""Drawn charts, kept by what they show."""

from django.db import models


class ChartDrawing(models.Model):
    """The SVG of one chart, under the digest of its specification and of the renderer's version.

    The same figures always have the same digest, so that nothing is ever drawn twice and nothing goes stale: a changed
    figure is another digest. Rows that no page asks for any more are swept by `manage.py draw_charts`.
    """

    wagtail_reference_index_ignore = True

    digest = models.CharField("отпечаток", max_length=64, primary_key=True)
    svg = models.TextField("рисунок")
    created_at = models.DateTimeField("нарисован", auto_now_add=True)

    class Meta:
        verbose_name = "рисунок"
        verbose_name_plural = "рисунки"

    def __str__(self) -> str:
        return self.digest[:12]
