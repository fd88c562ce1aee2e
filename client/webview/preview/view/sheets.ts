import { isSamePage, type Fragment, type Page } from '../layout/pages';
import { AREA, FOLIO_BELOW, PAPER, ROW, ROWS, SIZE, CELL } from '../layout/standard';
import { needsRule, paintPage, RULE_BELOW } from './paintPage';
import { advanceOf } from './measure';
import { say } from './words';

/** A sheet of paper: always there and of its size, written on only when it comes near. */
interface Sheet {
  readonly element: HTMLElement;
  readonly area: HTMLElement;
  readonly folio: HTMLElement;
  page: Page;
  isWritten: boolean;
  isNear: boolean;
}

/** So many sheets are written while nothing else is to be done, so that they can be searched; of more only those that come near. */
const WRITTEN_IN_ADVANCE = 200;
const EMPTY: Page = [];

/** The sheets of a draft. Each is as large as paper from the beginning, so that nothing moves when one is written on. */
export class Sheets {
  readonly #sheets: Sheet[] = [];
  readonly #byElement = new Map<Element, Sheet>();
  readonly #observer: IntersectionObserver;
  #idle: number | undefined;
  /** Told which sheet has just been written on. */
  written: (page: number) => void = () => {};

  constructor(
    private readonly container: HTMLElement,
    scroller: HTMLElement,
  ) {
    this.#observer = new IntersectionObserver((entries) => this.#see(entries), { root: scroller, rootMargin: '100% 0px' });
  }

  get count(): number {
    return this.#sheets.length;
  }

  elementOf(page: number): HTMLElement | undefined {
    return this.#sheets[page]?.element;
  }

  areaOf(page: number): HTMLElement | undefined {
    return this.#sheets[page]?.area;
  }

  isWritten(page: number): boolean {
    return this.#sheets[page]?.isWritten ?? false;
  }

  /** Shows other pages; sheets whose page looks the same are left as they are. Gives the pages that do not. */
  show(pages: readonly Page[]): void {
    const isOtherCount = pages.length !== this.#sheets.length;
    while (this.#sheets.length > pages.length) this.#remove();
    if (this.#sheets.length < pages.length) this.#add(pages.length - this.#sheets.length);
    this.#sheets.forEach((sheet, i) => {
      if (isOtherCount) sheet.element.setAttribute('aria-label', say('page', i + 1, pages.length));
      const isSame = sheet.isWritten && isSamePage(sheet.page, pages[i]!);
      sheet.page = pages[i]!;
      if (isSame) return;
      sheet.isWritten = false;
      if (sheet.isNear) this.#write(sheet, i);
    });
    this.#writeWhenIdle();
  }

  /** Writes on a sheet now, because something in it is to be shown. */
  write(page: number): void {
    const sheet = this.#sheets[page];
    if (sheet && !sheet.isWritten) this.#write(sheet, page);
  }

  /** The element of a fragment, where its sheet is written on. */
  fragmentElement(page: number, fragment: Fragment): HTMLElement | undefined {
    const sheet = this.#sheets[page];
    const at = sheet?.page.indexOf(fragment) ?? -1;
    return at < 0 || !sheet?.isWritten ? undefined : (sheet.area.children[at] as HTMLElement | undefined);
  }

  #add(count: number): void {
    const elements: HTMLElement[] = [];
    for (let i = 0; i < count; i += 1) {
      const sheet = sheetFor(this.#sheets.length);
      // The first ones are seen at once; nobody tells of them before the next frame.
      sheet.isNear = this.#sheets.length < 2;
      this.#sheets.push(sheet);
      this.#byElement.set(sheet.element, sheet);
      this.#observer.observe(sheet.element);
      elements.push(sheet.element);
    }
    this.container.append(...elements);
  }

  #remove(): void {
    const sheet = this.#sheets.pop()!;
    this.#observer.unobserve(sheet.element);
    this.#byElement.delete(sheet.element);
    sheet.element.remove();
  }

  #see(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const sheet = this.#byElement.get(target);
      if (!sheet) continue;
      sheet.isNear = isIntersecting;
      if (isIntersecting && !sheet.isWritten) this.#write(sheet, this.#sheets.indexOf(sheet));
    }
  }

  #write(sheet: Sheet, page: number): void {
    paintPage(sheet.area, sheet.page);
    const ruled = needsRule(sheet.page);
    if (ruled) sheet.area.append(ruleBelow(ruled));
    sheet.isWritten = true;
    this.written(page);
  }

  #writeWhenIdle(): void {
    if (this.#idle !== undefined || this.#sheets.length > WRITTEN_IN_ADVANCE) return;
    this.#idle = requestIdleCallback((deadline) => {
      this.#idle = undefined;
      let at = this.#sheets.findIndex(({ isWritten }) => !isWritten);
      while (at >= 0 && deadline.timeRemaining() > 4) {
        this.#write(this.#sheets[at]!, at);
        at = this.#sheets.findIndex(({ isWritten }, i) => i > at && !isWritten);
      }
      if (at >= 0) this.#writeWhenIdle();
    });
  }
}

function sheetFor(index: number): Sheet {
  const element = document.createElement('section');
  element.className = 'sheet';
  element.setAttribute('role', 'region');
  const area = document.createElement('div');
  area.className = 'area';
  const folio = folioOf(index + 1);
  element.append(area, folio);
  return { element, area, folio, page: EMPTY, isWritten: false, isNear: false };
}

/** `— 3 —` below the type area, a character in from the edge: odd numbers on the right, even ones on the left. */
function folioOf(number: number): HTMLElement {
  const element = document.createElement('div');
  element.className = `folio face-folio ${number % 2 === 1 ? 'odd' : 'even'}`;
  element.textContent = `— ${number} —`;
  return element;
}

function ruleBelow({ top, from, to }: Fragment): HTMLElement {
  const rule = document.createElement('div');
  rule.className = 'head-rule';
  rule.style.top = `${((top + to - from) * ROW - (ROW - SIZE.text) / 2 + RULE_BELOW).toFixed(3)}mm`;
  rule.setAttribute('aria-hidden', 'true');
  return rule;
}

/** Writes the numbers of the standard into the style sheet's variables. */
export function setMeasures(root: HTMLElement): void {
  const lengths: Readonly<Record<string, number>> = {
    'paper-width': PAPER.width,
    'paper-height': PAPER.height,
    'area-top': PAPER.top,
    'area-left': PAPER.left,
    'area-width': AREA.width,
    'area-height': AREA.height,
    row: ROW,
    cell: CELL,
    'size-text': SIZE.text,
    'size-title': SIZE.title,
    'size-table': SIZE.table,
    'size-folio': SIZE.folio,
    'folio-top': PAPER.top + ROW * ROWS + FOLIO_BELOW,
  };
  for (const [name, value] of Object.entries(lengths)) root.style.setProperty(`--${name}`, `${value.toFixed(4)}mm`);
  root.style.setProperty('--spacing', `${(CELL / SIZE.text - advanceOf('text', '国')).toFixed(5)}em`);
}
