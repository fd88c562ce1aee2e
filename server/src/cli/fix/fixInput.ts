import { fixAll, type Fixed, type FixOptions } from '../../features/fix';
import { RULES } from '../../rules/index';
import type { Bilingual } from '../../rules/rule';
import type { Settings } from '../../rules/settings';
import type { Draft } from '../draft';
import type { Input } from '../inputs';
import type { Read } from '../read';
import type { How } from './how';

/** What became of a draft. */
export interface Outcome {
  readonly draft: Draft;
  readonly fixed: Fixed;
  /** The file has another content than before. */
  readonly isWritten: boolean;
  /** The changes, where they are to be shown and not made. */
  readonly diff: string | undefined;
  /** The bytes to be given back, of standard input. */
  readonly bytes: Buffer | undefined;
}

/** An outcome, or a sentence why there is none; then nothing was changed. */
export type Fixing = { readonly outcome: Outcome } | { readonly error: Bilingual };

/** How a draft is to be fixed, and which findings on it are no mistakes: what these are about stays as it is. */
export interface HowHere extends How {
  readonly spared: FixOptions['spared'];
}

/** Fixes a draft under certain settings and puts it where it came from. */
export async function fixInput(input: Input, { draft, source }: Read, how: HowHere, settings: Settings): Promise<Fixing> {
  const fixed = fixDraft(draft, how, settings);
  const changes = fixed.report.text !== draft.text;
  if (!changes) return { outcome: { draft, fixed, isWritten: false, diff: how.diff ? '' : undefined, bytes: source?.bytes } };
  if (draft.encoding === 'docx') return { error: WORD_FILE };
  const { encodeLike, replaceFile, unifiedDiff } = await import('./delivery');
  const diff = how.diff ? unifiedDiff(draft.path, draft.text, fixed.edits, source?.bom === true ? BYTE_ORDER_MARK : '') : undefined;
  if (source === undefined) return { outcome: { draft, fixed, isWritten: false, diff, bytes: undefined } };
  const encoded = await encodeLike({ ...source, encoding: draft.encoding }, draft.text, fixed.report.text);
  if ('reason' in encoded) return { error: encoded.reason };
  const writes = input.kind === 'file' && !how.diff;
  const failed = writes ? replaceFile(input.absolute, source.bytes, encoded.bytes) : undefined;
  if (failed) return { error: failed };
  return { outcome: { draft, fixed, isWritten: writes, diff, bytes: encoded.bytes } };
}

const WORD_FILE: Bilingual = {
  zh: '是 Word 文件，不能直接改写：可用 hegao comment 把问题写成批注放进副本，或用 hegao import 转成文本再改',
  en: 'is a Word file, which is not rewritten: put the findings into a copy as comments (hegao comment), or turn it into text (hegao import)',
};

const BYTE_ORDER_MARK = '\uFEFF';

function fixDraft({ report }: Draft, { unsafe, rules, spared }: HowHere, settings: Settings): Fixed {
  const chosen = new Set(rules);
  return fixAll(report, {
    suggestions: unsafe,
    settings: withRules(settings, chosen),
    spared,
    ...(chosen.size > 0 && { accepts: ({ rule }) => chosen.has(rule) }),
  });
}

/** A rule that is asked for by name is on, also where it is off by default. */
function withRules(settings: Settings, ids: ReadonlySet<string>): Settings {
  const off = RULES.filter(({ id, offByDefault }) => offByDefault && ids.has(id) && settings.severity[id] === undefined);
  if (off.length === 0) return settings;
  return { ...settings, severity: { ...settings.severity, ...Object.fromEntries(off.map(({ id, severity }) => [id, severity])) } };
}
