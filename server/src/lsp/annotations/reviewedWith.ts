import { reviewed, unreadableFindings, type Reviewed } from '../../features/annotations/review';
import { inOrder } from '../../features/check';
import type { Report } from '../../model/report';
import type { Finding } from '../../rules/rule';
import type { Settings } from '../../rules/settings';
import type { Annotated } from './openAnnotations';

/** What a check has found, held against what is kept beside the draft; that this could not be read is among it. */
export function reviewedWith(report: Report, all: readonly Finding[], { placed, trouble }: Annotated, settings: Settings): Reviewed {
  const review = reviewed(report, all, placed, settings);
  if (trouble === null) return review;
  return { ...review, findings: inOrder([...unreadableFindings(report, trouble, settings), ...review.findings]) };
}
