import type { PageFinding } from '../../../../server/src/protocol/preview';
import type { Page } from '../layout/pages';
import { placeOf } from '../layout/places';
import { ROW } from '../layout/standard';
import { beginnings } from './paintRow';
import { cellLines, fragments } from './paintPage';
import type { Sheets } from './sheets';
import { say } from './words';

const SEVERITIES = ['error', 'warning', 'information'] as const;
const SIGNS = { error: '✗', warning: '！', information: '？' } as const;
const WORDS = { error: 'severityError', warning: 'severityWarning', information: 'severityInformation' } as const;

/** Underlines findings on paper, and sets a mark beside the row of each, which says what is wrong and leads to its place. */
export class Findings {
  #findings: readonly PageFinding[] = [];
  #pages: readonly Page[] = [];
  #byPage = new Map<number, PageFinding[]>();
  readonly #highlights = new Map<string, Highlight>();

  constructor(
    private readonly sheets: Sheets,
    private readonly go: (line: number, character: number) => void,
  ) {
    if (typeof Highlight !== 'function') return;
    for (const severity of SEVERITIES) {
      const highlight = new Highlight();
      this.#highlights.set(severity, highlight);
      CSS.highlights.set(`hegao-${severity}`, highlight);
    }
  }

  /** Shows findings on these pages; an empty list takes them all away. */
  show(findings: readonly PageFinding[], pages: readonly Page[]): void {
    this.#findings = findings;
    this.#pages = pages;
    this.#byPage = new Map();
    for (const finding of findings) {
      const place = placeOf(pages, finding.line, finding.start);
      const known = place && this.#byPage.get(place.page);
      if (known) known.push(finding);
      else if (place) this.#byPage.set(place.page, [finding]);
    }
    for (const highlight of this.#highlights.values()) highlight.clear();
    for (let page = 0; page < this.sheets.count; page += 1) if (this.sheets.isWritten(page)) this.write(page);
  }

  /** The same findings after the draft has been laid out anew. */
  update(pages: readonly Page[]): void {
    if (this.#findings.length > 0) this.show(this.#findings, pages);
  }

  /** Marks what a sheet has that has just been written on. */
  write(page: number): void {
    const element = this.sheets.elementOf(page);
    const area = this.sheets.areaOf(page);
    if (!element || !area) return;
    for (const old of element.querySelectorAll('.finding')) old.remove();
    const here = this.#byPage.get(page) ?? [];
    // a finding may go on, and be underlined, on the page behind
    for (const finding of [...(this.#byPage.get(page - 1) ?? []), ...here]) this.#underline(area, finding);
    for (const finding of here) element.append(this.#mark(finding));
  }

  #underline(area: HTMLElement, finding: PageFinding): void {
    const highlight = this.#highlights.get(finding.severity);
    for (const range of rangesOf(area, finding)) highlight?.add(range);
  }

  #mark(finding: PageFinding): HTMLElement {
    const place = placeOf(this.#pages, finding.line, finding.start)!;
    const button = document.createElement('button');
    button.className = `finding ${finding.severity}`;
    button.textContent = SIGNS[finding.severity];
    button.title = finding.message;
    button.setAttribute('aria-label', `${say(WORDS[finding.severity])}: ${finding.message}`);
    button.style.top = `calc(var(--area-top) + ${(place.row * ROW).toFixed(3)}mm)`;
    button.addEventListener('click', () => this.go(finding.line, finding.start));
    return button;
  }
}

/** The pieces of text on a page that a finding covers. */
function rangesOf(area: HTMLElement, { line, start, end }: PageFinding): Range[] {
  const ranges: Range[] = [];
  for (const element of area.children) {
    const fragment = fragments.get(element);
    if (!fragment || line < fragment.block.line) continue;
    const cells = fragment.block.kind === 'table';
    if (!cells && fragment.block.line !== line) continue;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      if (cells && fragment.block.line + (cellLines.get(node.parentElement!.closest('td, th')!) ?? 0) !== line) continue;
      const from = beginnings.get(node);
      if (from === undefined || from >= end || from + node.length <= start) continue;
      const range = document.createRange();
      range.setStart(node, Math.max(0, start - from));
      range.setEnd(node, Math.min(node.length, end - from));
      ranges.push(range);
    }
  }
  return ranges;
}
