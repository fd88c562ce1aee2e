import type { Absence, FromPreview, PageFinding, PageLine, ToPreview } from '../../../../server/src/protocol/preview';
import { state } from '../../common/host';
import { Flow } from '../layout/flow';
import { pagesOf, type Page } from '../layout/pages';
import { beginOf } from '../layout/places';
import { Caret } from './caret';
import { FACES, familiesOf, indistinctFaces, missingFonts } from './faces';
import { Findings } from './findings';
import { widthIn } from './measure';
import { fragments } from './paintPage';
import { placeAt, placeOfFragment, Roving, type DraftPlace } from './pointing';
import { Scrolling } from './scrolling';
import { setMeasures, Sheets } from './sheets';
import { Tools } from './tools';
import { say, takeWords } from './words';
import { Zooming, type Zoom } from './zoom';

/** What the page keeps while its tab is open. */
interface Kept {
  readonly zoom?: Zoom;
  readonly findings?: boolean;
}

/** The preview as a whole: takes what the extension tells, and tells it where the reader points and scrolls. */
export class Preview {
  readonly #scroller = document.createElement('main');
  readonly #paper = document.createElement('div');
  readonly #absence = document.createElement('div');
  readonly #flow = new Flow();
  readonly #tools: Tools;
  readonly #sheets: Sheets;
  readonly #zooming: Zooming;
  readonly #scrolling: Scrolling;
  readonly #caret: Caret;
  readonly #findings: Findings;
  readonly #roving: Roving;
  #lines: PageLine[] = [];
  #pages: readonly Page[] = [];
  #characters = 0;
  #wantsFindings: boolean;

