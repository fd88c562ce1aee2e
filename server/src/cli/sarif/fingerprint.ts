import type { Finding } from '../../rules/rule';
import { textOf, type Draft } from '../draft';

/**
 * What a finding is known by when the draft has changed elsewhere: its rule, its words and its line without blanks, and
 * which of those that have all this in common it is. Lines may move, and others come and go.
 */
export function fingerprintsOf(findings: readonly Finding[], draft: Draft): string[] {
  const { createHash } = process.getBuiltinModule('node:crypto');
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const content = JSON.stringify([finding.rule, textOf(draft, finding.span), lineAt(draft, finding.span.start)]);
    const count = (seen.get(content) ?? 0) + 1;
    seen.set(content, count);
    return `${createHash('sha256').update(content).digest('hex').slice(0, 32)}:${count}`;
  });
}

/** The line of an offset without blanks; of a line that is a whole book, what stands around. */
function lineAt({ text, lines }: Draft, offset: number): string {
  const { line } = lines.positionAt(offset);
  const start = Math.max(lines.lineStart(line), offset - MOST);
  return text.slice(start, Math.min(lines.lineStart(line + 1), offset + MOST)).replace(/\s+/g, '');
}

const MOST = 2000;
