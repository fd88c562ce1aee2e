import { numeralSource, problemsOf } from './numerals/lines';
import { defineRule } from './rule';

export default defineRule({
  id: 'document-number-malformed',
  title: { zh: '发文字号书写不规范', en: 'A document number that is not in the prescribed form' },
  group: 'numerals',
  severity: 'warning',
  why: {
    zh: '发文字号由机关代字、年份、顺序号组成：年份标全称，用六角括号“〔〕”括入；顺序号不加“第”，不编虚位（1不编为01），后加“号”。案号、令号、证书和执法文书的编号另有规则，不在此列。只多了空格的，作为提示。',
    en: 'A document number (发文字号) has the code of the office, the year in four digits within 〔〕, and a number without 第 or leading zeros, followed by 号. Court cases, decrees, certificates and papers on single cases are numbered by other rules and left alone.',
  },
  source: 'GB/T 9704—2012 7.2.5',
  bad: '转发浔政发[2023]35号文件。',
  good: '转发浔政发〔2023〕35号文件。',
  sources: () => [numeralSource('document-number-malformed')],
  check: (report) => problemsOf(report, 'document-number-malformed', true),
});
