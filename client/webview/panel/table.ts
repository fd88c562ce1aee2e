import { select } from 'd3-selection';
import { keep, keptState, toggled } from './kept';
import { mark } from './marks';
import type { Picture, Row } from './picture';
import { say } from './words';

/** The data of a picture as a table, for who cannot see it or wants to read it; its rows are made when it is opened. */
export function drawTable(frame: HTMLElement, picture: Picture): void {
  const details = frame.querySelector('details')!;
  details.querySelector('summary')!.textContent = say('table');
  details.ontoggle = () => {
    keep({ tables: toggled(keptState().tables, picture.id, details.open) });
    if (details.open) fill(details, picture);
  };
  const isOpen = keptState().tables.includes(picture.id);
  if (details.open !== isOpen) details.open = isOpen;
  if (isOpen) fill(details, picture);
}

function fill(details: HTMLDetailsElement, picture: Picture): void {
  const table = select(details).select<HTMLTableElement>('table');
  table.select('caption').text(picture.title);
  table.select('thead tr').selectAll('th').data(picture.columns).join('th').attr('scope', 'col').text(String); // prettier-ignore
  const rows = table
    .select('tbody')
    .selectAll<HTMLTableRowElement, Row>('tr')
    .data(picture.rows(), ({ id }) => id)
    .join((enter) => {
      const made = enter.append('tr');
      made.append('td').append('button').attr('type', 'button').attr('class', 'place');
      return made;
    })
    .order();
  rows
    .selectAll<HTMLTableCellElement, string>('td.cell')
    .data(({ cells }) => cells)
    .join('td')
    .attr('class', 'cell')
    .text(String);
  const buttons = rows.select<HTMLButtonElement>('button');
  buttons.text(({ place }) => (place ? say('line', place.start.line + 1) : '—')).attr('disabled', ({ place }) => (place ? null : ''));
  mark(
    buttons.filter(({ place }) => place !== undefined),
    ({ place, cells }) => ({ place: place!, label: `${say('line', place!.start.line + 1)}，${cells[0] ?? ''} ${cells[1] ?? ''}` }),
  );
}
