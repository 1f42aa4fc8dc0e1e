"""The mail: nothing hostile is live in it, everything travels with it, and every reader has a way out of their own."""

from __future__ import annotations

import email
import email.policy
import re
from dataclasses import replace
from datetime import UTC, datetime
from email.message import EmailMessage
from functools import cache
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autopost.config import Config, Email
from autopost.issue import Issue
from autopost.render.envelope import encoded
from autopost.render.escaping import OWN_LINK, quiet
from autopost.render.mail import LARGEST, Mail, compose, message
from tests.render.pages import TEMPLATES, Page, files, page, sample
from tests.render.sample import Sample
from tests.render.samples import SAMPLES

each_sample = pytest.mark.parametrize("name", SAMPLES)


def _read(text: bytes) -> EmailMessage:
    return email.message_from_bytes(text, policy=email.policy.default)


def _bodies(read: EmailMessage) -> tuple[str, str]:
    """The plain text and the HTML of a message."""
    plain, html = read.get_body(("plain",)), read.get_body(("html",))
    assert plain
    assert html
    return plain.get_content().replace("\r\n", "\n"), html.get_content().replace("\r\n", "\n")


@cache
def mail(name: str) -> Mail:
    """A sample's mail."""
    return compose(sample(name), [TEMPLATES])


def _changed(name: str, **fields: object) -> Sample:
    it = sample(name)
    return replace(it, issue=it.issue.model_copy(update=fields))


@each_sample
def test_nothing_in_the_html_runs_or_is_fetched(name: str) -> None:
    """Pictures come from the mail itself; there is no script, form, handler, other source, or address in a style."""
    for element in page(name, "email.html").elements:
        assert element.tag not in {"script", "iframe", "object", "embed", "base", "form", "input", "link", "svg", "video"}
        assert not [key for key in element.attributes if key.startswith("on") or key in {"srcset", "background", "action"}]
        assert element.attributes.get("src", "cid:").startswith("cid:")
        assert "url(" not in element.attributes.get("style", "")
    styles = page(name, "email.html").all("style")
    assert not re.search(r"url\(|@import|//", "".join(style.text for style in styles))


@each_sample
def test_links_lead_to_the_web_or_out_of_the_list(name: str) -> None:
    """Every link is http(s) with a host or a mail address, and none leads where only the text of an attack points."""
    for element in page(name, "email.html").all("a"):
        target = urlsplit(element.attributes["href"])
        assert (target.scheme in {"http", "https"} and target.hostname) or target.scheme == "mailto"
        assert "evil.example" not in element.attributes["href"]


def test_attacks_are_text() -> None:
    """What the hostile sample holds is to be read in both texts, and has made no element of its own."""
    for text in (page("hostile", "email.html").all("body")[0].text, files("hostile")["email.txt"]):
        for seen in ("<script>alert(1)</script>", "{{ 7*7 }} {% raw %}", "&amp; &lt;b&gt;"):
            assert seen in " ".join(text.split())
    assert not page("hostile", "email.html").faults
    tags = {element.tag for element in page("hostile", "email.html").elements}
    assert tags <= {element.tag for element in page("full", "email.html").elements}


@each_sample
def test_no_mail_client_makes_links_of_text(name: str) -> None:
    """An address stands whole in the plain text only where it is a link of the paper's own, on a line for itself."""
    for line in files(name)["email.txt"].splitlines():
        if re.search(r"\w:[/]{2}|\bwww\.", line):
            assert re.fullmatch(r"(?:Unsubscribe: )?https?://\S+", line)
    shown = "".join(element.text for element in page(name, "email.html").all("body"))
    assert not re.search(r"\w://|\bwww\.", shown)


@given(st.text(alphabet="htps:/w.x \n\t\u2028\ufdd0", max_size=30))
def test_quiet_text_is_one_line_without_addresses(text: str) -> None:
    """Whatever the text, no scheme meets its slashes, no `www` its dot, and nothing stands for a reader's own link."""
    shown = quiet(text)
    assert "://" not in shown
    assert not re.search(r"\bwww\.", shown)
    assert OWN_LINK not in shown
    assert len(shown.splitlines()) <= 1


