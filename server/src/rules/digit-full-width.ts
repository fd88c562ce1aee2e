import type { Version } from '../syntax/document';
import type { LineKind } from '../syntax/lineKind';
import { span } from '../text/span';
import { defineRule } from './rule';
import type { Source } from './source';

export default defineRule({
  id: 'digit-full-width',
  title: { zh: '全角数字混在半角数字中', en: 'Full-width digits among half-width ones' },
  group: 'numerals',
  severity: 'hint',
  why: {
    zh: '公文中的阿拉伯数字用半角。全文数字大都用半角而个别用全角的，提示改为半角；通篇用全角的不报。',
    en: 'Digits are half-width. Full-width ones are mentioned where most of the draft’s are half-width.',
  },
  source: 'GB/T 15835—2011 5.1',
  bad: '全年受理申请１２件，办结11件，办理咨询345人次。',
  good: '全年受理申请12件，办结11件，办理咨询345人次。',
  sources: () => [fullSource],
  *check({ text, document: { lines, version } }) {
    // most drafts have none
    const any = ANY.test(text);
    HAVE_ANY.set(version, any);
    if (!any || mostlyFull(text)) return;
    for (const { kind, start, end, marker } of lines) {
      if (!READ.has(kind)) continue;
      const from = start + (marker?.end ?? 0);
      for (const match of text.slice(from, end).matchAll(/[０-９]+(?:．[０-９]+)?/g)) {
        const where = span(from + match.index, from + match.index + match[0].length);
        const right = halfWidth(match[0]);
        yield {
          span: where,
          message: `全角数字“${match[0]}”宜用半角：“${right}”`,
          fixes: [{ title: `改为“${right}”`, safety: 'safe', edits: [{ span: where, newText: right }] }],
        };
      }
    }
  },
});

const ANY = /[０-９]/;

/** Whether a version of a draft has full-width digits at all. */
const HAVE_ANY = new WeakMap<Version, boolean>();

/** A draft without full-width digits has none after an edit that brings none, so that it need not be gone through again. */
const fullSource: Source = ({ since, is }, { text, document: { version } }) => {
  if (HAVE_ANY.get(since) !== false || ANY.test(text.slice(is.start, is.end))) return false;
  HAVE_ANY.set(version, false);
  return true;
};

const READ: ReadonlySet<LineKind> = new Set<LineKind>(['title', 'heading', 'body', 'date', 'note']);

function mostlyFull(text: string): boolean {
  let [full, half] = [0, 0];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) half += 1;
    else if (code >= 0xff10 && code <= 0xff19) full += 1;
  }
  return full > half;
}

function halfWidth(text: string): string {
  return [...text].map((unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0)).join('');
}
