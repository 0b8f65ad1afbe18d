"""Writes word-pieces.json: how the tokenizer of Hugging Face splits awkward text, the expectations of word-pieces.test.ts.

python make-word-pieces.py VOCAB (pip install tokenizers==0.23.3; VOCAB is models/newsgraph-reader/vocab.txt)
"""

import json
import sys
import unicodedata
from pathlib import Path

from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

TEXTS = {
    "plain": "President Joe Biden met Ursula von der Leyen in Brussels on 24 May 2021.",
    "emoji": "Breaking 🔥🔥 news: Łukasz 👩‍👩‍👧‍👦 said 👍🏽 to Ana😀Maria 🇰🇿!",
    "precomposed accents": "São Paulo, Gdańsk, Đà Nẵng, İstanbul, Ærø, Reykjavík, Škoda, naïve Zoë",
    "combining accents": "Sa\u0303o Paulo, Gdan\u0301sk, Zoe\u0308, I\u0307stanbul, \u0301alone, q\u0323\u0307\u0301",
    "Cyrillic": "Владимир Путин и Александр Лукашенко встретились в Сочи; Їжакевич, Щёлково.",
    "Kazakh": "Қасым-Жомарт Тоқаев Алматы мен Нұр-Сұлтанда; Өскемен, Ұлытау, Әлібек, Іле.",
    "Kazakh in Latin letters": "Qasym-Jomart Toqaev, Núrsultan Nazarbaev, Shymkent, Öskemen",
    "quotes": "“We’ll go,” she said — ‘no’ «да» „nein“ `x´ O'Brien rock'n'roll the '90s",
    "dashes": "al-Assad 2020–2021 — state-of-the-art ‐ ‑ ‒ – — ― − non‑breaking",
    "a very long word": f"before {'Donaudampfschifffahrtsgesellschaft' * 6} after {'x' * 100} {'y' * 101} {'é' * 100}.",
    "CJK": "习近平在北京。安倍晋三 met 文在寅 in 東京Tokyo今日 한국 서울",
    "right to left": "\u202bבנימין נתניהו\u202c said \u200fمحمد بن سلمان\u200e in Riyadh\u061c.",
    "zero width": "Jo\u200bhn Sm\u200dith \ufeffParis\u2060 soft\u00adhyphen \u200b \u200c",
    "control characters": "a\u0000b\u0001c\u0007 d\u001be\u007ff g\u009fh Ru\u0002ssia",
    "lone surrogates": "Joe\ud83d Biden \udc00 and \ud800Xi\udfff.",
    "replacement character": "Caf\ufffd Pal\ufffdcio \ufffd",
    "spaces": "  no\u00a0break \u2003em\u3000ideographic\tthin\u2009space\u202fnarrow  ",
    "lines": "HEADLINE\n\nFirst line.\r\nSecond line.\n \n\tThird\u2028fourth\u2029fifth",
    "Greek": "ΑΘΗΝΑ Αλέξης Τσίπρας Άγγελος ΣΥΡΙΖΑ ὁ Σόλων;",
    "numbers and signs": "$3,700.50 ½ ² ٣٤ 50% +1 <b>&amp;</b> A&P C++ #1 x_y €5m №7 ^~|",
    "ligatures and wide letters": "ﬁnance ｆｕｌｌ Ⅷ ㎞ Straße STRASSE ǅ ŉ",
    "unknown": "ꙮ 𝔘𝔫𝔦 𐍈𐌹 ⴰⵎⴰⵣⵉⵖ \ue000 \U0001f9ff",
    "an address": "http://www.example.com/a?b=c&d=%20 someone@example.org C:\\Users\\x",
    "nothing": "",
    "only dropped": "\u0000\u200b\ufeff",
    "only punctuation": "...!?—",
}


def words_of(tokenizer: Tokenizer, text: str) -> list[list]:
    """[start, end, [piece ids]] of each word, in UTF-16 units. The combining marks around a word are its own, which the library leaves out."""
    given = "".join("\ufffd" if 0xD800 <= ord(c) <= 0xDFFF else c for c in text)
    units = [0]
    for c in given:
        units.append(units[-1] + (2 if ord(c) > 0xFFFF else 1))
    is_mark = lambda at: 0 <= at < len(given) and unicodedata.category(given[at]) == "Mn"
    coded = tokenizer.encode(given, add_special_tokens=False)
    words: list[list] = []
    last = None
    for i, word, (start, end) in zip(coded.ids, coded.word_ids, coded.offsets):
        while is_mark(end):
            end += 1
        if word != last:
            while is_mark(start - 1) and not (words and units[start] <= words[-1][1]):
                start -= 1
            words.append([units[start], units[end], []])
        words[-1][1] = units[end]
        words[-1][2].append(i)
        last = word
    return words


def main() -> None:
    vocabulary = {p: i for i, p in enumerate(Path(sys.argv[1]).read_text().rstrip("\n").split("\n"))}
    tokenizer = Tokenizer(WordPiece(vocabulary, unk_token="[UNK]", max_input_chars_per_word=100))
    tokenizer.normalizer = BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = BertPreTokenizer()
    rows = [{"what": what, "text": text, "words": words_of(tokenizer, text)} for what, text in TEXTS.items()]
    lines = ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows)
    Path(__file__).with_name("word-pieces.json").write_text(f"[\n{lines}\n]\n")


main()