  constructor(private readonly tell: (message: FromPreview) => void) {
    const kept = (state.get() ?? {}) as Kept;
    this.#wantsFindings = kept.findings === true;
    for (const face of FACES) document.documentElement.style.setProperty(`--face-${face}`, familiesOf(face));
    setMeasures(document.documentElement);
    this.#tools = new Tools({
      zoom: (zoom) => this.#zooming.set(zoom),
      step: (direction) => this.#zooming.step(direction),
      findings: (wanted) => this.#toggleFindings(wanted),
    });
    this.#build();
    this.#scrolling = new Scrolling(this.#scroller, () => this.#scrolledByReader(), () => this.#showStatus()); // prettier-ignore
    this.#sheets = new Sheets(this.#paper, this.#scroller);
    this.#sheets.written = (page) => this.#findings.write(page);
    this.#findings = new Findings(this.#sheets, (line, character) => this.#go({ line, character }, true));
    this.#roving = new Roving(this.#paper);
    this.#zooming = new Zooming(
      this.#scroller,
      this.#paper,
      kept.zoom,
      (top) => this.#scrolling.to(top),
      (zoom, percent) => this.#zoomed(zoom, percent),
    );
    this.#caret = new Caret(this.#sheets, this.#scrolling, () => this.#zooming.factor);
    this.#listen();
  }

  get wantsFindings(): boolean {
    return this.#wantsFindings;
  }

  take(message: ToPreview): void {
    switch (message.kind) {
      case 'words':
        takeWords(message.words);
        return this.#name();
      case 'lines':
        return this.#takeLines(message);
      case 'caret':
        return this.#caret.show(message.line, message.character, this.#pages, true);
      case 'scroll':
        return this.#caret.bringToTop(message.line, this.#pages);
      case 'findings':
        return this.#takeFindings(message.findings);
      case 'absent':
        return this.#showAbsence(message.why);
    }
  }

  #build(): void {
    this.#scroller.className = 'scroller';
    this.#paper.className = 'paper';
    this.#absence.className = 'absence';
    this.#absence.hidden = true;
    this.#absence.setAttribute('role', 'status');
    this.#scroller.append(this.#absence, this.#paper);
    document.body.append(this.#tools.element, this.#scroller);
  }

  #name(): void {
    this.#tools.name();
    this.#tools.showFindings(this.#wantsFindings);
    // measuring takes longer than laying out a draft, and nobody waits for it
    requestIdleCallback(() => this.#tellFonts(), { timeout: 2000 });
    this.#scroller.setAttribute('aria-label', say('preview'));
    this.#zooming.apply();
  }

  #tellFonts(): void {
    const missing = missingFonts(widthIn);
    this.#tools.showFonts(missing);
    for (const face of indistinctFaces(missing)) document.documentElement.style.setProperty(`--weight-${face}`, 'bold');
  }

  #takeLines({ from, removed, lines, isOther, cutAt }: Extract<ToPreview, { kind: 'lines' }>): void {
    this.#absence.hidden = true;
    this.#paper.hidden = false;
    // concat, since so many arguments as a draft has lines cannot be passed on
    this.#lines = this.#lines.slice(0, from).concat(lines, this.#lines.slice(from + removed));
    const flowing = this.#flow.of(this.#lines);
    this.#pages = pagesOf(flowing);
    this.#characters = 0;
    for (const { block } of flowing) this.#characters += block.characters;
    this.#sheets.show(this.#pages);
    this.#findings.update(this.#pages);
    this.#roving.ensure();
    if (isOther) this.#scrolling.to(0);
    else if (this.#caret.at) this.#caret.show(this.#caret.at.line, this.#caret.at.character, this.#pages, false);
    this.#tools.showNotice(this.#noticeOf(cutAt));
    this.#showStatus();
  }

  #noticeOf(cutAt: number | undefined): string | undefined {
    if (cutAt !== undefined) return say('cut', cutAt + 1);
    return this.#pages.length === 0 ? say('empty') : undefined;
  }

  #takeFindings(findings: readonly PageFinding[]): void {
    this.#findings.show(this.#wantsFindings ? findings : [], this.#pages);
  }

  #toggleFindings(wanted: boolean): void {
    this.#wantsFindings = wanted;
    this.#keep({ findings: wanted });
    if (!wanted) this.#takeFindings([]);
    this.tell({ kind: 'findings', wanted });
  }

  #showAbsence(why: Absence): void {
    const words = document.createElement('p');
    words.textContent = say(why);
    const restart = document.createElement('button');
    restart.textContent = say('restart');
    restart.addEventListener('click', () => this.tell({ kind: 'restart' }));
    this.#absence.replaceChildren(words, ...(why === 'no-server' ? [restart] : []));
    this.#absence.hidden = false;
    if (why === 'no-server') return;
    this.#lines = [];
    this.#pages = [];
    this.#caret.hide();
    this.#sheets.show([]);
    this.#paper.hidden = true;
    this.#tools.showNotice(undefined);
    this.#tools.showStatus('');
  }

  #listen(): void {
    const paper = this.#paper;
    paper.addEventListener('click', ({ clientX, clientY, detail, target }) => {
      const isSelecting = !(window.getSelection()?.isCollapsed ?? true);
      if (detail !== 1 || isSelecting || (target as Element).closest('.finding')) return;
      this.#point(clientX, clientY, false);
    });
    paper.addEventListener('dblclick', ({ clientX, clientY }) => this.#point(clientX, clientY, true));
    paper.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLElement && fragments.has(target)) this.#roving.take(target);
    });
    document.addEventListener('keydown', (event) => this.#key(event));
  }

  #point(x: number, y: number, focus: boolean): void {
    const place = placeAt(x, y);
    if (place) this.#go(place, focus);
  }

  #go({ line, character }: DraftPlace, focus: boolean): void {
    this.tell({ kind: 'go', line, character, focus });
  }

  #key(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (ctrlKey || metaKey || altKey || !(target instanceof HTMLElement)) return;
    if (fragments.has(target) && this.#keyOnFragment(key, target)) return event.preventDefault();
    if (key === '+' || key === '=') this.#zooming.step(1);
    else if (key === '-') this.#zooming.step(-1);
    else if (key === '0') this.#zooming.set('fit');
    else if (key === '1') this.#zooming.set(1);
    else return;
    event.preventDefault();
  }

  #keyOnFragment(key: string, element: HTMLElement): boolean {
    if (key === 'ArrowDown' || key === 'ArrowUp') return this.#roving.move(element, key === 'ArrowDown' ? 1 : -1);
    if (key !== 'Enter') return false;
    const place = placeOfFragment(element);
    if (place) this.#go(place, true);
    return place !== undefined;
  }

  /** The first row that is wholly on the screen leads the editor. */
  #scrolledByReader(): void {
    const page = this.#pageAt(0);
    const sheet = this.#sheets.elementOf(page);
    if (!sheet) return;
    const edge = this.#scroller.getBoundingClientRect().top;
    const area = this.#sheets.areaOf(page)!;
    const first = [...area.children].find((child) => fragments.has(child) && child.getBoundingClientRect().bottom > edge);
    const fragment = (first && fragments.get(first)) ?? this.#pages[page + 1]?.[0] ?? this.#pages[page]?.at(-1);
    if (fragment) this.tell({ kind: 'scrolled', line: beginOf(fragment).line });
  }

  /** The page at a height of the window, as a part of it. All are of one height, so none is looked at but the first. */
  #pageAt(part: number): number {
    const first = this.#sheets.elementOf(0)?.getBoundingClientRect();
    if (!first) return 0;
    const second = this.#sheets.elementOf(1)?.getBoundingClientRect();
    const step = second ? second.top - first.top : first.height;
    const { top, height } = this.#scroller.getBoundingClientRect();
    return Math.max(0, Math.min(this.#sheets.count - 1, Math.floor((top + height * part - first.top) / step)));
  }

  #showStatus(): void {
    if (this.#pages.length === 0) return this.#tools.showStatus('');
    const count = this.#characters.toLocaleString('en-US');
    this.#tools.showStatus(say('status', this.#pageAt(0.5) + 1, this.#pages.length, count));
  }

  #zoomed(zoom: Zoom, percent: number): void {
    this.#tools.showZoom(zoom, percent);
    this.#keep({ zoom });
  }

  #keep(change: Kept): void {
    state.set({ ...((state.get() ?? {}) as Kept), ...change });
  }
}