@each_sample
def test_html_is_small(name: str) -> None:
    """Without its pictures the mail stays under 100 kB."""
    assert len(files(name)["email.html"].encode()) <= LARGEST


def test_large_mail_is_shortened_and_says_so() -> None:
    """An issue many times as long loses its sources and tables first, keeps its lead, and names what it left out."""
    dive = sample("full").issue.deep_dive
    long = _changed("full", deep_dive=dive.model_copy(update={"body": tuple(paragraph * 150 for paragraph in dive.body)}))
    made = compose(long, [TEMPLATES])
    assert len(made.html.encode()) <= LARGEST
    assert "This mail is shortened; left out: Sources, Trending, Deep dive." in Page(made.html).all("body")[0].text
    assert "tops the Hub with 45 times" in made.html
    assert "Biggest movers" in made.html
    assert "DEEP DIVE" not in made.text
    assert "OPINION" in made.text


@each_sample
def test_message_is_whole(name: str) -> None:
    """The message reads back without defects: both texts as they are in their files, and a picture for every place of one."""
    read = _read(files(name)["email.eml"].encode())
    assert not [defect for part in read.walk() for defect in part.defects]
    kinds = [part.get_content_type() for part in read.walk()]
    assert kinds[:4] == ["multipart/alternative", "text/plain", "multipart/related", "text/html"]
    assert _bodies(read) == (files(name)["email.txt"], files(name)["email.html"])
    pictures = [part for part in read.walk() if part.get_content_type() == "image/png"]
    assert pictures
    asked = [element.attributes["src"] for element in page(name, "email.html").all("img")]
    assert asked == [f"cid:{part['Content-ID'][1:-1]}" for part in pictures]
    assert all(part.get_content().startswith(b"\x89PNG\r\n\x1a\n") for part in pictures)


@each_sample
def test_lines_of_the_message_are_short(name: str) -> None:
    """No line is longer than the 998 characters of RFC 5322, every one ends in CRLF, and all are ASCII."""
    lines = files(name)["email.eml"].encode("ascii").split(b"\r\n")
    assert max(map(len, lines)) <= 998
    assert not any(b"\n" in line or b"\r" in line for line in lines)


def test_headers_hold_no_header_from_outside() -> None:
    """A title and a headline with line ends give one From and one Subject, and no header of their own."""
    it = sample("hostile").issue
    bad = "x\r\nBcc: all@evil.example\r\n\r\n<b>\u2028Bcc: y\x00"
    head = it.lead.headline.model_copy(update={"text": bad})
    changed = _changed(
        "hostile",
        masthead=it.masthead.model_copy(update={"title": bad}),
        lead=it.lead.model_copy(update={"headline": head}),
    )
    read = _read(message(compose(changed, [TEMPLATES])).as_bytes())
    assert set(read.keys()) == {
        "From", "To", "Subject", "Date", "Message-ID", "List-Id", "List-Unsubscribe", "MIME-Version", "Content-Type",
    }  # fmt: skip
    assert str(read["Subject"]) == "x Bcc: all@evil.example <b> Bcc: y\ufffd"
    assert read["From"].addresses[0].addr_spec == "post@autopost.invalid"


@given(st.text(max_size=80))
def test_encoded_words_are_short_and_read_back(text: str) -> None:
    """Every encoded word has at most 75 characters, and together they are the printable text on one line."""
    lines = encoded(text).split("\r\n ")
    assert all(len(line) <= 75 and line.isascii() and line.isprintable() for line in lines)
    read = _read(f"Subject: {encoded(text)}\r\n\r\n".encode())["Subject"]
    assert str(read).split() == "".join(c for c in " ".join(quiet(text).replace("\u2060", "").split()) if c.isprintable()).split()


