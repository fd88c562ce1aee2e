import type { Report } from '../model/report';
import type { OutlineNode } from '../syntax/outline';
import { fold } from '../text/fold';
import { span } from '../text/span';
import { numberingOf } from './structure/numbering';
import { numberingSource } from './structure/sources';
import { defineRule, type Problem, type Severity } from './rule';

export default defineRule({
  id: 'ordinal-mark',
  title: { zh: '序号后的标点不合规定', en: 'A wrong mark behind an ordinal' },
  group: 'structure',
  severity: 'warning',
  why: {
    zh: '“一”后用顿号（一、），“第一”“首先”后用逗号（第一，），带括号的序号和带圈的序号后不用标点（（一）、①），“一是”“一要”后不用标点。',
    en: '一 takes 顿号 (一、), 第一 and 首先 a comma (第一，), bracketed and circled ordinals nothing (（一）, ①), and 一是, 一要 nothing.',
  },
  source: 'GB/T 15834—2011 附录 B.3',
  bad: '（一）、完善制度\n制度不断健全。\n（二）、加强培训\n培训全面开展。',
  good: '（一）完善制度\n制度不断健全。\n（二）加强培训\n培训全面开展。',
  sources: () => [numberingSource],
  *check(report) {
    const numbering = numberingOf(report);
    for (const { node } of numbering.headings) {
      const wanted = headingMark(report, node);
      if (wanted) yield wanted;
    }
    for (const { node } of numbering.items) {
      const wanted = itemMark(report, node);
      // 第一、二、三产业 numbers nothing in this text
      if (wanted && numbering.runOf.get(node)!.nodes.length > 1) yield wanted;
    }
  },
});

/** 一. and （一）、: what stands behind the ordinal. */
function headingMark(report: Report, node: OutlineNode): Problem | undefined {
  const { marker, style } = node;
  const folded = fold(marker);
  if (style === '一、')
    return folded.endsWith('.') ? problem(node, `${marker.slice(0, -1).trimEnd()}、`, '汉字数字序号后用顿号') : undefined;
  if (style === '（一）' || style === '㈠' || style === '（1）' || style === '①') {
    const reason = style === '①' ? '带圈的序号后不用标点' : '带括号的序号后不用标点';
    if (/[、.]$/.test(folded)) return problem(node, marker.slice(0, -1), reason);
    const { end } = node.markerSpan;
    if (/[,:]/.test(fold(report.text[end] ?? ''))) return problem(node, marker, reason, 1, report.text[end]);
  }
  return undefined;
}

/** 第一、 and 首先、 want a comma, 一是，, 一是、 and 一要： nothing. */
function itemMark(report: Report, node: OutlineNode): Problem | undefined {
  const { marker, style } = node;
  if (style === '第一，' || style === '首先') {
    if (!marker.endsWith('、')) return undefined;
    return problem(node, `${marker.slice(0, -1)}，`, style === '首先' ? '“首先”“其次”后用逗号' : '“第一”“第二”后用逗号');
  }
  const { end } = node.markerSpan;
  const behind = report.text[end] ?? '';
  if ((style !== '一是' && style !== '一要') || !/[,:、]/.test(fold(behind))) return undefined;
  // 二是、三、四季度…: the ordinal is the first of a list of numbers
  if (behind === '、' && !/[\u4e00-\u9fff]/.test((report.text[end + 1] ?? '').replace(/[一二三四五六七八九十]/, ''))) return undefined;
  return problem(node, marker, style === '一是' ? '“一是”“二是”后不用标点' : '“一要”“二要”后不用标点', 1, behind, 'hint');
}

function problem(
  { marker, markerSpan }: OutlineNode,
  wanted: string,
  reason: string,
  more = 0,
  behind = '',
  severity: Severity = 'warning',
): Problem {
  const place = span(markerSpan.start, markerSpan.end + more);
  return {
    span: place,
    severity,
    message: `${reason}：“${marker}${behind}”应为“${wanted}”`,
    fixes: [{ title: `将“${marker}${behind}”改为“${wanted}”`, safety: 'safe', edits: [{ span: place, newText: wanted }] }],
  };
}
