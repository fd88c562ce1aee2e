import type { Artifact, Notification, Run } from 'sarif';
import { version } from '../../../../package.json';
import type { CheckedFinding } from '../annotations/reviewed';
import type { Draft } from '../draft';
import type { Printer } from '../printers';
import type { Summary } from '../summary';
import type { Style } from '../text/style';
import { fingerprintsOf } from './fingerprint';
import { findingToSarif, messageOf } from './result';
import { rulesToSarif } from './rules';
import { addressOf, BASE, folderUri } from './uri';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** SARIF 2.1.0 with one run: a result a line, as they come; the files, and what could not be read, at the end. */
export function sarifPrinter({ say }: Style, cwd: string, showsSuppressed = false): Printer {
  return {
    begin: () => `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[{${members(headOf(say, cwd))},"results":[\n`,
    separator: ',\n',
    draft: (draft, items) => resultsOf(draft, items as readonly CheckedFinding[], cwd, showsSuppressed).join(',\n'),
    unread: () => '',
    kept(path, draft, error) {
      const location = addressOf(path, cwd);
      const notify = (level: Notification.level, sentence: string): Notification => ({
        level,
        message: messageOf(sentence),
        locations: [{ physicalLocation: { artifactLocation: location } }],
      });
      const notifications = error === undefined ? draft!.warnings.map((one) => notify('warning', say(one))) : [notify('error', error)];
      return { artifact: artifactOf(location, draft), notifications };
    },
    end: (summary, status) => `\n],${members(tailOf(summary, status))}}]}\n`,
  };
}

function artifactOf(location: Artifact['location'] & object, draft: Draft | undefined): Artifact {
  return { location, roles: ['analysisTarget'], ...(draft && draft.encoding !== 'docx' && { encoding: draft.encoding }) };
}

function resultsOf(draft: Draft, findings: readonly CheckedFinding[], cwd: string, showsSuppressed: boolean): string[] {
  const location = addressOf(draft.path, cwd);
  const fingerprints = fingerprintsOf(findings, draft);
  return findings.map((finding, i) => JSON.stringify(findingToSarif(finding, draft, location, fingerprints[i]!, showsSuppressed)));
}

function headOf(say: Style['say'], cwd: string): Partial<Run> {
  return {
    tool: { driver: { name: 'hegao', fullName: `核稿 Hegao ${version}`, version, semanticVersion: version, rules: rulesToSarif(say) } },
    language: say({ zh: 'zh-CN', en: 'en' }),
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    originalUriBaseIds: { [BASE]: { uri: folderUri(cwd) } },
  };
}

function tailOf({ unread, kept }: Summary, status: number): Partial<Run> {
  const toolExecutionNotifications = kept.flatMap(({ notifications }) => notifications as Notification[]);
  return {
    artifacts: kept.map(({ artifact }) => artifact as Artifact),
    invocations: [{ executionSuccessful: unread === 0, exitCode: status, toolExecutionNotifications }],
  };
}

/** The members of an object without its braces. */
function members(object: object): string {
  return JSON.stringify(object).slice(1, -1);
}
