import './panel.css';
import type { PanelAbsence, PanelAnswer, PanelMessage, PanelRequest } from '../../../server/src/protocol/panel';
import { listen, send } from '../common/host';
import { drawSections } from './frames';
import { keep, keptState, toggled } from './kept';
import { goByKey, indexMarks, markOf, showLines, stopAt } from './marks';
import { isMessage } from './messages';
import { sectionsOf } from './pictures';
import { pictureOf } from './save';
import { drawShare, shareLine } from './share';
import { say, speak } from './words';

const page = document.createElement('main');
const header = document.createElement('header');
const title = document.createElement('h1');
const summary = document.createElement('p');
const absence = document.createElement('p');
const restart = document.createElement('button');
const root = document.createElement('div');
let shown: { uri: string; name: string; panel: PanelAnswer } | undefined;
let lines: { from?: number; to?: number } = {};
/** Where the page stood before it was hidden; until it has been drawn once. */
let scrollTo: number | undefined = keptState().scroll;

const tell = (request: PanelRequest): void => send(request);

build();
listen<unknown>((message) => {
  if (isMessage(message)) take(message);
});
tell({ kind: 'ready' });

function build(): void {
  summary.className = 'summary';
  absence.className = 'absence';
  absence.setAttribute('role', 'status');
  restart.type = 'button';
  restart.hidden = true;
  restart.onclick = () => tell({ kind: 'restart' });
  header.append(title, summary, shareLine);
  page.append(header, absence, restart, root);
  document.body.append(page);
  page.addEventListener('click', clicked);
  page.addEventListener('dblclick', ({ target }) => lead(target, true));
  page.addEventListener('keydown', pressed);
  page.addEventListener('focusin', ({ target }) => target instanceof Element && stopAt(target));
  window.addEventListener('scroll', () => keep({ scroll: window.scrollY }), { passive: true });
  let width = 0;
  new ResizeObserver(() => {
    if (width === root.clientWidth) return;
    width = root.clientWidth;
    if (shown) draw();
  }).observe(root);
}

function take(message: PanelMessage): void {
  switch (message.kind) {
    case 'words':
      return speak(message.words, message.language);
    case 'panel':
      shown = message;
      keep({ uri: message.uri });
      return draw();
    case 'absent':
      shown = undefined;
      return tellAbsence(message.why);
    case 'lines':
      lines = message;
      return showLines(lines.from, lines.to);
    case 'list':
      return tell({ kind: 'pictures', pictures: framesOfPictures().map(nameOf) });
    case 'draw': {
      const frame = framesOfPictures().find((one) => one.dataset['picture'] === message.id);
      return frame && void save(frame, message.format);
    }
  }
}

function tellAbsence(why: PanelAbsence): void {
  title.textContent = say('panel');
  summary.textContent = '';
  drawShare(null);
  absence.hidden = false;
  absence.textContent = say(`absent-${why}`);
  restart.hidden = why !== 'no-server';
  restart.textContent = say('restart');
  root.replaceChildren();
}

function draw(): void {
  const { uri, name, panel } = shown!;
  const { activeElement } = document;
  title.textContent = name;
  summary.textContent = say('summary', panel.figures, panel.relations, panel.broken);
  drawShare(panel.share);
  absence.hidden = panel.figures > 0;
  absence.textContent = panel.figures > 0 ? '' : say('absent-no-figures');
  restart.hidden = true;
  drawSections(root, sectionsOf(uri, panel));
  indexMarks(root);
  showLines(lines.from, lines.to);
  // what has been moved has lost the keyboard
  if (activeElement !== document.activeElement && activeElement instanceof HTMLElement && activeElement.isConnected)
    activeElement.focus({ preventScroll: true });
  if (scrollTo !== undefined) window.scrollTo(0, scrollTo);
  scrollTo = undefined;
}

function clicked({ target }: Event): void {
  if (!(target instanceof Element)) return;
  const saved = target.closest<HTMLElement>('[data-save]');
  if (saved) return void save(frameOf(saved), saved.dataset['save'] === 'png' ? 'png' : 'svg');
  if (target.closest('[data-fold]')) return fold(frameOf(target));
  lead(target, false);
}

function fold(frame: HTMLElement): void {
  const id = frame.dataset['picture']!;
  const { unfolded } = keptState();
  keep({ unfolded: toggled(unfolded, id, !unfolded.includes(id)) });
  draw();
}

/** Enter leads into the draft, Space shows the place and stays here, as in VS Code's own lists. */
function pressed(event: KeyboardEvent): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement || target instanceof SVGElement) || event.ctrlKey || event.altKey || event.metaKey) return;
  if (!target.hasAttribute('data-mark')) return;
  const isDone = key === 'Enter' || key === ' ' ? lead(target, key === 'Enter') : goByKey(target as HTMLElement, key);
  if (isDone) event.preventDefault();
}

function lead(target: EventTarget | null, focus: boolean): boolean {
  const element = target instanceof Element ? target.closest('[data-mark]') : null;
  const mark = element && markOf(element);
  if (!mark || !shown) return false;
  tell({ kind: 'reveal', uri: shown.uri, version: shown.panel.version, place: mark.place, focus });
  return true;
}

function frameOf(element: Element): HTMLElement {
  return element.closest<HTMLElement>('[data-picture]')!;
}

function framesOfPictures(): HTMLElement[] {
  return Array.from(root.querySelectorAll<HTMLElement>('[data-picture]'));
}

function nameOf(frame: HTMLElement): { id: string; title: string } {
  return { id: frame.dataset['picture']!, title: frame.querySelector('h3')!.textContent ?? '' };
}

async function save(frame: HTMLElement, format: 'svg' | 'png'): Promise<void> {
  try {
    tell({ kind: 'save', title: nameOf(frame).title, format, data: await pictureOf(frame, format) });
  } catch (error) {
    tell({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
}
