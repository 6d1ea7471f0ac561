"""Makes the documents in tests/fixtures/formats from forestry.txt, by programs that are not ours.

    /usr/bin/python3 scripts/make-format-fixtures.py

Needs Debian's python3-docx, LibreOffice and pandoc; the results are kept, so that the tests need none of them.
forestry.txt is what every reader must find again, letter for letter; reviewed.md has a comment, tracked changes, a note.
"""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

folder = Path(__file__).resolve().parent.parent / "tests" / "fixtures" / "formats"
lines = (folder / "forestry.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")

LEVELS = [
    (re.compile(r"^[一二三四五六七八九十]+、"), "chineseCountingThousand", "%1、"),
    (re.compile(r"^（[一二三四五六七八九十]+）"), "chineseCounting", "（%2）"),
    (re.compile(r"^\d+\."), "decimal", "%3."),
]


def level_of(line):
    return next((i for i, (label, _, _) in enumerate(LEVELS) if label.match(line)), None)


def blocks():
    """Paragraphs one by one, the rows of a table together."""
    rows = []
    for line in lines + [""]:
        if "\t" in line:
            rows.append(line.split("\t"))
            continue
        if rows:
            yield rows
            rows = []
        yield line


def numbering(document):
    """A multilevel list of three levels, tied to the heading styles, restarting after the level above."""
    part = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/><w:pStyle w:val="Heading{i + 1}"/>'
        f'<w:suff w:val="nothing"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
        for i, (_, fmt, text) in enumerate(LEVELS)
    )
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    )
    part.insert(0, abstract)
    part.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    for i in range(len(LEVELS)):
        properties = document.styles[f"Heading {i + 1}"].element.get_or_add_pPr()
        properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{i}"/><w:numId w:val="90"/></w:numPr>'))


def make(path, automatic):
    document = Document()
    document.core_properties.title = "林业工作总结"
    document.core_properties.author = "办公室"
    if automatic:
        numbering(document)
    for i, block in enumerate(blocks()):
        if isinstance(block, list):
            table = document.add_table(rows=len(block), cols=len(block[0]))
            for row, cells in zip(table.rows, block):
                for cell, text in zip(row.cells, cells):
                    cell.text = text
            continue
        level = level_of(block)
        if level is not None and automatic:
            document.add_paragraph(LEVELS[level][0].sub("", block), style=f"Heading {level + 1}")
            continue
        paragraph = document.add_paragraph()
        run = paragraph.add_run(block)
        run.font.size = Pt(16)
        run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "仿宋_GB2312")
        if i == 0:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            run.font.size = Pt(22)
        run.bold = level == 0 or None
    # The text ends with its last line; Word wants a paragraph there all the same.
    body = document.element.body
    body.remove(body[-2])
    document.save(path)


def convert(source, target_format, target, filters=""):
    with tempfile.TemporaryDirectory() as out:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{out}/profile", "--headless", "--convert-to",
             target_format + filters, "--outdir", out, source],
            check=True, capture_output=True,
        )
        shutil.move(next(Path(out).glob(f"*.{target_format}")), target)


make(folder / "typed.docx", automatic=False)
make(folder / "numbered.docx", automatic=True)
convert(folder / "numbered.docx", "docx", folder / "libreoffice.docx", ":MS Word 2007 XML")
convert(folder / "numbered.docx", "odt", folder / "libreoffice.odt")
convert(folder / "typed.docx", "doc", folder / "typed.doc", ":MS Word 97")
convert(folder / "numbered.docx", "doc", folder / "numbered.doc", ":MS Word 97")
for target in ["docx", "odt", "md"]:
    options = ["-t", "gfm", "--wrap=none"] if target == "md" else []
    subprocess.run(["pandoc", folder / "typed.docx", *options, "-o", folder / f"pandoc.{target}"], check=True)

reviewed = folder / "reviewed.docx"
subprocess.run(["pandoc", "--track-changes=all", folder / "reviewed.md", "-o", reviewed], check=True)
convert(reviewed, "docx", folder / "reviewed-libreoffice.docx", ":MS Word 2007 XML")
convert(reviewed, "odt", folder / "reviewed-libreoffice.odt")
convert(reviewed, "doc", folder / "reviewed-libreoffice.doc", ":MS Word 97")

# What bare words lose beside numbers: headings that are told by their style alone, cells of several paragraphs.
with tempfile.TemporaryDirectory() as out:
    losses = Document()
    losses.add_paragraph("青岚县林业局2023年防火工作情况")
    losses.add_heading("基本情况", 1)
    cell = losses.add_table(rows=1, cols=2).rows[0].cells[0]
    cell.text = "蓄水池"
    cell.add_paragraph("十二座")
    losses.save(f"{out}/losses.docx")
    convert(f"{out}/losses.docx", "doc", folder / "losses.doc", ":MS Word 97")
