import { DiagnosticSeverity, type Connection, type Diagnostic } from 'vscode-languageserver';
import { DIAGNOSTIC_SOURCE } from '../../protocol';
import settingInvalid from '../../rules/setting-invalid';
import { indexLines } from '../../text/lineIndex';
import type { Abilities } from '../abilities';
import { describeError, type Log } from '../log';
import { toDiagnostic } from '../toProtocol';
import type { OpenConfig } from './configFiles';

const START = { line: 0, character: 0 };

/** Sends what is wrong in settings files, which are no drafts and which nobody asks about; takes it back once it is right. */
export class ConfigPublisher {
  private readonly said = new Map<string, string>();

  constructor(
    private readonly connection: Connection,
    private readonly abilities: Abilities,
    private readonly log: Log,
  ) {}

  publish(config: OpenConfig): void {
    this.send(config.uri, this.diagnosticsOf(config));
  }

  /** Says nothing more of a file that is gone. */
  clear(uri: string): void {
    this.send(uri, []);
  }

  private send(uri: string, diagnostics: Diagnostic[]): void {
    const key = JSON.stringify(diagnostics);
    if ((this.said.get(uri) ?? '[]') === key) return;
    this.said.set(uri, key);
    const failed = (error: unknown): void => this.log.error(describeError(error));
    this.connection.sendDiagnostics({ uri, diagnostics }).catch(failed);
  }

  private diagnosticsOf({ uri, text, file, reason }: OpenConfig): Diagnostic[] {
    if (!file) {
      const message = `设置文件不能用，按默认设置检查：${reason}`;
      return [
        {
          range: { start: START, end: START },
          severity: DiagnosticSeverity.Error,
          source: DIAGNOSTIC_SOURCE,
          code: settingInvalid.id,
          message,
        },
      ];
    }
    const document = { uri, lines: indexLines(text), report: { text } };
    return file.findings.map((finding) => toDiagnostic(document, finding, this.abilities));
  }
}
