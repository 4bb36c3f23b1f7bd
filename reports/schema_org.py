"""A report as schema.org's Dataset (https://schema.org/Dataset), so that search engines of data find it."""

from typing import Any

from reports.models import FinancialReportPage


def dataset(page: FinancialReportPage, *, site_url: str) -> dict[str, Any]:
    """What it is about, which year it covers, and where its table lies as a file."""
    return {
        "@type": "Dataset",
        "name": page.title,
        "description": page.description or page.title,
        "url": f"{site_url}{page.url}",
        "temporalCoverage": f"{page.period_from.isoformat()}/{page.period_to.isoformat()}",
        "spatialCoverage": "Железногорск, Красноярский край",
        "inLanguage": "ru",
        "isAccessibleForFree": True,
        "creator": {"@id": f"{site_url}/#programme"},
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": "text/csv",
                "contentUrl": f"{site_url}{page.csv_url}",
            }
        ],
    }
