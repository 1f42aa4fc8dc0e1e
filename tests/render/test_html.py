"""The page as elements: nothing hostile is live, every mark has its evidence, the structure is sound."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from urllib.parse import urlsplit

import pytest

from autopost.config import Paper
from autopost.decisions import Decision, Waiver
from autopost.evidence import spoken, tabled
from autopost.issue import SECTIONS, Sentence
from tests.render.hostile import HEADINGS, LONG, NASTY
from tests.render.pages import TEMPLATES, Element, Page, files, page, sample
from tests.render.samples import SAMPLES

each_sample = pytest.mark.parametrize("name", SAMPLES)
HIDDEN = re.compile("[\u202a-\u202e\u2066-\u2069\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")


@each_sample
def test_only_the_papers_own_script_and_style(name: str) -> None:
    """The page has one script and one style, both the templates' own, and a policy that admits no other."""
    scripts, styles = page(name).all("script"), page(name).all("style")
    assert [script.text for script in scripts] == [(TEMPLATES / "page.js").read_text()]
    (style,) = (style.text for style in styles)
    colours, _, rest = style.partition("\n:root {\n")
    assert f":root {{\n{rest}" == (TEMPLATES / "page.css").read_text()
    assert re.fullmatch(r"(?:[\w\s:;{}@()-]|#[0-9a-f]{6}\b)+", colours)
    assert not scripts[0].attributes
    policy = next(meta for meta in page(name).all("meta") if meta.attributes.get("http-equiv"))
    assert policy.attributes["content"].startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy.attributes["content"]


@each_sample
def test_no_attribute_runs_anything(name: str) -> None:
    """No element has an event handler, an inline style, a source to load or a frame."""
    for element in page(name).elements:
        assert not [
            key for key in element.attributes if key.startswith("on") or key in {"style", "srcdoc", "action", "formaction"}
        ]
        assert element.tag not in {"iframe", "object", "embed", "base", "form", "img", "image", "video", "use", "foreignobject"}
        assert "src" not in element.attributes
        assert "srcset" not in element.attributes


@each_sample
def test_links_lead_to_the_web_a_mail_address_or_the_page(name: str) -> None:
    """Every href is http(s) with a host, mailto or a fragment that exists; only the empty icon is neither."""
    known = set(page(name).ids)
    for element in page(name).elements:
        href = element.attributes.get("href")
        if href is None:
            continue
        if element.tag == "link":
            assert (element.attributes["rel"], href) == ("icon", "data:,")
        elif href.startswith("#"):
            assert href[1:] in known
        else:
            assert element.tag == "a"
            assert urlsplit(href).scheme in {"http", "https", "mailto"}
            assert href.startswith("mailto:") or urlsplit(href).hostname


@each_sample
def test_nothing_is_fetched_from_another_host(name: str) -> None:
    """The style names no address and imports nothing."""
    style = page(name).all("style")[0].text
    assert "url(" not in style
    assert "@import" not in style
    assert "//" not in style


def test_what_comes_from_outside_is_text() -> None:
    """Every attack of the hostile sample is there to be read, in full and literally, and has made no element of its own."""
    text = page("hostile").all("body")[0].text
    for seen in (
        "<script>alert(1)</script>",
        "{{ 7*7 }} {% raw %}",
        "javascript:alert(1)",
        "*bold* _it_ `code`",
        "&amp; &lt;b&gt;",
    ):
        assert seen in text
    assert LONG in text
    for line in HEADINGS:
        assert line in text
    tags = {element.tag for element in page("hostile").elements}
    assert tags <= {element.tag for element in page("full").elements} | {"q"}


@each_sample
def test_no_control_reorders_the_page(name: str) -> None:
    """No override or isolate of writing direction and no other control character is left in any file."""
    assert HIDDEN.search(NASTY)
    for text in files(name).values():
        assert not HIDDEN.search(text.replace("\r\n", "\n"))


@each_sample
def test_well_formed(name: str) -> None:
    """Tags nest, no attribute is given twice, no id is used twice."""
    assert page(name).faults == []
    assert len(page(name).ids) == len(set(page(name).ids))


