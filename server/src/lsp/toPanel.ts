import type { Panel } from '../protocol/panel';
import type { LineIndex } from '../text/lineIndex';
import type { Span } from '../text/span';
import { toRange } from './toProtocol';

/** What the panel shows, with ranges in place of spans. */
export function toPanel(lines: LineIndex, panel: Panel<Span>): Panel {
  const placed = <T extends { readonly place: Span }>(one: T) => ({ ...one, place: toRange(lines, one.place) });
  return {
    ...panel,
    flows: panel.flows.map((flow) => ({
      ...placed(flow),
      nodes: flow.nodes.map(placed),
      links: flow.links.map(placed),
      asides: flow.asides.map(placed),
    })),
    totals: panel.totals.map((one) => ({ ...one, total: placed(one.total), parts: one.parts.map(placed) })),
    rates: panel.rates.map((one) => ({ ...one, stated: placed(one.stated), from: one.from.map(placed) })),
    contents: {
      ...panel.contents,
      items: panel.contents.items.map(({ place, ...item }) => ({ ...item, ...(place && { place: toRange(lines, place) }) })),
    },
    findings: panel.findings.map((group) => ({ ...group, findings: group.findings.map(placed) })),
  };
}
