import type { PreviewWord } from '../../../../server/src/protocol/preview';
import type { Missing } from './faces';
import type { Zoom } from './zoom';
import { say } from './words';

/** What the bar above the pages can be asked for. */
export interface ToolActions {
  readonly zoom: (zoom: Zoom) => void;
  readonly step: (direction: 1 | -1) => void;
  readonly findings: (wanted: boolean) => void;
}

/** The bar above the pages: sizes, findings, where one is, and which fonts this machine does not have. */
export class Tools {
  readonly element = document.createElement('header');
  readonly #bar = document.createElement('div');
  readonly #percent = document.createElement('span');
  readonly #status = document.createElement('span');
  readonly #fonts = document.createElement('details');
  readonly #notice = document.createElement('p');
  readonly #buttons = new Map<PreviewWord, HTMLButtonElement>();

  constructor(private readonly actions: ToolActions) {
    this.element.className = 'tools';
    this.#bar.className = 'bar';
    this.#bar.setAttribute('role', 'toolbar');
    this.#percent.className = 'percent';
    this.#status.className = 'status';
    this.#notice.className = 'notice';
    this.#notice.hidden = true;
    this.#bar.append(
      this.#button('zoomOut', '−', '-', () => actions.step(-1)),
      this.#percent,
      this.#button('zoomIn', '＋', '+', () => actions.step(1)),
      this.#button('fitWidth', undefined, '0', () => actions.zoom('fit')),
      this.#button('fullSize', '100%', '1', () => actions.zoom(1)),
      this.#button('findings', undefined, undefined, () => this.#toggleFindings()),
    );
    this.#fonts.hidden = true;
    this.element.append(this.#bar, this.#status, this.#fonts, this.#notice);
  }

  /** Writes all words, once they are known. */
  name(): void {
    this.#bar.setAttribute('aria-label', say('tools'));
    for (const [word, button] of this.#buttons) {
      const key = button.getAttribute('aria-keyshortcuts');
      if (!button.dataset['sign']) button.textContent = say(word);
      else button.setAttribute('aria-label', `${say(word)} ${button.dataset['sign']}`);
      button.title = key ? `${say(word)} (${key})` : say(word);
    }
  }

  showZoom(zoom: Zoom, percent: number): void {
    this.#percent.textContent = `${percent}%`;
    this.#buttons.get('fitWidth')!.setAttribute('aria-pressed', String(zoom === 'fit'));
    this.#buttons.get('fullSize')!.setAttribute('aria-pressed', String(zoom === 1));
  }

  showFindings(wanted: boolean): void {
    this.#buttons.get('findings')!.setAttribute('aria-pressed', String(wanted));
  }

  /** 第 3 页，共 12 页；9,812 字 */
  showStatus(text: string): void {
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }

  /** A sentence below the bar; undefined takes it away. */
  showNotice(text: string | undefined): void {
    this.#notice.hidden = text === undefined;
    this.#notice.textContent = text ?? '';
  }

  showFonts(missing: readonly Missing[]): void {
    this.#fonts.hidden = missing.length === 0;
    const summary = document.createElement('summary');
    summary.textContent = missing.length === 1 ? say('fontsMissingOne') : say('fontsMissing', missing.length);
    const list = document.createElement('ul');
    for (const { name, instead } of missing) {
      const item = document.createElement('li');
      item.textContent = instead === undefined ? say('fontDefault', name) : say('fontInstead', name, instead);
      list.append(item);
    }
    const harmless = document.createElement('p');
    harmless.textContent = say('fontsHarmless');
    this.#fonts.replaceChildren(summary, list, harmless);
  }

  #toggleFindings(): void {
    const wanted = this.#buttons.get('findings')!.getAttribute('aria-pressed') !== 'true';
    this.showFindings(wanted);
    this.actions.findings(wanted);
  }

  #button(word: PreviewWord, sign: string | undefined, key: string | undefined, run: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    if (sign !== undefined) {
      button.textContent = sign;
      button.dataset['sign'] = sign;
    }
    if (key !== undefined) button.setAttribute('aria-keyshortcuts', key);
    button.addEventListener('click', run);
    this.#buttons.set(word, button);
    return button;
  }
}
