import { WORD_SCRIPT_OPTION } from '../../protocol/word';
import type { LoadWordCode, WordCode } from './wordCode';

/** The worker's own; the project is compiled without the types of a browser. */
declare const importScripts: (url: string) => void;

/** In a browser's worker the client has to say where the script is: a worker does not know where it came from itself. */
export const wordCode: LoadWordCode = (options) => {
  const url = typeof options === 'object' && options !== null ? (options as Record<string, unknown>)[WORD_SCRIPT_OPTION] : undefined;
  if (typeof url !== 'string') return Promise.reject(new Error(`${WORD_SCRIPT_OPTION} was not given`));
  return new Promise((resolve) => {
    importScripts(url);
    resolve((globalThis as unknown as { hegaoWord: WordCode }).hegaoWord);
  });
};