@each_sample
def test_headings_go_down_one_step_at_a_time(name: str) -> None:
    """One h1 comes first, and no heading skips a level."""
    levels = [int(element.tag[1]) for element in page(name).elements if re.fullmatch(r"h[1-6]", element.tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@each_sample
def test_tables_have_captions_and_scoped_headings(name: str) -> None:
    """Every table has one caption, and every heading cell says what it heads."""
    assert len(page(name).all("caption")) == len(page(name).all("table"))
    assert all(cell.attributes.get("scope") in {"col", "row", "rowgroup"} for cell in page(name).all("th"))


@each_sample
def test_labels_point_at_elements(name: str) -> None:
    """Every aria-labelledby names an id on the page."""
    named = [element.attributes["aria-labelledby"] for element in page(name).elements if "aria-labelledby" in element.attributes]
    assert named
    assert set(named) <= set(page(name).ids)


def _entries(name: str, *, series: bool) -> dict[str, Element]:
    """The entries under Sources by id: facts, or the days behind the small charts."""
    found = [element for element in page(name).all("li") if "source" in element.classes]
    return {element.attributes["id"]: element for element in found if ("series" in element.classes) == series}


@each_sample
def test_every_binding_has_its_evidence(name: str) -> None:
    """Every fact of the ledger that a sentence, figure or cell rests on stands under Sources, with statement and date."""
    it = sample(name)
    entries = _entries(name, series=False)
    cited = {*spoken(it.issue), *tabled(it.issue)} & it.ledger.by_tag.keys()
    assert entries.keys() == cited
    for tag, entry in entries.items():
        shown = HIDDEN.sub("", it.ledger.by_tag[tag].statement).split()[0]
        assert f"{tag} {shown}" in entry.text
        assert "as of" in entry.text


@each_sample
def test_every_mark_opens_facts_that_are_there(name: str) -> None:
    """A mark's facts are all entries under Sources, and its address is the first of them."""
    assert len(page(name).marks()) > 10
    for mark in page(name).marks():
        facts = mark.attributes.get("data-facts", mark.attributes["href"][1:]).split()
        assert mark.attributes["href"] == f"#{facts[0]}"
        assert set(facts) <= set(page(name).ids)


@each_sample
def test_every_sentence_is_shown_whole_under_its_pointer(name: str) -> None:
    """The element with a sentence's id holds the sentence's text, marks and all."""
    shown = {element.attributes["id"]: element for element in page(name).elements if "s" in element.classes}
    sentences = dict(sample(name).issue.sentences())
    assert len(shown) == len(sentences)
    for pointer, sentence in sentences.items():
        element = shown[pointer.removesuffix("/text").strip("/").replace("/", "-")]
        text = element.text.removeprefix("Analysis: ") if sentence.kind == "analysis" else element.text
        assert text.removesuffix("†") == _as_shown(sentence)
        assert sentence.kind in element.classes


def _as_shown(sentence: Sentence) -> str:
    bare = re.sub("[\u202a-\u202e\u2066-\u2069]", "", sentence.text)
    return HIDDEN.sub("\ufffd", bare)


def test_marks_of_bound_values_hold_the_bound_text() -> None:
    """In the full sample every binding is a mark whose text is the span it was bound to, in reading order."""
    bound = [
        (sentence.text[each.start : each.end], each.fact)
        for name in SECTIONS
        for pointer, sentence in sample("full").issue.sentences()
        if pointer.startswith(f"/{name}/")
        for each in sorted(sentence.bindings, key=lambda binding: binding.start)
    ]
    marks = [
        mark for mark in page("full").marks() if {"v"} & set(mark.classes) and "bdi" in mark.parents and "td" not in mark.parents
    ]
    in_sentences = [(mark.text, mark.attributes["href"][1:]) for mark in marks]
    assert sorted(in_sentences) == sorted(bound)


def test_sentences_without_bindings_carry_a_dagger() -> None:
    """A sentence that cites facts but has no binding ends in one mark that opens all of them."""
    for pointer, sentence in sample("full").issue.sentences():
        identity = pointer.removesuffix("/text").strip("/").replace("/", "-")
        element = next(each for each in page("full").elements if each.attributes.get("id") == identity)
        assert element.text.endswith("†") == bool(sentence.cites and not sentence.bindings)


def test_editors_bar_says_what_is_open() -> None:
    """The bar counts blockers and warnings, lists code, place and message, and what is agency copy or set aside."""
    bar = next(element for element in page("full").elements if "desk" in element.classes).text
    for said in (
        "1 blocker open",
        "1 warning",
        "comparison-unbound",
        "Deep dive, paragraph 1, sentence 3",
        "The facts cited compare two repositories",
        "the model's reply was cut off twice",
        "suraj291/Survival_Island_Game",
        "not about AI",
    ):
        assert said in bar


def test_sentence_with_a_finding_is_marked() -> None:
    """The sentence that a blocker points at bears its severity."""
    flagged = [
        element.attributes["id"] for element in page("full").elements if "s" in element.classes and "blocker" in element.classes
    ]
    assert flagged == ["deep_dive-body-0-2"]


def test_lists_say_why_they_are_empty() -> None:
    """An empty table or list shows its note and no empty table."""
    text = page("hostile").all("main")[0].text
    assert text.count("Nothing cleared the bar today. <i>") == 2
    assert "No history yet; from tomorrow on." in text
    assert page("hostile").all("caption")[0].text == "Models on Hugging Face"
    assert len(page("hostile").all("caption")) == 2


def test_restated_words_are_declared_at_the_foot() -> None:
    """Where the ledger holds restated passages the foot says so, in the issue's own notice or else in a line of its own."""
    foot = page("full").all("footer")[0].text
    assert "Descriptions and abstracts in this edition are restated in the paper's own words; none is quoted." in foot
    assert "restated in the paper's own words and are never quoted" in page("hostile").all("footer")[0].text


def test_opinions_are_labelled() -> None:
    """Both pieces say that they are opinion, and for which side."""
    assert [each.text for each in page("full").elements if "side" in each.classes] == ["Opinion: for", "Opinion: against"]


def test_code_is_drawn_only_for_an_address() -> None:
    """A Telegram address gets a QR code; anything that is no web address gets neither code nor link."""
    assert [svg.attributes["aria-label"] for svg in page("full").all("svg") if "qr" in svg.classes] == [
        "QR code of the Telegram channel"
    ]
    assert not [svg for svg in page("hostile").all("svg") if "qr" in svg.classes]


def test_small_chart_names_both_ends_and_opens_its_days() -> None:
    """A row with history draws a line that says metric, first and last day, and links to all days that were seen."""
    charts = [element for element in page("full").all("a") if "t" in element.classes]
    entries = _entries("full", series=True)
    assert [chart.attributes["href"].removeprefix("#") for chart in charts] == list(entries)
    assert charts[0].attributes["aria-label"] == "Stars: 24,632 on 27 April 2026, 57,273 on 4 May 2026"
    days = entries["trend-repositories-0"].text
    assert re.findall(r"\d+ \w+ 2026", days) == [
        f"{day} 2026" for day in ("27 April", "28 April", "29 April", "2 May", "3 May", "4 May")
    ]
    assert "24,632" in days
    assert "57,273" in days


def test_one_day_makes_no_chart() -> None:
    """A row seen on a single day has an empty place in the column, and nothing behind it."""
    assert list(_entries("hostile", series=True)) == ["trend-models-0"]
    assert len([element for element in page("hostile").all("td") if "trend" in element.classes]) == 2


DECISION = Decision(
    verdict="approved",
    by="Ada Lovelace",
    at=datetime(2026, 5, 4, 23, 30, tzinfo=UTC),
    digest="sha256:0",
    note="Read twice.",
    waivers=(Waiver(finding="k", message="No fact states a direction.", because="It is a figure of speech."),),
)


def test_draft_says_so() -> None:
    """Without a decision, masthead, bar and colophon say that nobody approved it."""
    text = page("full").all("body")[0].text
    assert "Draftnot yet approved" in text
    assert "Nobody yet: this is a draft." in text


def test_approval_is_published_with_its_waivers() -> None:
    """An approved page names who and when by the paper's own clock, gives each waiver its reason, and shows no editors' bar."""
    it = sample("full").decided(DECISION)
    berlin = it.config.model_copy(update={"paper": Paper(timezone="Europe/Berlin")})
    made = Page(replace(it, config=berlin).files(TEMPLATES)["index.html"])
    text = " ".join(made.all("body")[0].text.split())
    assert "Approvedby Ada Lovelaceon Tuesday 5 May 2026" in text
    assert "No fact states a direction. Let through because: It is a figure of speech." in text
    assert "Ada Lovelace, on Tuesday 5 May 2026. Read twice. 1 finding let through" in text
    assert "Draft" not in text
    assert not [element for element in made.elements if "s" in element.classes and "blocker" in element.classes]


def test_rejection_is_no_approval() -> None:
    """A rejected edition stays a draft, and its bar says who rejected it and why."""
    made = Page(sample("full").decided(DECISION.model_copy(update={"verdict": "rejected"})).files(TEMPLATES)["index.html"])
    bar = next(element for element in made.elements if "desk" in element.classes).text
    assert bar.strip().startswith("Rejected by Ada Lovelace on Monday 4 May 2026: Read twice.")
    assert "Nobody yet: this is a draft." in made.all("body")[0].text


def test_colours_are_the_newsrooms() -> None:
    """The page's colours are those of the config, and a colour is nowhere written twice."""
    assert "--paper: #ffffff;" in page("hostile").all("style")[0].text
    assert "--accent: #004488;" in page("hostile").all("style")[0].text
    assert "--accent: #8c1d18;" in page("full").all("style")[0].text
