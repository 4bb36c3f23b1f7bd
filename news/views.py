"""The feeds, and recordings with the parts of them that a player asks for."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_safe

from news.feeds import ITEMS, JSON_TYPE, RSS_TYPE, Channel, json_feed, rss
from news.models import NewsIndexPage, NewsPage, NewsTopic, Video
from news.serving import serve_parts


@require_safe
def rss_view(request: HttpRequest) -> HttpResponse:
    """`/news/feed/`; `?topic=` narrows it down."""
    channel, news = _channel(request, reverse("news_rss"))
    return HttpResponse(rss(channel=channel, news=news), content_type=RSS_TYPE)


@require_safe
def json_view(request: HttpRequest) -> HttpResponse:
    """`/news/feed.json`, the same as JSON."""
    channel, news = _channel(request, reverse("news_json"))
    data = json_feed(channel=channel, news=news)
    return JsonResponse(data, content_type=JSON_TYPE, json_dumps_params={"ensure_ascii": False})


@require_safe
def video_view(request: HttpRequest, path: str) -> HttpResponseBase:
    """A recording, or its captions, that may be shown. The first bytes of a film are enough to begin."""
    video = Video.named(path)
    if video is None:
        raise Http404("Такой записи нет.")
    file = video.file if video.file.name == path else video.captions
    kind = video.media_type if file is video.file else "text/vtt"
    return serve_parts(file=file, content_type=kind, asked=request.headers.get("Range", ""))


def _channel(request: HttpRequest, address: str) -> tuple[Channel, list[NewsPage]]:
    """What the feed says of itself, and its items. Four queries, whatever there is."""
    index = NewsIndexPage.objects.live().public().first()
    if index is None:
        raise Http404("Раздела новостей пока нет.")
    news = NewsPage.objects.shown().real().newest_first().for_cards()
    title = f"{index.title} · Добрый Железногорск"
    if slug := request.GET.get("topic"):
        topic = get_object_or_404(NewsTopic, slug=slug[:60])
        news, title = news.filter(topic=topic), f"{topic.name}: {title}"
        address = f"{address}?topic={topic.slug}"
    site_url = f"{request.scheme}://{request.get_host()}"
    home = f"{site_url}{index.get_url(request)}"
    description = index.summary or index.title
    return Channel(title, description, home, f"{site_url}{address}", site_url), list(news[:ITEMS])