def test_every_reader_has_their_own_way_out() -> None:
    """The link that ends a subscription is the reader's own in HTML, text and header, and the Message-ID does not name them."""
    for address, part in (
        ("ada+post@example.org", "ada%2Bpost%40example.org"),
        ("o'n&co@example.org", "o%27n%26co%40example.org"),
    ):
        own = f"https://example.org/leave?who={part}"
        read = _read(message(mail("full"), to=address, at=datetime(2026, 5, 4, 7, 30, tzinfo=UTC)).as_bytes())
        plain, html = _bodies(read)
        assert read["To"] == address
        assert read["Date"] == "Mon, 04 May 2026 07:30:00 +0000"
        assert read["List-Unsubscribe"] == f"<{own}>"
        assert read["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        assert f"Unsubscribe: {own}" in plain
        assert own in [link.attributes["href"] for link in Page(html).all("a")]
        assert address.partition("@")[0] not in read["Message-ID"]
        assert OWN_LINK not in plain + html


def test_only_the_papers_own_places_take_the_link() -> None:
    """What would break out of its header or no server takes is refused, and a list left by mail promises no single click."""
    breaking = ("a@x.example\r\nBcc: b@x.example", "a@x.example, b@x.example", '"><script>@x.example', "ä@x.example")
    for address in (*breaking, "a@.", "a" * 65 + "@x.example"):
        with pytest.raises(ValueError, match="one address"):
            message(mail("full"), to=address)
    read = _read(message(mail("hostile"), to="a@example.org").as_bytes())
    assert "List-Unsubscribe-Post" not in read
    assert read["List-Unsubscribe"] == "<mailto:leave@example.org?subject=leave>"
    out = [link for link in page("hostile", "email.html").all("a") if link.text == "Unsubscribe"]
    assert [link.attributes["href"] for link in out] == ["mailto:leave@example.org?subject=leave"]


def test_without_settings_there_is_no_promise() -> None:
    """A newsroom without an address on the web or a way out has neither link in its mail, and a sender that cannot be one."""
    made = replace(sample("full"), config=Config()).files(TEMPLATES)
    assert "nsubscribe" not in made["email.eml"]
    assert "on the web" not in made["email.txt"]
    assert _read(made["email.eml"].encode())["From"].addresses[0].domain == "autopost.invalid"


def test_mail_says_where_the_page_is() -> None:
    """Where the paper has an address the mail links to the edition's page, and the Message-ID is in the sender's name."""
    links = [link.attributes["href"] for link in page("full", "email.html").all("a")]
    assert "https://example.org/post/editions/2026-05-04.html" in links
    assert _read(files("full")["email.eml"].encode())["Message-ID"].endswith("@example.org>")


def test_another_version_has_another_message_id() -> None:
    """A changed issue is another message; the same issue to the same reader is the same at every try."""

    def identity(issue: Issue) -> str:
        return str(message(compose(replace(sample("full"), issue=issue), [TEMPLATES]), to="a@example.org")["Message-ID"])

    issue = sample("full").issue
    assert identity(issue) == identity(issue)
    assert identity(issue) != identity(issue.model_copy(update={"notices": ()}))


@pytest.mark.parametrize(
    "address", ["https://example.org/{name}", "http://example.org/", 'https://example.org/"x', "javascript:x"]
)
def test_way_out_is_https_or_mail(address: str) -> None:
    """Any other link, and any placeholder but the address, is refused in the config."""
    with pytest.raises(ValueError, match="should match pattern"):
        Email(unsubscribe=address)


def test_charts_say_in_words_what_they_show() -> None:
    """The picture of a metric's movers has every name and gain in its alternative text."""
    stars, downloads = (element.attributes["alt"] for element in page("full", "email.html").all("img"))
    assert stars.startswith("Stars: mattpocock/skills +32,641 (+133%); ")
    assert "pathwaycom/pathway −46 (−0.1%)" in stars
    assert downloads.startswith("Downloads: google/gemma-4-31B-it +1,736,149 (+28%)")
