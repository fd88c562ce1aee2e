import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import iconv from 'iconv-lite';
import type { Log, Region, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import { draftOf } from '../../server/src/cli/draft';
import { fingerprintsOf } from '../../server/src/cli/sarif/fingerprint';
import { findingToSarif, messageOf } from '../../server/src/cli/sarif/result';
import { addressOf, folderUri } from '../../server/src/cli/sarif/uri';
import { check } from '../../server/src/features/check';
import { RULES } from '../../server/src/rules/index';
import { BROKEN, CLEAN, folderWith, hegao } from './helpers';

const require = createRequire(import.meta.url);
// The published schema of SARIF 2.1.0; it is written in draft 4 of JSON Schema.
const schema = JSON.parse(readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8')) as object;
const validate = addFormats.default(new Ajv({ strict: false, unicodeRegExp: false })).compile(schema);

async function sarifOf(
  args: readonly string[],
  surroundings: Parameters<typeof hegao>[1],
): Promise<{ log: Log; run: Run; status: number }> {
  const { status, stdout } = await hegao(['check', '--format', 'sarif', ...args], surroundings);
  const log = JSON.parse(stdout) as Log;
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  expect(log.runs).toHaveLength(1);
  return { log, run: log.runs[0]!, status };
}

describe('SARIF', () => {
  it('of several files holds to the schema, with places, fixes, files and what could not be read', async () => {
    const cwd = folderWith({
      'a 稿.txt': CLEAN,
      'b#%.txt': `标题\r\n😀${BROKEN}`,
      'c.txt': iconv.encode(`${BROKEN}${CLEAN}`, 'GB18030'),
      'd.txt': Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    });
    const { log, run, status } = await sarifOf(['.', 'absent.txt'], { cwd });
    expect([log.version, run.columnKind, status]).toEqual(['2.1.0', 'utf16CodeUnits', 2]);
    expect(run.originalUriBaseIds).toEqual({ '%SRCROOT%': { uri: `${pathToFileURL(cwd).href}/` } });
    expect(run.artifacts?.map(({ location, encoding }) => [location?.uri, location?.uriBaseId, encoding])).toEqual([
      ['a%20%E7%A8%BF.txt', '%SRCROOT%', 'UTF-8'],
      ['b%23%25.txt', '%SRCROOT%', 'UTF-8'],
      ['c.txt', '%SRCROOT%', 'GB18030'],
      ['d.txt', '%SRCROOT%', undefined],
      ['absent.txt', '%SRCROOT%', undefined],
    ]);
    expect(run.invocations).toMatchObject([{ executionSuccessful: false, exitCode: 2 }]);
    expect(run.invocations![0]!.toolExecutionNotifications!.map(({ level, message }) => [level, message.text])).toEqual([
      ['error', '是图片，不能直接读取：请另存为纯文本（.txt）'],
      ['error', '没有这个文件或文件夹'],
    ]);
    const [result, other, ...rest] = run.results!;
    expect(rest).toEqual([]);
    expect(other!.locations![0]!.physicalLocation!.artifactLocation!.uri).toBe('c.txt');
    expect(result).toMatchObject({ ruleId: 'parts-exceed-total', level: 'error' });
    expect(run.tool.driver.rules![result!.ruleIndex!]!.id).toBe('parts-exceed-total');
    const region: Region = { startLine: 2, startColumn: 10, endLine: 2, endColumn: 13, charOffset: 13, charLength: 3 };
    expect(result!.locations).toMatchObject([{ physicalLocation: { region: { ...region, snippet: { text: '13件' } } } }]);
    expect(result!.relatedLocations?.map(({ physicalLocation }) => physicalLocation!.region!.snippet!.text)).toEqual(['5件', '9件']);
    expect(result!.fixes).toMatchObject([
      {
        artifactChanges: [{ replacements: [{ deletedRegion: region, insertedContent: { text: '14件' } }] }],
        properties: { safety: 'suggestion' },
      },
    ]);
  });

  it('of nothing found, and of nothing read, holds to it too', async () => {
    const cwd = folderWith({ 'a.txt': CLEAN });
    const clean = await sarifOf(['a.txt'], { cwd });
    expect([clean.status, clean.run.results, clean.run.artifacts]).toMatchObject([0, [], [{ encoding: 'UTF-8' }]]);
    expect(clean.run.invocations).toMatchObject([{ executionSuccessful: true, exitCode: 0, toolExecutionNotifications: [] }]);
    expect((await sarifOf(['absent.txt'], { cwd })).run.results).toEqual([]);
  });

  it('has every rule with its help', async () => {
    const { run } = await sarifOf(['-'], { stdin: CLEAN });
    const rules = run.tool.driver.rules!;
    expect(rules.map(({ id, shortDescription }) => [id, shortDescription!.text])).toEqual(RULES.map(({ id, title }) => [id, title.zh]));
    for (const [i, { bad, offByDefault }] of RULES.entries()) {
      expect(rules[i]!.help!.markdown).toContain(bad);
      expect(rules[i]!.defaultConfiguration!.enabled).toBe(offByDefault !== true);
    }
    const english = await sarifOf(['-', '--lang', 'en'], { stdin: CLEAN });
    expect(english.run.tool.driver.rules![0]!.shortDescription!.text).toBe(RULES[0]!.title.en);
  });

  it('gives information and hints as notes', () => {
    const draft = draftOf('a.txt', { text: BROKEN, encoding: 'UTF-8', warnings: [] });
    const [finding] = check(draft.report);
    const levels = (['error', 'warning', 'information', 'hint'] as const).map(
      (severity) => findingToSarif({ ...finding!, severity }, draft, { uri: 'a.txt' }, '').level,
    );
    expect(levels).toEqual(['error', 'warning', 'note', 'note']);
  });

  it('is the same with threads', async () => {
    const filler = '各项工作取得新的进展。\n'.repeat(12_000);
    const cwd = folderWith(Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`${i}.txt`, (i % 2 ? BROKEN : CLEAN) + filler])));
    const workerFile = fileURLToPath(new URL('../../dist/cli/worker.js', import.meta.url));
    const alone = await sarifOf(['.', '--jobs', '1'], { cwd, workerFile });
    expect(await sarifOf(['.', '--jobs', '2'], { cwd, workerFile })).toEqual(alone);
    expect(alone.run.results).toHaveLength(3);
  });
});

