import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { configFileOf, LARGEST_CONFIG, type ConfigFile } from '../../features/config/configFile';
import type { Bilingual, Finding } from '../../rules/rule';
import { sentenceOf } from '../systemErrors';

/** A settings file, or why it cannot be read. */
export interface ReadConfig {
  readonly text: string;
  readonly file: ConfigFile | undefined;
  readonly findings: readonly Finding[];
  readonly error: Bilingual | undefined;
}

/** Reads a settings file, whatever lies there under its name. */
export async function readConfigFile(absolute: string): Promise<ReadConfig> {
  const text = textOf(absolute);
  if (typeof text !== 'string') return { text: '', file: undefined, findings: [], error: text };
  const { parseJson } = await import('./parse');
  const file = configFileOf(parseJson(text));
  return { text, file, findings: file.findings, error: undefined };
}

function textOf(absolute: string): string | Bilingual {
  try {
    const about = statSync(absolute);
    // A pipe or a device would be waited for.
    if (!about.isFile()) return NO_FILE;
    if (about.size > LARGEST_CONFIG) return TOO_LARGE;
    const bytes = readFileSync(absolute);
    return isUtf8(bytes) ? bytes.toString('utf8').replace(/^\uFEFF/, '') : NOT_UTF8;
  } catch (error) {
    const { zh, en } = sentenceOf(error);
    return { zh, en: `it ${en}` };
  }
}

const NO_FILE: Bilingual = { zh: '它不是普通文件', en: 'it is not a regular file' };
const TOO_LARGE: Bilingual = { zh: '它超过 1 MB，没有读取', en: 'it is larger than 1 MB and was not read' };
const NOT_UTF8: Bilingual = { zh: '它不是 UTF-8 编码，没有读取', en: 'it is not UTF-8 and was not read' };
