"""Joined style sheets and scripts (the look helper is writing this)."""

from django.contrib.staticfiles.finders import BaseFinder


class BundleFinder(BaseFinder):
    def check(self, **kwargs):
        return []

    def find(self, path, find_all=False, **kwargs):
        return [] if find_all else None

    def list(self, ignore_patterns):
        return []
