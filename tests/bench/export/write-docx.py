"""The same paragraphs by python-docx, RUNS times: IN.json OUT.docx [RUNS]. Prints how long each took, in milliseconds."""
import json
import sys
import time

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

source, target = sys.argv[1:3]
FONTS = {1: "黑体", 2: "楷体_GB2312"}


def set_font(style, font, size):
    style.font.size = Pt(size)
    style.font.name = font
    style.element.rPr.rFonts.set(qn("w:eastAsia"), font)


def write():
    blocks = json.load(open(source, encoding="utf8"))["blocks"]
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    normal = document.styles["Normal"]
    set_font(normal, "仿宋_GB2312", 16)
    normal.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    normal.paragraph_format.line_spacing = Pt(28.95)
    normal.paragraph_format.first_line_indent = Pt(32)
    for level in range(1, 5):
        set_font(document.styles[f"Heading {level}"], FONTS.get(level, "仿宋_GB2312"), 16)
    for block in blocks:
        for _ in range(block["blankLinesBefore"]):
            document.add_paragraph()
        heading = f"Heading {min(block['outline'], 9)}" if "outline" in block else None
        paragraph = document.add_paragraph(style=heading)
        for run in block["runs"]:
            made = paragraph.add_run(run["text"])
            if heading and run["role"] == "text":
                made.font.name = "仿宋_GB2312"
                made.element.rPr.rFonts.set(qn("w:eastAsia"), "仿宋_GB2312")
        if block["role"] == "title":
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.save(target)


times = []
for _ in range(int(sys.argv[3]) if len(sys.argv) > 3 else 1):
    began = time.perf_counter()
    write()
    times.append((time.perf_counter() - began) * 1000)
print(json.dumps(times))
