import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachedOutline } from '../../server/src/features/attachedOutline';
import { fileLinks, mayNameFiles } from '../../server/src/features/links/fileLinks';
import { links, type Link } from '../../server/src/features/links/links';
import { readReport } from '../../server/src/model/report';
import { draftLike, samples } from '../laws/pieces';

/** Each link as its words and what stands where it leads. */
function shown(text: string, found: readonly Link[] = links(readReport(text))): [string, string][] {
  return found.map(({ span: { start, end }, target }) => {
    const to = target.kind === 'address' ? target.uri : target.kind === 'file' ? target.name : /.*/.exec(text.slice(target.offset))![0];
    return [text.slice(start, end), to.trim()];
  });
}

const BODY = '云溪县水利工作报告\n一、工程检修\n按照方案检修（见附件2）。\n二、灌区管理\n管理情况见第一部分。详见附件。\n';
const LIST = '　　附件：1.工程清单\n　　　　　2.灌区名录\n\n云溪县水利局\n2024年1月20日\n';
const PARTS = '附件1\n工程清单\n编号\t数量\n甲\t3\n附件2\n灌区名录\n一、东灌区\n平稳运行。\n';

describe('addresses', () => {
  it('lead to pages and mail boxes, without the point of their sentence, also in full-width letters', () => {
    expect(shown('公开网址：https://www.yunxi.example/a?b=1。信箱ｓｌ@yunxi.example，或www.yunxi.example。')).toEqual([
      ['https://www.yunxi.example/a?b=1', 'https://www.yunxi.example/a?b=1'],
      ['ｓｌ@yunxi.example', 'mailto:sl@yunxi.example'],
      ['www.yunxi.example', 'http://www.yunxi.example'],
    ]);
  });

  it('never lead to anything else, nor from the furniture of a page', () => {
    const text =
      '来源：https://www.yunxi.example/\n见command:hegao.restartServer、file:///etc/passwd、javascript:alert(1)、https://www。yunxi.example和www。\n';
    expect(shown(text)).toEqual([]);
  });
});

describe('attachments', () => {
  it('in the same draft are led to from their list and from the body', () => {
    expect(shown(BODY + LIST + PARTS)).toEqual([
      ['附件2', '附件2'],
      ['第一部分', '一、工程检修'],
      ['工程清单', '附件1'],
      ['灌区名录', '附件2'],
    ]);
  });

  it('that are elsewhere are led to as far as their list', () => {
    expect(shown(BODY + LIST).slice(0, 2)).toEqual([
      ['附件2', '灌区名录'],
      ['第一部分', '一、工程检修'],
    ]);
  });

  it('of which two have one number are not led to', () => {
    expect(shown(`${LIST}附件1\n甲表\n附件1\n乙表\n`)).toEqual([]);
  });

  it('are sections of their own, with the headings in them', () => {
    const { document, text } = readReport(BODY + LIST + PARTS);
    const sections = attachedOutline(document);
    expect(sections.map(({ kind, marker, title, children }) => [kind, `${marker}${title}`, children.length])).toEqual([
      ['heading', '一、工程检修', 0],
      ['heading', '二、灌区管理', 0],
      ['attachment', '附件1 工程清单', 0],
      ['attachment', '附件2 灌区名录', 1],
    ]);
    expect(text.slice(sections[1]!.sectionEnd)).toBe(LIST + PARTS);
  });
});

describe('files', () => {
  const text = '数据见检修台账（2023）.xlsx和2.灌区名录.DOCX，程序setup.exe、说明.txt.bak不看。';

  it('that stand beside the draft are led to by the longest name', () => {
    const names = ['台账（2023）.xlsx', '检修台账（2023）.xlsx', '灌区名录.DOCX', 'setup.exe', '说明.txt'];
    const report = readReport(text);
    expect(mayNameFiles(report)).toBe(true);
    expect(shown(text, fileLinks(report, names))).toEqual([
      ['检修台账（2023）.xlsx', '检修台账（2023）.xlsx'],
      ['灌区名录.DOCX', '灌区名录.DOCX'],
    ]);
    expect(fileLinks(report, [])).toEqual([]);
    expect(mayNameFiles(readReport('投资12.5亿元。'))).toBe(false);
  });
});

it('law: links stand in order in the draft, none over another, and lead to places in it or to pages', () => {
  const pieces = fc.constantFrom(
    '（见附件2）',
    '附件：1.清单',
    '附件1',
    '见第二部分',
    'http://a.example/',
    '\n',
    '名录.docx',
    'a@b.example',
  );
  const text = fc.array(fc.oneof(draftLike, pieces), { maxLength: 8 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(text, fc.constantFrom(...samples)), (draft) => {
      let last = 0;
      for (const { span, target } of links(readReport(draft))) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        expect(span.end).toBeGreaterThan(span.start);
        last = span.end;
        if (target.kind === 'place') expect(target.offset).toBeLessThan(draft.length);
        else if (target.kind === 'address') expect(target.uri).toMatch(/^(?:https?:\/\/|mailto:)/);
        else throw new Error('no file is known here');
      }
      expect(last).toBeLessThanOrEqual(draft.length);
    }),
  );
});
