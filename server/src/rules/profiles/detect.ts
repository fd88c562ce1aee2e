import type { Report } from '../../model/report';
import type { OutlineNode } from '../../syntax/outline';
import { perLine } from '../../syntax/perLine';
import { fold } from '../../text/fold';
import { GENERAL, PROFILES } from './index';
import type { ContentSigns, Profile } from './profile';

/** The kind of report: the one that is set (`auto` for none), or the one its title names, or without a title its contents. */
export function profileOf(report: Report, set: string): Profile {
  const known = PROFILES.find(({ id }) => id === set);
  if (known) return known;
  const { title } = report.document;
  return (
    (title ? byTitle(fold(report.text.slice(title.start, Math.min(title.end, title.start + LONGEST_TITLE)))) : byContent(report)) ?? GENERAL
  );
}

const LONGEST_TITLE = 160;

/** A title is read without an aside behind its name: （送审稿）, 〔2023年〕. One that names another document is that document's notice. */
function byTitle(folded: string): Profile | undefined {
  const words = folded.replace(/[\s*#]/g, '').replace(/[([〔][^()〔〕[\]]{1,10}[)\]〕]$/, '');
  if (words.includes('》')) return undefined;
  return PARTICULAR.find(({ title, notTitle }) => title.test(words) && !notTitle?.test(words));
}

const PARTICULAR = PROFILES.filter((profile) => profile !== GENERAL);

/** How much of a draft without a title is looked at. */
const [PARAGRAPHS, OPENING, HEADINGS] = [3, 900, 60];

/** What opens a notice, a plan, a speech or an article rather than a report. */
const NO_REPORT = /印发|通知如下|现(?:就|将)[^。]{0,40}通知|同志们|特?制定(?:本|如下)|实施方案如下|提出如下|记者|据悉|本报讯/;
/** The sections of a plan. */
const PLAN_HEADING = /总体要求|指导思想|工作目标|基本原则|保障措施|组织实施/;

function byContent(report: Report): Profile | undefined {
  const opening = openingOf(report);
  if (opening === '' || NO_REPORT.test(opening)) return undefined;
  const headings = firstHeadings(report.outline);
  if (headings.filter((title) => PLAN_HEADING.test(title)).length >= 2) return undefined;
  return PARTICULAR.find(({ signs }) => signs.some((sign) => shows(sign, opening, headings) && saysInBody(report, sign)));
}

const BODIES = new Map(
  PROFILES.flatMap(({ signs }) => signs).map((sign) => [
    sign,
    perLine((folded) => sign.body === undefined || sign.body.test(folded), false),
  ]),
);

function saysInBody({ document }: Report, sign: ContentSigns): boolean {
  const says = BODIES.get(sign)!;
  return document.lines.some(({ kind, text }) => (kind === 'body' || kind === 'heading') && says(text));
}

function openingOf({ document }: Report): string {
  const paragraphs: string[] = [];
  for (const { kind, folded } of document.lines) {
    if (kind === 'heading' || paragraphs.length === PARAGRAPHS) break;
    if (kind === 'body' || kind === 'addressee') paragraphs.push(folded.trim().slice(0, OPENING));
  }
  return paragraphs.join('\n');
}

/** The folded titles of the first headings of the first two levels. */
function firstHeadings(outline: readonly OutlineNode[]): string[] {
  const titles: string[] = [];
  for (const node of outline) {
    if (titles.length >= HEADINGS) break;
    if (node.kind !== 'heading') continue;
    titles.push(fold(node.title));
    for (const child of node.children.slice(0, HEADINGS)) if (child.kind === 'heading') titles.push(fold(child.title));
  }
  return titles;
}

function shows({ opening, headings, needed }: ContentSigns, text: string, titles: readonly string[]): boolean {
  if (!opening.test(text)) return false;
  return headings.filter((heading) => titles.some((title) => heading.test(title))).length >= needed;
}
