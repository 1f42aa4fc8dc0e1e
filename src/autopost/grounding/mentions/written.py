"""How a number is written: the pattern that finds one in figures or words, and the value, precision and form of what it found."""

from __future__ import annotations

import re
from math import prod
from typing import Literal

from autopost.grounding.mentions.multiples import FOLDS, PARTS
from autopost.grounding.mentions.numerals import HIGH_ORDINALS, ORDINAL_WORDS, SCALES, SMALL_WORDS, TENS, UNITS, small
from autopost.printing import WORDS

Form = Literal["count", "percent", "times", "ordinal", "fraction", "vague"]

# "Two hundred and five" is one number, "six and seven" are two.
_LARGE = "hundred|thousand|million|billion|trillion"
_MODIFIES = r"-(?:downloads?|stars?|likes?|forks?|plus|strong)\b"
"""Reads "three million-download models": three of them."""
_HUNDREDS = rf"an?(?=[ ]hundred(?:[ ]and)?[ ](?:{SMALL_WORDS})\b)"
_WORDY = (
    rf"(?:{SMALL_WORDS}|{_HUNDREDS}|hundred[ ]and(?=[ ](?:{SMALL_WORDS})\b))(?:[ -](?:{SMALL_WORDS}|"
    rf"dozen)|"
    rf"[ -](?:{_LARGE})(?!{_MODIFIES})(?:[ -]and(?=[ -](?:{SMALL_WORDS})\b))?)*"
)
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[\u00a0'_]\d{3})+(?:\.\d+)?|\d+,\d{1,2}(?!\d)|\d+(?:\.\d+)?|\.\d+"
_SCALE = r"(?:hundred|thousand|million|billion|trillion|dozen|mn|mio|bn|tn|[kKmMbB])"

_DIGIT = "|".join(["nought", "oh", *WORDS[:10]])
_NTH = "|".join(word for word, n in ORDINAL_WORDS.items() if n < 10)
NUMBER = re.compile(
    rf"""(?<![\w])(?:
      (?P<number_one>(?:(?<!likes\ )(?<!stars\ )(?<!forks\ )(?<!downloads\ )(?<!upvotes\ )(?<!issues\ )(?<!they\ )(?<!they\ now\ )
          (?!(?<=and\ now\ )number\ \d{{3}})number|
          no\.|nr\.|\#|(?<=\()rank(?=\ \d))[ \u00a0]?(?P<place>\d{{1,4}}|one|two|three|four|five|six|seven|eight|
          nine|ten))(?![\w.,]*\d)
    | (?P<nth>\d{{1,3}}(?:,\d{{3}})*|\d+)[ \u00a0]?(?:st|nd|rd|th)\b
    | (?P<part_of_unit>(?P<part_of>half|(?:an?|one|two|three)\ (?:thirds?|quarters?|fifths?|tenths?)\ of)\ (?:an?|one)
        \ (?P<unit>hundred|thousand|million|billion|dozen|percent|per\ cent|percentage\ point))\b
    | (?P<parts>(?:(?:a|an|one|two|three|four|five|seven|nine|\d+)
        [ -](?:(?:good|full|bare|mere|clear)\ )?)(?P<part>thirds?|quarters?|fifths?|sixths?|
        eighths?|tenths?|sevenths?|ninths?|twelfths?|twentieths?|hundredths?|
        (?:eleventh|thirteenth|fourteenth|fifteenth|sixteenth|eighteenth|thirtieth|fortieth|fiftieth|
        thousandth)(?=\ of\ (?:the|its|that|what)\b))
        (?!-[a-z])(?=\ of\b|[-\ ]|\W|$))
    | (?P<vulgar>(?P<top>\d+)/(?P<bottom>\d+))\b
    | (?P<again>half)(?=\ (?:again\ as\ (?:many|much)|as\ (?:many|much)\ again)\b)
    | (?P<half>half)\b(?!-)
    | (?P<fold>{"|".join(sorted(FOLDS, key=len, reverse=True))})\b
    | (?P<figure>(?P<sign>[-+]\$?)?(?:[$€£]\ ?)?(?P<digits>{_DIGITS})
        (?:(?:[ \u00a0-]?(?P<scale>{_SCALE})(?![\w]))|(?:[ \u00a0-]?(?P<percent>%|percent\b|per\ cent\b|
            percentage\ points?\b|pp\b))|(?:[ \u00a0]?(?P<x>x|-?fold)(?![\w]))|(?![\w%]))+)
    | (?P<article>(?:an?(?:\ (?:mere|full|whole|bare|cool|round))?
        |the(?=\ \w+(?:-\w+)?\ (?:mark|line|barrier|threshold|milestone)))
        \ (?P<article_of>(?:hundred[\ -])?(?:thousand|million|billion)|hundred(?!(?:\ and)?\ (?:{SMALL_WORDS})\b)
            |trillion|dozen))\b
    | (?P<vague>hundreds|thousands|tens\ of\ thousands|hundreds\ of\ thousands|millions|billions|dozens)\b
    | (?P<point>(?P<whole>{SMALL_WORDS})\ point\ (?P<decimals>(?:{_DIGIT})(?:\ (?:{_DIGIT}))*))
        (?:\ (?P<point_of>hundred|thousand|million|billion)|[ -](?P<ppercent>percent|per\ cent)|\ (?P<ptimes>times))?\b
    | (?P<words>(?!(?:twenty|thirty)-(?:{_NTH})\b){_WORDY})
        (?P<and_half>\ and\ (?:a\ half|(?P<quarters>(?:a|three)[ -]quarters?))
            (?:[ -](?P<half_of>hundred|thousand|million|billion)\b)?)?
        (?:-?(?P<wfold>fold))?
        (?:[ -](?P<wpercent>percent\b|per\ cent\b))?\b
    | (?P<high>(?<!a\ )(?<!one\ )(?:{"|".join(HIGH_ORDINALS)}))\b
    | (?P<ordinal>(?:twenty-|thirty-)?(?:{"|".join(sorted(ORDINAL_WORDS, key=len, reverse=True))}))\b
    )""",
    re.VERBOSE,
)


TENTH, _HALF = 0.1, 0.5
"""The precision of "a tenth of a percent", and of a percentage that is printed with one decimal."""


def _part_of_unit(words: list[str], unit: str, end: int) -> tuple[float, float, Form, int]:
    """Reads "half a million", "a quarter of a million", "a tenth of a percent"."""
    many = 1.0 if words[0] in {"a", "an", "half"} else float(UNITS[words[0]])
    part = many * PARTS[words[0] if len(words) == 1 else words[1]]
    return (part, TENTH, "percent", end) if unit.startswith("per") else (part * SCALES[unit], SCALES[unit] / 10, "count", end)


def value_of(match: re.Match[str]) -> tuple[float, float, Form, int] | None:  # noqa: C901, PLR0911, PLR0912 - one return for each way to write a number
    """Value, precision and form of what was found, and where it ends; None for what is no number."""
    end = match.end()
    if match["number_one"]:
        place = match["place"]
        return float(UNITS.get(place, 0) or int(place)), 0, "ordinal", match.end("number_one")
    if match["nth"]:
        return float(match["nth"].replace(",", "")), 0, "ordinal", end
    if match["ordinal"] or match["high"]:
        tens, _, unit = (match["ordinal"] or match["high"]).rpartition("-")
        return float(TENS.get(tens, 0) + (ORDINAL_WORDS | HIGH_ORDINALS)[unit]), 0, "ordinal", end
    if match["parts"]:
        times = re.split(r"[ -]", match["parts"])[0]
        many = 1 if times in {"a", "an"} else UNITS.get(times) or int(times)
        return many * PARTS[match["part"]], 0.05, "fraction", end
    if match["vulgar"]:
        bottom = int(match["bottom"])
        return (int(match["top"]) / bottom, 0.05, "fraction", end) if bottom else None
    if match["part_of_unit"]:
        return _part_of_unit(match["part_of"].split(), match["unit"], end)
    if match["again"]:
        return 1 + _HALF, 0.05, "times", end
    if match["half"]:
        return 0.5, 0.05, "fraction", end
    if match["fold"]:
        return FOLDS[match["fold"]], 0.2, "times", end
    if match["article"]:
        scale = prod(SCALES[word] for word in re.split(r"[ -]", match["article_of"]))
        return scale, scale / 10, "count", end
    if match["vague"] or match["point"]:
        return _vague(match) if match["vague"] else _point(match)
    if match["words"]:
        value, step = _words(match["words"])
        if match["and_half"]:
            unit = SCALES[match["half_of"]] if match["half_of"] else 1.0
            part = 0.5 if not match["quarters"] else 0.75 if match["quarters"].startswith("three") else 0.25
            value, step = (value + part) * unit, (0.5 if part == _HALF else 0.25) * unit
        form: Form = "percent" if match["wpercent"] else "times" if match["wfold"] else "count"
        return value, step, form, end
    return _figure(match)


def _vague(match: re.Match[str]) -> tuple[float, float, Form, int]:
    """Reads "thousands", "tens of thousands"."""
    size = {"tens of thousands": 1e4, "hundreds of thousands": 1e5, "dozens": 12.0}.get(match["vague"])
    return size or SCALES[match["vague"].removesuffix("s")], 0, "vague", match.end()


def _point(match: re.Match[str]) -> tuple[float, float, Form, int]:
    """Reads "four point six percent", "one point three million"."""
    digits = [UNITS.get(word, 0) for word in match["decimals"].split()]
    scale = SCALES[match["point_of"]] if match["point_of"] else 1.0
    step = 10.0 ** -len(digits)
    value = (small(match["whole"]) or 0) + sum(digit * 10.0**-n for n, digit in enumerate(digits, 1))
    form: Form = "percent" if match["ppercent"] else "times" if match["ptimes"] else "count"
    return value * scale, step * scale, form, match.end()


def _figure(match: re.Match[str]) -> tuple[float, float, Form, int]:
    digits = match["digits"]
    if re.fullmatch(r"\d+,\d{1,2}", digits):
        digits = digits.replace(",", ".")
    digits = re.sub(r"[,\u00a0'_]", "", digits)
    value = float(digits)
    whole, _, decimals = digits.partition(".")
    scale = SCALES[match["scale"].lower()] if match["scale"] else 1.0
    zeros = len(whole) - len(whole.rstrip("0")) if not decimals and value else 0
    step = 10.0 ** (zeros if not decimals else -len(decimals)) * scale
    form: Form = "percent" if match["percent"] else "times" if match["x"] else "count"
    if form != "count":
        # "More than 8,200 percent" is rounded like a count; "20 percent" is not.
        step = 10.0 ** (zeros if form == "percent" and value >= 1000 else -len(decimals))
    return value * scale, step, form, match.end()


def _words(text: str) -> tuple[float, float]:
    total = part = 0.0
    step = 1.0
    for word in re.split(r"[ -]+", text):
        if word == "and":
            continue
        if word in SCALES:
            scale = SCALES[word]
            part = (part or 1) * scale
            step = scale
            if scale >= 1000:
                total, part = total + part, 0.0
        else:
            part += UNITS.get(word, TENS.get(word, 0))
            step = 1.0
    value = total + part
    return value, max(step, _zeros(value)) if value > SCALES["hundred"] else step


def _zeros(value: float) -> float:
    """The precision of a round figure: a hundred thousand of "eight hundred thousand"."""
    whole = str(int(value))
    return 10.0 ** (len(whole) - len(whole.rstrip("0")))
