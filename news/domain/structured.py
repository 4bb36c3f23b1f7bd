"""What a piece of news tells to programs: schema.org NewsArticle."""

from typing import Any

PUBLISHER = "Добрый Железногорск"
HEADLINE = 110  # characters; longer ones are cut by those who read them


def news_article(page: Any, *, site_url: str) -> dict[str, Any]:
    """The piece as NewsArticle; `site_url` begins addresses. A person is named only if they agreed."""
    named = bool(page.author_name and page.author_agrees)
    changed = page.last_published_at or page.told_at
    return {
        "@type": "NewsArticle",
        "headline": page.title[:HEADLINE],
        "description": page.summary,
        "url": f"{site_url}{page.url}",
        "mainEntityOfPage": f"{site_url}{page.url}",
        "datePublished": page.told_at.isoformat(),
        "dateModified": max(changed, page.told_at).isoformat(),
        "articleSection": page.topic.name,
        "inLanguage": "ru",
        "isAccessibleForFree": True,
        "author": {
            "@type": "Person" if named else "Organization",
            "name": page.author_name if named else page.byline,
        },
        "publisher": {"@type": "Organization", "name": PUBLISHER, "url": f"{site_url}/"},
    }
