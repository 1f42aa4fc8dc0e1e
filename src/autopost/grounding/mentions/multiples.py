"""Words for parts and multiples: "a third", "threefold", "twice"."""

from __future__ import annotations

PARTS = {"half": 1 / 2, "halves": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4,
          "fifth": 1 / 5, "fifths": 1 / 5, "tenth": 1 / 10, "tenths": 1 / 10, "sixth": 1 / 6, "sixths": 1 / 6,
          "seventh": 1 / 7, "sevenths": 1 / 7, "ninth": 1 / 9, "ninths": 1 / 9, "twelfth": 1 / 12, "twelfths": 1 / 12,
          "eleventh": 1 / 11, "thirteenth": 1 / 13, "fourteenth": 1 / 14, "fifteenth": 1 / 15, "sixteenth": 1 / 16,
          "eighteenth": 1 / 18, "thirtieth": 1 / 30, "fortieth": 1 / 40, "fiftieth": 1 / 50, "thousandth": 1 / 1000,
          "twentieth": 1 / 20, "twentieths": 1 / 20, "hundredth": 1 / 100, "hundredths": 1 / 100,
          "eighth": 1 / 8, "eighths": 1 / 8}  # fmt: skip
FOLDS = {"double": 2.0, "doubled": 2.0, "doubles": 2.0, "doubling": 2.0, "twice": 2.0, "twofold": 2.0,
         "treble": 3.0, "trebled": 3.0, "triple": 3.0, "tripled": 3.0, "triples": 3.0, "tripling": 3.0, "thrice": 3.0,
          "threefold": 3.0, "quintuple": 5.0, "quintupled": 5.0, "quintuples": 5.0, "quintupling": 5.0,
          "sextupled": 6.0, "sextuple": 6.0, "sextuples": 6.0, "sextupling": 6.0, "quadrupling": 4.0,
          "quadruple": 4.0, "quadrupled": 4.0, "quadruples": 4.0, "fourfold": 4.0, "fivefold": 5.0,
          "sixfold": 6.0, "sevenfold": 7.0, "eightfold": 8.0, "ninefold": 9.0, "tenfold": 10.0, "hundredfold": 100.0}  # fmt: skip