describe('what a result is known by', () => {
  const known = (text: string): string[] => {
    const draft = draftOf('a.txt', { text, encoding: 'UTF-8', warnings: [] });
    return fingerprintsOf(check(draft.report), draft);
  };

  it('stays when lines move and blanks come and go', () => {
    expect(known(`标题\n\n　　${BROKEN}`)).toEqual(known(BROKEN));
    expect(known(BROKEN)).toHaveLength(1);
  });

  it('differs for other words, and for the same line twice', () => {
    const both = known(`${BROKEN}${BROKEN}`);
    expect(new Set(both).size).toBe(both.length);
    expect(both[0]).toBe(known(BROKEN)[0]);
    expect(known(BROKEN.replace('13', '12'))).not.toEqual(known(BROKEN));
  });
});

describe('addresses', () => {
  const posix = (name: string, cwd = '/稿'): unknown => addressOf(name, cwd, path.posix);
  const windows = (name: string): unknown => addressOf(name, 'C:\\稿\\x', path.win32);

  it.each([
    ['a.txt', { uri: 'a.txt', uriBaseId: '%SRCROOT%' }],
    ['./深/a b.txt', { uri: '%E6%B7%B1/a%20b.txt', uriBaseId: '%SRCROOT%' }],
    ['/稿/a.txt', { uri: 'a.txt', uriBaseId: '%SRCROOT%' }],
    ['../other/一.txt', { uri: 'file:///other/%E4%B8%80.txt' }],
    ['a:b?c\\d.txt', { uri: 'a%3Ab%3Fc%5Cd.txt', uriBaseId: '%SRCROOT%' }],
    ['hdfs:///drafts/一.txt', { uri: 'hdfs:///drafts/%E4%B8%80.txt' }],
    ['half \ud83d.txt', { uri: 'half%20%EF%BF%BD.txt', uriBaseId: '%SRCROOT%' }],
  ])('%j', (name, expected) => expect(posix(name)).toEqual(expected));

  it.each([
    ['a\\b c.txt', { uri: 'a/b%20c.txt', uriBaseId: '%SRCROOT%' }],
    ['C:\\稿\\x\\a.txt', { uri: 'a.txt', uriBaseId: '%SRCROOT%' }],
    ['..\\a.txt', { uri: 'file:///C:/%E7%A8%BF/a.txt' }],
    ['D:\\a.txt', { uri: 'file:///D:/a.txt' }],
    ['\\\\server\\share\\a.txt', { uri: 'file://server/share/a.txt' }],
  ])('on Windows: %j', (name, expected) => expect(windows(name)).toEqual(expected));

  it('of folders end with a slash', () => {
    expect(folderUri('/a b', path.posix)).toBe('file:///a%20b/');
    expect(folderUri('/', path.posix)).toBe('file:///');
    expect(folderUri('C:\\稿', path.win32)).toBe('file:///C:/%E7%A8%BF/');
  });

  it('messages name no argument and no link', () => {
    expect(messageOf('见[附件](一)、{0}').text).toBe('见[附件\\](一)、{{0}}');
  });
});

describe('GitHub annotations', () => {
  it('are workflow commands, a line each', async () => {
    const cwd = folderWith({ '一,二:三%.txt': BROKEN });
    const { status, stdout } = await hegao(['check', '.', 'absent.txt', '--format', 'github'], { cwd });
    expect(status).toBe(2);
    const [first, second, ...rest] = stdout.split('\n');
    expect(first).toMatch(
      /^::error file=一%2C二%3A三%25\.txt,line=1,col=8,endLine=1,endColumn=11,title=分项合计超过总数 \(parts-exceed-total\)::分项合计14件，超过总数13件/,
    );
    expect(second).toBe('::error file=absent.txt::没有这个文件或文件夹');
    expect(rest).toEqual(['']);
  });

  it('are nothing where nothing is found, and for check alone', async () => {
    const cwd = folderWith({ 'a.txt': CLEAN });
    expect(await hegao(['check', '.', '--format', 'github'], { cwd })).toMatchObject({ status: 0, stdout: '', stderr: '' });
    for (const format of ['github', 'sarif']) expect((await hegao(['figures', '.', '--format', format], { cwd })).status).toBe(2);
  });
});
