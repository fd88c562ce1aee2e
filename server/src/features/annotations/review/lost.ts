import type { Report } from '../../../model/report';
import { headOf } from '../../../rules/draft/head';
import type { Problem } from '../../../rules/rule';
import type { OutlineNode } from '../../../syntax/outline';
import { span, type Span } from '../../../text/span';
import type { Annotation, AnnotationKind, Placed } from '../annotation';
import { plainWords, quoted } from './words';

const NAMES: Readonly<Record<AnnotationKind, string>> = { remark: '批注', verification: '核实', source: '依据' };
/** More are not named one by one. */
const MOST = 2;

/**
 * Says of what is lost that it is, one problem for all that stood under a heading, at that heading as far as the draft still has
 * it. A thread that is resolved or empty has nothing to say any more; nor has the verification of a finding, which is reported
 * again wherever it stands.
 */
export function lostProblems(report: Report, placed: readonly Placed[]): Problem[] {
  const lost = placed.filter((one) => one.span === undefined && isMissed(one.annotation)).map(({ annotation }) => annotation);
  if (lost.length === 0) return [];
  const byPlace = new Map<Span, Annotation[]>();
  const places = new Places(report);
  for (const annotation of lost) {
    const place = places.of(annotation.anchor.path);
    const known = byPlace.get(place);
    if (known) known.push(annotation);
    else byPlace.set(place, [annotation]);
  }
  return [...byPlace].map(([place, annotations]) => ({ span: place, message: messageFor(annotations) }));
}

function isMissed(annotation: Annotation): boolean {
  if (annotation.kind === 'remark') return annotation.state === 'open' && annotation.comments.length > 0;
  return annotation.kind === 'source' || annotation.rule === undefined;
}

/** `2条批注、1条依据失联：原来所附的“甲”“乙”等已不在文中，可在批注视图中另附他处或删除` */
function messageFor(annotations: readonly Annotation[]): string {
  const counts = (Object.keys(NAMES) as AnnotationKind[]).flatMap((kind) => {
    const count = annotations.filter((annotation) => annotation.kind === kind).length;
    return count === 0 ? [] : [`${count}条${NAMES[kind]}`];
  });
  const named = annotations.slice(0, MOST).map(({ anchor }) => quoted(anchor.quote.exact));
  const more = annotations.length > MOST ? '等' : '';
  return `${counts.join('、')}失联：原来所附的${named.join('')}${more}已不在文中，可在批注视图中另附他处或删除`;
}

/** Where what stood under certain headings is told; the same object for the same place. */
class Places {
  readonly #outline: readonly OutlineNode[];
  readonly #head: Span;
  /** The headings among siblings, by their titles; the first of several. */
  readonly #titles = new Map<readonly OutlineNode[], ReadonlyMap<string, OutlineNode>>();

  constructor(report: Report) {
    this.#outline = report.outline;
    this.#head = headOf(report) ?? span(0, 0);
  }

  of(path: readonly string[]): Span {
    let [place, siblings] = [this.#head, this.#outline];
    for (const title of path) {
      const heading = this.#among(siblings).get(plainWords(title));
      if (!heading) break;
      [place, siblings] = [heading.place, heading.children];
    }
    return place;
  }

  #among(siblings: readonly OutlineNode[]): ReadonlyMap<string, OutlineNode> {
    let titles = this.#titles.get(siblings);
    if (!titles) {
      const headings = siblings.filter(({ kind }) => kind === 'heading');
      titles = new Map(headings.map((node) => [plainWords(node.title), node] as const).reverse());
      this.#titles.set(siblings, titles);
    }
    return titles;
  }
}
