"""The version for people with low vision (GOST R 52872-2019): larger type, contrast, spacing, no pictures.

The server makes it from a cookie; no script takes part, and the content is the same.
"""
