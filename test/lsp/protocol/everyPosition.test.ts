import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Typist } from '../../bench/typist';
import { buildServer } from '../server';
import { announced, CASES, casesFor, OTHERS, type Asking, type Case } from './cases';
import { EVERYTHING, NOTHING } from './clients';
import { faultsOf } from './faults';
import { Text } from './places';
import { hello, OpenDraft, random, URI } from './session';
import type { Wire } from './wire';

/** HEGAO_PROTOCOL=all asks at every position, which takes minutes; otherwise every so manieth is asked about. */
const STRIDE = process.env['HEGAO_PROTOCOL'] === 'all' ? 1 : 41;
const EDITS = 60;
/** Requests under way at once: an editor has some, and the answers of one must not depend on another. */
const AT_ONCE = 64;
const LONG = 30 * 60_000;

/** Each sample with what is hard about texts: other line ends, characters of two code units. */
const FORMS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => `\uFEFF${text.replaceAll('县', '𠀀').replaceAll('区', '😀')}`,
];
const SAMPLES = readdirSync('samples')
  .filter((name) => name.endsWith('.txt'))
  .map((name, i) => [name, FORMS[i % FORMS.length]!(readFileSync(`samples/${name}`, 'utf8'))] as const);
const SETTINGS = { inlayHints: true };

let server: Awaited<ReturnType<typeof buildServer>>;
beforeAll(async () => {
  server = await buildServer('server/node.js');
});
afterAll(() => server.remove());

describe('what the server announces', () => {
  test.each([
    ['everything', EVERYTHING],
    ['nothing', NOTHING],
  ])('to a client that can do %s is tried here', async (_, client) => {
    const { wire, capabilities } = await hello(server.file, client);
    wire.kill();
    const tried = new Set([...CASES.map(({ capability }) => capability), ...Object.keys(OTHERS)]);
    expect(announced(capabilities).filter((name) => !tried.has(name))).toEqual([]);
    expect(casesFor(capabilities).map(({ method }) => method)).toContain('textDocument/hover');
  });
});

describe.each([
  ['everything', EVERYTHING],
  ['nothing', NOTHING],
] as const)('every request of a client that can do %s', (who, client) => {
  test.each(SAMPLES)('at every position of %s, before and after edits', { timeout: LONG }, async (_, sample) => {
    const { wire, capabilities } = await hello(server.file, client, { initializationOptions: SETTINGS });
    wire.settings = SETTINGS;
    const draft = new OpenDraft(wire, new Text(sample));
    // What a client says of itself changes little of what positions mean.
    const stride = who === 'nothing' ? STRIDE * 10 : STRIDE;
    const before = await sweep(wire, draft, capabilities, stride, 1);
    type(draft, EDITS);
    const after = await sweep(wire, draft, capabilities, stride, 2);
    // The server has the same text as its client, and says of it what it says of a draft that was never edited.
    const fresh = new OpenDraft(wire, draft.text, URI.replace('.txt', '2.txt'));
    expect(await wholeAnswers(wire, draft, capabilities)).toEqual(await wholeAnswers(wire, fresh, capabilities));
    expect([...before.faults, ...after.faults].slice(0, 20)).toEqual([]);
    expect(before.asked).toBeGreaterThan(draft.text.text.length / stride);
    expect(wire.logs.filter(({ type }) => type <= 2)).toEqual([]);
    expect(wire.stray).toEqual([]);
    expect(wire.stderr).toBe('');
    wire.kill();
  });
});

/** Asks everything everywhere and gives what is wrong with the answers. */
async function sweep(
  wire: Wire,
  draft: OpenDraft,
  capabilities: Asking['capabilities'],
  stride: number,
  seed: number,
): Promise<{ faults: string[]; asked: number }> {
  const next = random(seed);
  const { length } = draft.text.text;
  const cases = casesFor(capabilities);
  const faults: string[] = [];
  const asking = (at: number): Asking => {
    const other = Math.floor(next() * (length + 1));
    // Backwards every second time, empty now and then.
    const range = draft.range(at, next() < 0.1 ? at : other);
    return { ...draft, at: draft.text.at(at), range, capabilities };
  };
  const questions = cases.filter(({ of }) => of !== 'place').map((one) => [one, asking(0)] as const);
  for (let at = Math.floor(next() * stride); at <= length; at += stride) {
    questions.push(...cases.filter(({ of }) => of === 'place').map((one) => [one, asking(at)] as const));
  }
  // The beginning and the end are among them.
  for (const at of [0, length]) questions.push(...cases.map((one) => [one, asking(at)] as const));
  for (let i = 0; i < questions.length; i += AT_ONCE) {
    const answers = questions.slice(i, i + AT_ONCE).map(([one, about]) => faultsIn(wire, one, about));
    faults.push(...(await Promise.all(answers)).flat());
  }
  return { faults, asked: questions.length };
}

async function faultsIn(wire: Wire, one: Case, asking: Asking): Promise<string[]> {
  const { result, error } = await wire.request(one.method, one.params(asking));
  const where = `${one.method} ${asking.at.line}:${asking.at.character}`;
  if (error) return one.refuses?.includes(error.code) ? [] : [`${where}: ${error.code} ${error.message}`];
  const next = one.then?.(result, asking) ?? [];
  const further = await Promise.all(next.map(({ method, params }) => wire.request(method, params)));
  const failed = further.flatMap((answer) => (answer.error ? [`${where}: then ${answer.error.code} ${answer.error.message}`] : []));
  const resolved = further.flatMap((answer) => faultsOf(answer.result, asking));
  const faults = [...faultsOf(result, asking), ...(result === null ? [] : (one.faults?.(result, asking) ?? [])), ...resolved];
  return [...faults.map((fault) => `${where}: ${fault}`), ...failed];
}

/** What is said of the draft as a whole, without the names by which versions are told apart. */
async function wholeAnswers(wire: Wire, draft: OpenDraft, capabilities: Asking['capabilities']): Promise<unknown[]> {
  const asking = { ...draft, at: draft.text.end, range: draft.range(0, draft.text.text.length), capabilities };
  const cases = casesFor(capabilities).filter(({ of, method }) => of === 'draft' && !method.endsWith('/delta'));
  const answers = await Promise.all(cases.map((one) => wire.result<object>(one.method, one.params(asking))));
  return answers.map(
    (answer) => JSON.parse(JSON.stringify({ ...answer, resultId: undefined, version: undefined }).replaceAll(draft.uri, '')) as unknown,
  );
}

/** Types so many times, as somebody at work does: never inside of what is one character to a person. */
function type(draft: OpenDraft, edits: number): void {
  const typist = new Typist(5);
  for (let i = 0; i < edits; i += 1) {
    const { at, remove, insert } = typist.next(draft.text.text);
    const range = draft.range(at, at + remove);
    if (!draft.text.faultOf(range.start) && !draft.text.faultOf(range.end)) draft.edit(range, insert);
  }
}
