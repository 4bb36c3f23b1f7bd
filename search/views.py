"""The page `/search/`, and the same answer as JSON."""

from django.core.paginator import InvalidPage
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from core.http import read_only
from initiatives.models import Theme
from search.kinds import kind_named
from search.results import Answer


@read_only
def search(request: HttpRequest) -> HttpResponse:
    """`?q=` words, `&type=` kind, `&page=` number, `&format=json`. An unknown kind is read as not given."""
    answer = Answer(
        query=request.GET.get("q", ""),
        kind=kind_named(request.GET.get("type", "")),
        page=request.GET.get("page") or "1",
        request=request,
    )
    try:
        answer.page_obj  # noqa: B018 - asked early, so that a page that is not there is a 404
    except InvalidPage as error:
        raise Http404 from error
    if request.GET.get("format") == "json":
        return JsonResponse(_as_data(answer, request), json_dumps_params={"ensure_ascii": False})
    return render(request, "search/search.html", {"answer": answer, "themes": Theme.objects.all()})


def _as_data(answer: Answer, request: HttpRequest) -> dict[str, object]:
    return {
        "total": answer.total,
        "page": answer.page_obj.number,
        "pages": answer.page_obj.paginator.num_pages,
        "results": [
            {"title": found.title, "type": found.kind.slug, "url": found.url, "snippet": found.snippet}
            for found in answer.results
        ],
    }
