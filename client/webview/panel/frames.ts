import { select, type Selection } from 'd3-selection';
import { keepOneStop, mark } from './marks';
import type { Note, Picture } from './picture';
import type { Section } from './pictures';
import { NARROWEST } from './svg';
import { drawTable } from './table';
import { say } from './words';

/** What is around the pictures: sections with headings, in each the pictures with buttons, notes and table. */
export function drawSections(root: HTMLElement, sections: readonly Section[]): void {
  // asked once: each time the page is laid out
  const width = Math.max(NARROWEST, Math.floor(root.clientWidth));
  const made = select(root)
    .selectAll<HTMLElement, Section>(':scope > section')
    .data(sections, ({ id }) => id)
    .join((enter) => {
      const one = enter.append('section').attr('aria-labelledby', ({ id }) => `section-${id}`);
      one.append('h2').attr('id', ({ id }) => `section-${id}`);
      one.append('p').attr('class', 'nothing');
      one.append('div').attr('class', 'pictures');
      one.append('p').attr('class', 'unlisted');
      return one;
    });
  made.select('h2').text(({ title }) => title);
  made.select<HTMLElement>('p.nothing').text(({ nothing }) => nothing).property('hidden', ({ pictures }) => pictures.length > 0); // prettier-ignore
  made.select<HTMLElement>('p.unlisted').text(({ unlisted }) => say('unlisted', unlisted)).property('hidden', ({ unlisted }) => unlisted === 0); // prettier-ignore
  made.each(function ({ pictures }) {
    drawPictures(this.querySelector('div.pictures')!, pictures, width);
  });
}

let frames = 0;

function drawPictures(root: HTMLElement, pictures: readonly Picture[], width: number): void {
  const made = select(root)
    .selectAll<HTMLElement, Picture>(':scope > div')
    .data(pictures, ({ id }) => id)
    .join((enter) =>
      enter
        .append('div')
        .attr('class', 'picture')
        .attr('data-picture', ({ id }) => id)
        .each(makeFrame),
    ) // prettier-ignore
    .order();
  made.each(function (picture) {
    drawPicture(this, picture, width);
  });
}

function makeFrame(this: HTMLElement): void {
  const id = `picture${(frames += 1)}`;
  this.id = id;
  const frame = select(this);
  const head = frame.append('div').attr('class', 'head');
  head.append('h3').attr('id', `${id}-title`);
  head.append('span').attr('class', 'verdict').attr('id', `${id}-status`);
  const buttons = head.append('div').attr('class', 'buttons');
  for (const format of ['svg', 'png']) buttons.append('button').attr('type', 'button').attr('data-save', format);
  frame.append('svg').attr('role', 'group').attr('aria-labelledby', `${id}-title ${id}-status`);
  frame.append('button').attr('type', 'button').attr('class', 'fold').attr('data-fold', '');
  frame.append('ul').attr('class', 'notes');
  const details = frame.append('details');
  details.append('summary');
  const table = details.append('div').attr('class', 'scroll').append('table');
  table.append('caption');
  table.append('thead').append('tr');
  table.append('tbody');
}

/** What was drawn of each picture last. */
const DRAWN = new WeakMap<HTMLElement, string>();

/** Draws a picture where something of it has changed. */
function drawPicture(frame: HTMLElement, picture: Picture, width: number): void {
  const { title, status, data, folded } = picture;
  const drawn = JSON.stringify([title, status, data, folded, width]);
  if (DRAWN.get(frame) === drawn) return;
  DRAWN.set(frame, drawn);
  const text = (name: string, words: string): void => {
    const element = frame.querySelector(name)!;
    if (element.textContent !== words) element.textContent = words;
  };
  text('h3', picture.title);
  text('.verdict', picture.status);
  frame.classList.toggle('broken', picture.isBroken);
  for (const button of frame.querySelectorAll<HTMLButtonElement>('[data-save]')) {
    const format = button.dataset['save']!.toUpperCase();
    button.textContent = say('save', format);
    button.setAttribute('aria-label', say('save-as', picture.title, format));
  }
  const svg = frame.querySelector('svg')!;
  picture.draw(select(svg), width, frame.id);
  keepOneStop(frame);
  drawFold(frame.querySelector('.fold')!, picture);
  drawNotes(select(frame).select('ul.notes'), picture.notes);
  drawTable(frame, picture);
}

function drawFold(button: HTMLButtonElement, { folded }: Picture): void {
  button.hidden = folded === undefined;
  if (!folded) return;
  button.textContent = folded.isOpen ? say('fold') : say('unfold', folded.hidden);
  button.setAttribute('aria-expanded', String(folded.isOpen));
}

function drawNotes(list: Selection<HTMLUListElement, unknown, null, undefined>, notes: readonly Note[]): void {
  list.property('hidden', notes.length === 0);
  const items = list
    .selectAll<HTMLLIElement, Note>('li')
    .data(notes, ({ id }) => id)
    .join((enter) => {
      const made = enter.append('li');
      made.append('button').attr('type', 'button').attr('class', 'note');
      return made;
    })
    .order();
  const buttons = items.select<HTMLButtonElement>('button').text(({ text }) => text);
  buttons.attr('class', ({ isBroken }) => (isBroken ? 'note broken' : 'note'));
  mark(buttons, ({ place, text }) => ({ place, label: text }));
}
