import type { Figure } from '../../model/figure';
import type { Report } from '../../model/report';

/** All figures of the same indicator and subject as one, itself among them, in the order of the text; none where its indicator is not said. */
export function figuresAlike(report: Report, { subject, indicator }: Figure): readonly Figure[] {
  if (indicator === '') return [];
  return report.figures.filter((figure) => figure.indicator === indicator && figure.subject === subject);
}
