#!/usr/bin/python3
"""A report made from records by python-docx: styles of its template, tables with merged cells, lists, breaks."""
import sys

from docx import Document
from docx.enum.text import WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Pt

document = Document()
normal = document.styles['Normal']
normal.font.name, normal.font.size = '仿宋_GB2312', Pt(16)
normal.element.rPr.rFonts.set(qn('w:eastAsia'), '仿宋_GB2312')

document.add_heading('双河区2025年安全生产工作总结', 0)
document.add_heading('一、基本情况', level=1)
opening = document.add_paragraph('全区共检查企业')
opening.add_run('1').bold = True
opening.add_run('286家次，排查隐患')
opening.add_run('3541').italic = True
opening.add_run('条，整改3498条，整改率98.8%。')
for words in ('部署专项行动5次', '约谈企业23家', '曝光案例12起'):
    document.add_paragraph(words, style='List Number')
for words in ('危化品', '建筑施工'):
    document.add_paragraph(words, style='List Bullet')
for words in ('二级编号之一', '二级编号之二'):
    document.add_paragraph(words, style='List Number 2')
document.add_paragraph('接着一级编号', style='List Number')

document.add_heading('二、数据', level=1)
table = document.add_table(rows=1, cols=3, style='Table Grid')
for cell, words in zip(table.rows[0].cells, ('行业', '检查（家次）', '隐患（条）')):
    cell.text = words
for record in (('危化品', '412', '1203'), ('建筑施工', '874', '2338'), ('合计', '1286', '3541')):
    for cell, words in zip(table.add_row().cells, record):
        cell.text = words
note = table.add_row().cells
note[0].merge(note[2]).text = '注：不含乡镇自查。'
below = table.add_row().cells
below[0].text = '跨行'
below[1].text, below[2].text = '上', '1'
last = table.add_row().cells
last[0].merge(below[0])
last[1].text, last[2].text = '下', '2'

broken = document.add_paragraph('换行之前')
broken.add_run().add_break()
broken.add_run('换行之后\t制表之后\n又一行')
document.add_paragraph('分页之前').add_run().add_break(WD_BREAK.PAGE)
document.add_page_break()
document.add_paragraph('“意见”——2026年1月10日', style='Intense Quote')
document.sections[0].header.paragraphs[0].text = '页眉不是正文'
# A third of the file is a copy of the styles for Word 2010.
for rels in (document.part.rels, document.part.package.rels):
    for key in [key for key, each in rels.items() if each.reltype.endswith(('/stylesWithEffects', '/thumbnail'))]:
        del rels[key]
document.save(sys.argv[1])
