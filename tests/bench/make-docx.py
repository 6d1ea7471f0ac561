"""make-docx.py OUT: a paper of about 29 pages, with headings, a numbered style and tables, by a library that is not ours."""

import sys

from docx import Document
from docx.shared import Cm, Pt

document = Document()
section = document.sections[0]
section.page_width, section.page_height = Cm(21), Cm(29.7)
section.left_margin, section.right_margin = Cm(2.8), Cm(2.6)
document.styles["Normal"].font.size = Pt(16)
document.styles["Normal"].paragraph_format.line_spacing = Pt(28.95)

SENTENCE = "坚持问题导向，聚焦重点任务，全年完成投资12.6亿元，同比增长8.3%，服务企业460家，群众满意度持续提升。"

document.add_heading("青澄区住房和城乡建设局2024年工作总结和2025年工作计划", 0)
for chapter in range(1, 13):
    document.add_heading(f"推进第{chapter}批重点工作", 1)
    for point in range(1, 7):
        paragraph = document.add_paragraph()
        paragraph.add_run(f"（{point}）做好第{point}类服务。").bold = True
        paragraph.add_run(SENTENCE * 4)
    table = document.add_table(rows=5, cols=4)
    for r, row in enumerate(table.rows):
        for c, cell in enumerate(row.cells):
            cell.text = f"指标{c}" if r == 0 else f"{r * 12 + c},{chapter:03d}"
document.save(sys.argv[1])
