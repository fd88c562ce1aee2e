import type { PanelVerdict, PanelWords } from '../../../server/src/protocol/panel';

let words: PanelWords = {};
let isChinese = true;

export function speak(given: PanelWords, language: string): void {
  words = given;
  isChinese = language.startsWith('zh');
  document.documentElement.lang = language;
}

/** The words of a name, with `{0}` and so on filled in. */
export function say(name: string, ...values: readonly (string | number)[]): string {
  const text = words[name] ?? name;
  return text.replace(/\{(\d)\}/g, (_, at: string) => String(values[Number(at)] ?? ''));
}

/** Of words in two languages the one that is spoken. */
export function inLanguage({ zh, en }: { readonly zh: string; readonly en: string }): string {
  return isChinese ? zh : en;
}

/** Sentences one behind the other. */
export function sentences(...all: readonly (string | undefined)[]): string {
  return all.filter((one) => one !== undefined && one !== '').join(isChinese ? '；' : '; ');
}

export const SIGNS: Readonly<Record<PanelVerdict, string>> = { holds: '✓', broken: '✗', verified: '☑', undecided: '？' };

/** `✗ 不符`: a verdict is told by its sign and its word, whatever its colour. */
export function verdictWords(verdict: PanelVerdict): string {
  return `${SIGNS[verdict]} ${say(verdict)}`;
}
