"""Makes documents of the corpus in every format that is read, by programs that are not ours.

    /usr/bin/python3 scripts/make-format-corpus.py FOLDER      all of them, to be measured with NIANGAO_FORMATS=FOLDER
    /usr/bin/python3 scripts/make-format-corpus.py             those that are kept in tests/fixtures/corpus

Needs Debian's python3-docx, LibreOffice, pandoc and Chromium. Every file is called NAME.MAKER.EXTENSION after the text that
it is made from; tests/electron/importer/format-corpus.test.ts compares it with that text.
"""

import html
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

project = Path(__file__).resolve().parent.parent
texts = project / "tests/shared/domain/structure/corpus/documents"
kept_in = project / "tests/fixtures/corpus"

# What is kept: every format of every maker at least once, PDF of short texts only, because they carry their fonts.
KEPT = {
    "petition-bureau-clean": ["typed.docx", "pandoc.md", "libreoffice.rtf"],
    "statistics-figures": ["chromium.pdf"],
    "fire-brigade": ["libreoffice.doc", "pandoc.html"],
    "commerce-tables": ["styled.docx", "libreoffice.html", "libreoffice.pdf", "pandoc.md", "pandoc.rtf"],
    "housing-unnumbered": ["pandoc.docx", "styled.docx"],
    "reform-commission": ["libreoffice.odt", "pandoc.html"],
    "grain-bureau": ["pandoc.docx", "libreoffice.html"],
    "vocational-college-plan": ["pandoc.odt", "pandoc.md"],
    "supply-cooperative-notice": ["pandoc.docx", "libreoffice.doc"],
    "rural-bank-divisions": ["pandoc.html", "pandoc.odt"],
    "education-bureau": ["typed.docx", "pandoc.html"],
}
FONT = "AR PL SungtiL GB"
LEVELS = [r"第[一二三四五六七八九十]+部分", r"[一二三四五六七八九十]+[、．.]", r"[（(][一二三四五六七八九十]+[）)]", r"\d{1,2}[．.、](?!\d)"]


def cleaned(text):
    """One paragraph a line, without blank lines and indents, as whoever types it in Word would have it."""
    lines = [re.sub(r"[ \u3000\u00a0]+", " ", line).strip(" ") for line in text.split("\n")]
    return [line for line in lines if line.strip() != ""]


def unnumbered(name):
    """The headings without a label, and how deep they stand, as the gold has them."""
    found = {}

    def walk(sections):
        for section in sections:
            if section["label"] is None and not section["runIn"]:
                found[re.sub(r"\s+", "", section["title"])] = section["depth"]
            walk(section["children"])

    walk(json.loads((texts / f"{name}.gold.json").read_text(encoding="utf-8"))["sections"])
    return found


def blocks(lines):
    """Paragraphs one by one, the rows of a table together."""
    rows = []
    for line in lines + [""]:
        cells = row_of(line)
        if cells:
            rows.append(cells)
            continue
        if len(rows) > 1:
            width = max(map(len, rows))
            yield [row + [""] * (width - len(row)) for row in rows]
        else:
            yield from ("\t".join(row) for row in rows)
        rows = []
        if line:
            yield line


def row_of(line):
    return line.split("\t") if "\t" in line else None


class Look:
    """How an office sets a text out: what is the title, what a heading and how deep."""

    def __init__(self, name, lines):
        self.plain = unnumbered(name)
        self.numbered = [re.compile(level) for level in LEVELS if any(re.match(level, line) for line in lines)]
        gold = json.loads((texts / f"{name}.gold.json").read_text(encoding="utf-8"))
        self.title = re.sub(r"\s+", "", gold["title"] or "")

    def is_title(self, line):
        return self.title != "" and re.sub(r"\s+", "", line) in self.title and len(line) >= 4

    def level(self, line):
        bare = re.sub(r"\s+", "", line)
        if bare in self.plain:
            return self.plain[bare]
        if len(line) > 45 or line.endswith("。"):
            return None
        return next((i + 1 for i, label in enumerate(self.numbered) if label.match(line)), None)


