import { NOTHING_VERIFIED } from '../../model/verified';
import { RULES } from '../../rules/index';
import { DEFAULT_SETTINGS } from '../../rules/settings';
import { draftOf } from '../draft';
import { speaker } from '../language';
import { printerFor } from '../printers';
import { styleOf } from '../text/style';
import { checkVerb } from '../verbs/check';

/** Does what `check` does with a draft, on the rules' own examples and for nobody, so that V8 has compiled what it takes. */
export function practise(): void {
  const printer = printerFor('text', checkVerb, styleOf(speaker('zh'), false, undefined));
  for (const { bad, good } of RULES) {
    for (const text of [bad, good]) {
      const draft = draftOf('', { text, encoding: 'UTF-8', warnings: [] });
      printer.draft(draft, checkVerb.analyse(draft.report, DEFAULT_SETTINGS, NOTHING_VERIFIED));
    }
  }
}
