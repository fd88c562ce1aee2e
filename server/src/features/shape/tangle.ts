import type { Report } from '../../model/report';
import { nameOf } from './outcome';
import { runOf, subtreeOf, type Section } from './tree';

/** Whether the levels of a section are nested the wrong way round (（一） below 1.), so that it is not clear what belongs to it. */
export function isTangled(report: Report, section: Section): boolean {
  const subtree = new Set(subtreeOf(report, section).map(({ node }) => node));
  return [...subtree].some((node) => {
    const { under } = runOf(report, node);
    return under !== undefined && !subtree.has(under);
  });
}

/** The sentence that says so. */
export function tangled({ node }: Section): string {
  return `${nameOf(node)}处的级别上下颠倒（如“（一）”在“1.”之下），说不准哪些内容归它，请先理顺级别。`;
}
