from types import SimpleNamespace

import pytest
from django.template import Context, RequestContext, Template
from django.test import RequestFactory


def render(source: str, **context: object) -> str:
    return Template("{% load core_tags %}" + source).render(Context(context))


def test_typo_escapes_plain_text_before_binding_it():
    assert render("{{ text|typo }}", text="<b>я тут</b>") == "&lt;b&gt;я\u00a0тут&lt;/b&gt;"


def test_the_demo_label_follows_a_demonstration_value_only():
    page = SimpleNamespace(demo_fields=["place"])
    assert render('{% demo page "place" %}', page=page) == ' <span class="demo">демо</span>'
    assert render('{% demo page "title" %}', page=page) == ""
    assert render('{% demo page "title" "place" %}', page=page) == ' <span class="demo">демо</span>'


@pytest.mark.parametrize(("is_demo", "label"), [(True, ' <span class="demo">демо</span>'), (False, "")])
def test_a_demonstration_row_is_labelled(is_demo, label):
    assert render("{% demo_row row %}", row=SimpleNamespace(is_demo=is_demo)) == label


def test_qs_keeps_the_rest_of_the_address():
    request = RequestFactory().get("/", {"theme": ["yard", "sport"], "page": "2"})
    assert render("{% qs page=None %}", request=request) == "?theme=yard&amp;theme=sport"
    assert render("{% qs page=3 %}", request=request) == "?theme=yard&amp;theme=sport&amp;page=3"


def test_qs_escapes_what_came_in_the_address():
    request = RequestFactory().get("/", {"q": '"><script>'})
    assert render("{% qs page=None %}", request=request) == "?q=%22%3E%3Cscript%3E"


def test_a_label_anywhere_on_the_page_lets_the_footer_explain_it():
    request = RequestFactory().get("/")
    page = SimpleNamespace(demo_fields=["place"])
    source = Template(
        '{% load core_tags %}{% demo page "title" %}{% if request.shows_demo %}объяснить{% endif %}'
    )
    assert source.render(RequestContext(request, {"page": page})) == ""
    source = Template(
        '{% load core_tags %}{% demo page "place" %}{% if request.shows_demo %}объяснить{% endif %}'
    )
    assert source.render(RequestContext(request, {"page": page})).endswith("объяснить")
