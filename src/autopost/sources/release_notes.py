"""A release's Markdown reduced to plain sentences: what changed, without targets, markup, code and commit hashes."""

from __future__ import annotations

import html
import re

from autopost.sources.cleaning import cut, line

LENGTH = 1_500
_READ = 20_000  # what could still be within LENGTH once markup is gone
_MARKUP = (
    (re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL), " "),
    (re.compile(r"<(?:script|style)\b.*?(?:</(?:script|style)>|\Z)", re.DOTALL | re.IGNORECASE), " "),
    (re.compile(r"</?[A-Za-z][^<>\n]{0,500}>"), " "),
    (re.compile(r"!\[[^\]\n]{0,300}\]\((?:[^()\n]|\([^()\n]{0,100}\)){0,600}\)"), " "),
    (re.compile(r"\[([^\[\]\n]{0,300})\](?:\((?:[^()\n]|\([^()\n]{0,100}\)){0,600}\)|\[[^\]\n]{0,100}\])"), r"\1"),
    (re.compile(r"<?\bhttps?://[^\s<>)\]]+>?"), " "),
)
_NOISE = (
    (re.compile(r"\(?\b(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,40}\b\)?"), ""),
    (re.compile(r"\((?:[\s,]*#\d+)+[\s,]*\)|(?<!\w)#\d+\b"), ""),
    (re.compile(r"[*_~]{2,3}|`+|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)"), ""),
    (re.compile(r"\s+([.,;:])"), r"\1"),
)
_SKIPPED = re.compile(r"\s*(?:\||[-=*_]{3,}\s*$|\*{0,2}full changelog\b)", re.IGNORECASE)
_BULLET = re.compile(r"\s*(?:[-*+•]|\d{1,3}[.)])\s+")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+")


def plain(markdown: object) -> str:
    """The notes as one line of sentences, at most 1,500 characters; empty where they say nothing."""
    if not isinstance(markdown, str):
        return ""
    text = html.unescape(_without_code(markdown[:_READ].replace("\r\n", "\n")))
    for pattern, instead in _MARKUP:
        text = pattern.sub(instead, text)
    return cut(" ".join(filter(None, map(_sentence, text.split("\n")))), LENGTH)


def _without_code(markdown: str) -> str:
    kept = []
    fence = ""
    for row in markdown.split("\n"):
        mark = row.lstrip()[:3]
        if fence:
            fence = "" if mark == fence else fence
        elif mark in {"```", "~~~"}:
            fence = mark
        else:
            kept.append(row)
    return "\n".join(kept)


def _sentence(row: str) -> str:
    if _SKIPPED.match(row):
        return ""
    heading = _HEADING.match(row) is not None
    text = _BULLET.sub("", _HEADING.sub("", row, count=1), count=1)
    for pattern, instead in _NOISE:
        text = pattern.sub(instead, text)
    text = line(text, LENGTH).strip(" ,;")
    if not re.search(r"\w", text):
        return ""
    if heading:
        return f"{text.rstrip('.:')}:"
    return text if text[-1] in ".!?:…" else f"{text}."
