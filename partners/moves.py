"""Old addresses of an organisation whose name in the address changed: links and badges on other sites go on working."""

from typing import Any

from wagtail.contrib.redirects.models import Redirect

from partners.links import THANKS, badge_url, organisation_url, thanks_url


def keep_old_addresses(*, old: str, new: str, section: Any) -> None:
    """Lead from the addresses of `old` to those of `new`; what led to `old` before leads to `new` at once.

    `section` is the page of the partners: its routes are the pages of organisations, the badge is a picture beside them.
    """
    moves = (
        (organisation_url(old), section, f"/{new}/"),
        (thanks_url(old), section, f"/{new}/{THANKS}"),
        (badge_url(old), badge_url(new), None),
    )
    for address, _target, _route in moves:
        Redirect.objects.filter(old_path=Redirect.normalise_path(address)).delete()
    for target in (organisation_url(new), thanks_url(new), badge_url(new)):
        Redirect.objects.filter(old_path=Redirect.normalise_path(target)).delete()
    _lead_on(old, new)
    for address, target, route in moves:
        Redirect.add_redirect(address, target, page_route_path=route, automatically_created=True)


def _lead_on(old: str, new: str) -> None:
    """Redirects from names before `old`."""
    earlier = Redirect.objects.filter(automatically_created=True)
    earlier.filter(redirect_page_route_path=f"/{old}/").update(redirect_page_route_path=f"/{new}/")
    thanks = earlier.filter(redirect_page_route_path=f"/{old}/{THANKS}")
    thanks.update(redirect_page_route_path=f"/{new}/{THANKS}")
    earlier.filter(redirect_link=badge_url(old)).update(redirect_link=badge_url(new))