def typed(lines, look, path, styled):
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    for block in blocks(lines):
        if isinstance(block, list):
            table = document.add_table(rows=len(block), cols=len(block[0]))
            table.style = "Table Grid"
            for r, cells in enumerate(block):
                for c, text in enumerate(cells):
                    table.cell(r, c).text = text
            continue
        level = look.level(block)
        if styled and level:
            document.add_paragraph(block, style=f"Heading {level}")
            continue
        paragraph = document.add_paragraph()
        run = paragraph.add_run(block)
        run.font.size, run.font.name = Pt(16), FONT
        run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), FONT)
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.paragraph_format.line_spacing = Pt(28.95)
        if look.is_title(block):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            run.font.size, run.bold = Pt(22), True
        else:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
            paragraph.paragraph_format.first_line_indent = Pt(32)
            run.bold = level is not None or None
    document.save(path)


def page(lines, look):
    """The layout of GB/T 9704 as a page, for Chromium to print."""
    body = ""
    for block in blocks(lines):
        if isinstance(block, list):
            rows = ("".join(f"<td>{html.escape(cell)}</td>" for cell in row) for row in block)
            body += "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"
            continue
        kind = "title" if look.is_title(block) else "head" if look.level(block) else ""
        body += f'<p class="{kind}">{html.escape(block)}</p>'
    return f"""<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>
      @page{{size:A4;margin:37mm 26mm 35mm 28mm;@bottom-center{{content:"— " counter(page) " —"}}}}
      body{{font:16pt/28.95pt 'Droid Sans Fallback'}} p{{margin:0;text-indent:2em;text-align:justify}}
      .title{{font-size:22pt;line-height:34pt;text-align:center;text-indent:0}} .head{{font-weight:bold}}
      table{{border-collapse:collapse;width:100%;font-size:12pt;line-height:18pt}} td{{border:1px solid;padding:2pt 4pt}}
      </style>{body}</html>"""


def convert(source, extension, target, filters=""):
    with tempfile.TemporaryDirectory() as out:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{out}/profile", "--headless", "--convert-to",
             extension + filters, "--outdir", out, source],
            check=True, capture_output=True,
        )
        shutil.move(next(Path(out).glob(f"*.{extension}")), target)


def pandoc(source, target, *options):
    subprocess.run(["pandoc", source, *options, "-o", target], check=True)


def make(name, folder, wanted):
    lines = cleaned((texts / f"{name}.txt").read_text(encoding="utf-8"))
    look = Look(name, lines)
    with tempfile.TemporaryDirectory() as scratch:
        at = lambda maker: Path(scratch) / f"{name}.{maker}"
        typed(lines, look, at("typed.docx"), styled=False)
        typed(lines, look, at("styled.docx"), styled=True)
        at("official.html").write_text(page(lines, look), encoding="utf-8")
        makers = {
            "typed.docx": lambda target: None,
            "styled.docx": lambda target: None,
            "libreoffice.odt": lambda target: convert(at("styled.docx"), "odt", target),
            "libreoffice.doc": lambda target: convert(at("typed.docx"), "doc", target, ":MS Word 97"),
            "libreoffice.html": lambda target: convert(at("typed.docx"), "html", target, ":HTML (StarWriter)"),
            "libreoffice.pdf": lambda target: convert(at("typed.docx"), "pdf", target),
            "libreoffice.rtf": lambda target: convert(at("typed.docx"), "rtf", target),
            "pandoc.rtf": lambda target: pandoc(at("styled.docx"), target, "-s"),
            "pandoc.docx": lambda target: pandoc(at("styled.docx"), target),
            "pandoc.odt": lambda target: pandoc(at("typed.docx"), target),
            "pandoc.md": lambda target: pandoc(at("styled.docx"), target, "-t", "gfm", "--wrap=none"),
            "pandoc.html": lambda target: pandoc(
                at("styled.docx"), target, "-s", "--wrap=none", "--metadata", f"pagetitle={look.title}"
            ),
            "chromium.pdf": lambda target: subprocess.run(
                ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                 f"--print-to-pdf={target}", at("official.html")],
                check=True, capture_output=True,
            ),
        }
        for maker in wanted or makers:
            makers[maker](at(maker))
            shutil.copy(at(maker), folder)


if len(sys.argv) > 1:
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    for name in KEPT:
        make(name, out, None)
else:
    shutil.rmtree(kept_in, ignore_errors=True)
    kept_in.mkdir(parents=True)
    for name, wanted in KEPT.items():
        make(name, kept_in, wanted)
