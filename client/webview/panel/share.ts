import type { VerifiedShare } from '../../../server/src/protocol';
import { percentOf } from './text';
import { say } from './words';

const line = document.createElement('p');
const words = document.createElement('span');
const bar = document.createElement('span');
const done = document.createElement('span');

line.className = 'share';
bar.className = 'bar';
bar.setAttribute('aria-hidden', 'true');
bar.append(done);
line.append(words, bar);
line.hidden = true;

/** The line that says how many figures are verified, with a bar that shows it. */
export const shareLine: HTMLElement = line;

/** `数据已核实 12/87（14%）`; nothing where there is none, as in the status bar. */
export function drawShare(share: VerifiedShare | null | undefined): void {
  line.hidden = !share;
  words.textContent = share ? say('share', share.verified, share.figures, percentOf(share.verified, share.figures)) : '';
  done.style.width = share ? `${(100 * share.verified) / share.figures}%` : '0';
}
