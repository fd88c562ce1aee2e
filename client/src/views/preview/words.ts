import * as vscode from 'vscode';
import type { PreviewWords } from '../../../../server/src/protocol/preview';

/** What the page says, in the language of the editor. */
export function previewWords(): PreviewWords {
  return {
    preview: vscode.l10n.t('The draft as it will be printed'),
    tools: vscode.l10n.t('Preview tools'),
    zoomOut: vscode.l10n.t('Smaller'),
    zoomIn: vscode.l10n.t('Larger'),
    fitWidth: vscode.l10n.t('Fit Width'),
    fullSize: vscode.l10n.t('Actual Size'),
    findings: vscode.l10n.t('Mark Findings'),
    page: vscode.l10n.t('Page {0} of {1}'),
    status: vscode.l10n.t('Page {0} of {1}; {2} characters'),
    fontsMissing: vscode.l10n.t('{0} fonts are substituted'),
    fontsMissingOne: vscode.l10n.t('1 font is substituted'),
    fontInstead: vscode.l10n.t('{0} is not on this machine; {1} is shown instead.'),
    fontDefault: vscode.l10n.t('{0} is not on this machine; the system’s own font is shown instead.'),
    fontsHarmless: vscode.l10n.t('Rows and pages are broken by the widths of the standard’s fonts, so they are the same with every font.'),
    'no-draft': vscode.l10n.t('No report draft is open. Open one, and its preview appears here.'),
    'no-server': vscode.l10n.t('The checking service is not running, so the preview cannot be brought up to date.'),
    waiting: vscode.l10n.t('The draft is being read…'),
    restart: vscode.l10n.t('Restart the Checking Service'),
    empty: vscode.l10n.t('There is nothing in this draft that would be printed.'),
    cut: vscode.l10n.t('This draft is very long. The preview shows it up to line {0}.'),
    severityError: vscode.l10n.t('Error'),
    severityWarning: vscode.l10n.t('Warning'),
    severityInformation: vscode.l10n.t('Information'),
  };
}
