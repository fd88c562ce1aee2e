import { scaleLinear } from 'd3-scale';
import type { PanelFinding, PanelGroup, PanelSeverity } from '../../../server/src/protocol/panel';
import { mark } from './marks';
import type { Picture } from './picture';
import { groups, LETTERS, patterns, sized, type Svg } from './svg';
import { widthOf } from './text';
import { say, sentences } from './words';

const SEVERITIES: readonly PanelSeverity[] = ['error', 'warning', 'information', 'hint'];
const [BAR, ROW] = [20, 30];

interface Piece {
  readonly severity: PanelSeverity;
  readonly from: number;
  readonly count: number;
  readonly first: PanelFinding;
  readonly label: string;
}

/** Findings by group, and in each by severity. */
export function findingsPicture(all: readonly PanelGroup[]): Picture {
  const counts = SEVERITIES.map((severity) => ({ severity, count: all.reduce((sum, group) => sum + group.counts[severity], 0) }));
  const words = counts.filter(({ count }) => count > 0).map(({ severity, count }) => `${say(severity)} ${count}`);
  return {
    id: 'findings',
    title: say('findings'),
    status: words.join(' · '),
    isBroken: counts[0]!.count > 0,
    data: all,
    draw: (svg, width, id) => draw(svg, all, width, id),
    columns: [say('place'), say('group'), say('severity'), say('message')],
    rows: () =>
      all.flatMap(({ group, findings }) =>
        findings.map(({ rule, severity, message, place }, i) => ({
          id: `${group}/${rule}/${i}`,
          cells: [say(`group-${group}`), say(severity), message],
          place,
        })),
      ),
    notes: [],
  };
}

function draw(svg: Svg, all: readonly PanelGroup[], width: number, id: string): void {
  patterns(svg, id);
  const names = Math.max(60, ...all.map(({ group }) => widthOf(say(`group-${group}`), LETTERS) + 12));
  const most = Math.max(1, ...all.map(sumOf));
  const scale = scaleLinear([0, most], [names, width - 40]);
  sized(svg, width, all.length * ROW + 6);
  const rows = groups(svg.node()!, 'group', all, ({ group }) => group, (made) => {
    made.append('text').attr('class', 'name').attr('y', BAR / 2 + 6);
    made.append('g').attr('class', 'pieces');
    made.append('text').attr('class', 'sum').attr('y', BAR / 2 + 6);
  }); // prettier-ignore
  rows.attr('transform', (_, i) => `translate(0,${i * ROW + 4})`);
  rows.select('text.name').text(({ group }) => say(`group-${group}`));
  rows.select('text.sum').attr('x', (one) => scale(sumOf(one)) + 6).text(sumOf); // prettier-ignore
  rows.each(function (one) {
    drawPieces(this.querySelector<SVGGElement>('g.pieces')!, piecesOf(one), scale);
  });
}

function sumOf({ counts }: PanelGroup): number {
  return SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
}

function piecesOf({ group, counts, findings }: PanelGroup): Piece[] {
  let from = 0;
  return SEVERITIES.flatMap((severity) => {
    const count = counts[severity];
    const first = findings.find((finding) => finding.severity === severity) ?? findings[0];
    const start = from;
    from += count;
    if (count === 0 || !first) return [];
    const label = sentences(`${say(`group-${group}`)}：${say(severity)} ${count}`, `${say('first')}：${first.message}`);
    return [{ severity, from: start, count, first, label }];
  });
}

function drawPieces(parent: SVGGElement, pieces: readonly Piece[], scale: (value: number) => number): void {
  const all = groups(parent, 'finding', pieces, ({ severity }) => severity, (made) => {
    made.append('rect').attr('height', BAR);
    made.append('text').attr('y', BAR / 2 + 4);
  }); // prettier-ignore
  all.attr('class', ({ severity }) => `finding ${severity}`);
  all
    .select('rect')
    .attr('x', ({ from }) => scale(from))
    .attr('width', ({ from, count }) => Math.max(2, scale(from + count) - scale(from) - 2));
  all
    .select('text')
    .attr('x', ({ from }) => scale(from) + 4)
    .text(({ severity, from, count }) => {
      const room = scale(from + count) - scale(from) - 10;
      return [`${say(severity)} ${count}`, String(count)].find((words) => widthOf(words, LETTERS) <= room) ?? '';
    });
  mark(all, ({ first, label }) => ({ place: first.place, label }));
}
