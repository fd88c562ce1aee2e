import * as vscode from 'vscode';
import type { PanelWords } from '../../../../server/src/protocol/panel';

/** What the page says, in the language of the editor. */
export function panelWords(): PanelWords {
  return { ...ofPage(), ...ofPictures(), ...ofContents(), ...ofFindings() };
}

function ofPage(): PanelWords {
  return {
    panel: vscode.l10n.t('Report panel'),
    summary: vscode.l10n.t('{0} figures read, {1} relations checked, {2} broken'),
    share: vscode.l10n.t('Figures verified: {0}/{1} ({2})'),
    'absent-no-draft': vscode.l10n.t('Open a report draft, and its figures show here.'),
    'absent-no-server': vscode.l10n.t('The checking service is not running, so there is nothing to show.'),
    'absent-reading': vscode.l10n.t('The draft is being read.'),
    'absent-no-figures': vscode.l10n.t('There are no figures in this draft yet. They show here as they are written.'),
    restart: vscode.l10n.t('Restart'),
    save: vscode.l10n.t('Save as {0}'),
    'save-as': vscode.l10n.t('Save as {1}: “{0}”'),
    table: vscode.l10n.t('Table of the data'),
    fold: vscode.l10n.t('Show fewer'),
    unfold: vscode.l10n.t('Show {0} more'),
    unlisted: vscode.l10n.t('{0} more are not listed here.'),
    line: vscode.l10n.t('Line {0}'),
    place: vscode.l10n.t('Place'),
  };
}

function ofPictures(): PanelWords {
  return {
    'section-flows': vscode.l10n.t('From receipt to outcome'),
    'section-totals': vscode.l10n.t('Totals and their parts'),
    'section-rates': vscode.l10n.t('Rates and their bounds'),
    'no-flows': vscode.l10n.t('The draft tells of no cases from stage to stage.'),
    'no-totals': vscode.l10n.t('The draft gives no total with its parts.'),
    'no-rates': vscode.l10n.t('The draft states no rates.'),
    totals: vscode.l10n.t('Totals and their parts'),
    rates: vscode.l10n.t('Rates and their bounds'),
    holds: vscode.l10n.t('holds'),
    broken: vscode.l10n.t('broken'),
    undecided: vscode.l10n.t('undecided'),
    verified: vscode.l10n.t('verified'),
    'count-broken': vscode.l10n.t('{0} broken'),
    sum: vscode.l10n.t('in all'),
    rest: vscode.l10n.t('others'),
    missing: vscode.l10n.t('{0} missing'),
    excess: vscode.l10n.t('{0} too many'),
    'of-which': vscode.l10n.t('{0}, of which {1} {2}'),
    'part-of': vscode.l10n.t('part of {0}'),
    assuming: vscode.l10n.t('assuming: {0}'),
    expected: vscode.l10n.t('would be {0}'),
    figure: vscode.l10n.t('Figure'),
    text: vscode.l10n.t('In the draft'),
    parts: vscode.l10n.t('Parts'),
    verdict: vscode.l10n.t('Verdict'),
    arithmetic: vscode.l10n.t('Arithmetic'),
    stated: vscode.l10n.t('stated'),
    given: vscode.l10n.t('computed'),
    bound: vscode.l10n.t('Bound'),
    'over-hundred': vscode.l10n.t('more than 100%'),
  };
}

function ofContents(): PanelWords {
  return {
    'section-contents': vscode.l10n.t('Required contents'),
    'no-contents': vscode.l10n.t('Nothing is required of reports of this kind.'),
    'contents-of': vscode.l10n.t('What this report must have: {0}'),
    'count-missing': vscode.l10n.t('{0} missing'),
    progress: vscode.l10n.t('{0} of {1} written'),
    content: vscode.l10n.t('Content'),
    state: vscode.l10n.t('State'),
    source: vscode.l10n.t('Required by'),
    'state-found': vscode.l10n.t('written'),
    'state-word': vscode.l10n.t('one sentence only'),
    'state-missing': vscode.l10n.t('missing'),
    'state-unwritten': vscode.l10n.t('not written yet'),
  };
}

function ofFindings(): PanelWords {
  return {
    'section-findings': vscode.l10n.t('Findings'),
    'no-findings': vscode.l10n.t('Nothing was found.'),
    findings: vscode.l10n.t('Findings by group'),
    error: vscode.l10n.t('errors'),
    warning: vscode.l10n.t('warnings'),
    information: vscode.l10n.t('information'),
    hint: vscode.l10n.t('hints'),
    group: vscode.l10n.t('Group'),
    severity: vscode.l10n.t('Severity'),
    message: vscode.l10n.t('Message'),
    first: vscode.l10n.t('the first'),
    'group-structure': vscode.l10n.t('structure'),
    'group-figures': vscode.l10n.t('figures'),
    'group-completeness': vscode.l10n.t('completeness'),
    'group-wording': vscode.l10n.t('wording'),
    'group-punctuation': vscode.l10n.t('punctuation'),
    'group-numerals': vscode.l10n.t('numerals'),
    'group-leftovers': vscode.l10n.t('leftovers'),
    'group-dates': vscode.l10n.t('dates'),
    'group-consistency': vscode.l10n.t('consistency'),
    'group-annotations': vscode.l10n.t('annotations'),
    'group-settings': vscode.l10n.t('settings'),
  };
}
