import { describe, expect, it } from 'vitest';
import { printedLines } from '../../server/src/features/layout/printed';
import { readReport } from '../../server/src/model/report';

const printed = (text: string) => printedLines(readReport(text).document);

/** Each line that is printed, with what it is. */
function rolesOf(text: string): [role: string, words: string][] {
  const lines = text.split('\n');
  return printed(text).flatMap(({ role }, i): [string, string][] => (role === 'omitted' ? [] : [[role, lines[i]!.trim()]]));
}

/** The stretches of lines that are set as headings, with their levels. */
function headsOf(text: string): [words: string, level: number][] {
  const lines = text.split('\n');
  return printed(text).flatMap(({ heads }, i) =>
    heads.map(({ start, end, level }): [string, number] => [lines[i]!.slice(start, end), level]),
  );
}

describe('what a line is on paper', () => {
  it('is told for every part of a draft, and what is not printed is left out', () => {
    const text = [
      '索引号：0001',
      '云府发〔2023〕7号',
      '云岭县2023年渡口管理情况报告',
      '',
      '县人民政府：',
      '　　现将情况报告如下。',
      '一、渡口',
      '检修渡口36处。',
      '　　附件：1.渡口清单',
      '　　　　　2.渡船清单',
      '云岭县交通局',
      '2023年12月1日',
      '（联系人：渡生）',
    ].join('\n');
    expect(rolesOf(text)).toEqual([
      ['documentNumber', '云府发〔2023〕7号'],
      ['title', '云岭县2023年渡口管理情况报告'],
      ['addressee', '县人民政府：'],
      ['text', '现将情况报告如下。'],
      ['heading', '一、渡口'],
      ['text', '检修渡口36处。'],
      ['attachmentList', '附件：1.渡口清单'],
      ['attachmentList', '2.渡船清单'],
      ['signature', '云岭县交通局'],
      ['date', '2023年12月1日'],
      ['note', '（联系人：渡生）'],
    ]);
  });

  it('finds the sign-off also where attachments follow in the same draft, and their titles', () => {
    const text =
      '云岭县渡口情况报告\n一、渡口\n检修。\n云岭县交通局\n2023年12月1日\n附件1\n渡口清单\n南渡口。\n附件2：渡船清单\n渡船36艘。\n';
    expect(rolesOf(text).slice(3)).toEqual([
      ['signature', '云岭县交通局'],
      ['date', '2023年12月1日'],
      ['attachment', '附件1'],
      ['attachmentTitle', '渡口清单'],
      ['text', '南渡口。'],
      ['attachment', '附件2：渡船清单'],
      ['text', '渡船36艘。'],
    ]);
    expect(printed(text).map(({ name }) => name).filter((name) => name !== undefined)).toEqual(['附件2：'.length]); // prettier-ignore
  });

  it('takes brackets above an attachment for no note where nothing is signed', () => {
    const text = '云岭县渡口情况报告\n一、渡口\n检修。\n（以下为附件）\n附件1\n渡口清单\n南渡口。\n';
    expect(rolesOf(text)).toContainEqual(['text', '（以下为附件）']);
  });

  it('has the cells of tables, their names and units', () => {
    const text = '云岭县渡口情况报告\n一、渡口\n表1　渡口统计表\n单位：处\n名称\t船\t人\n南渡\t3\t6\n北渡\t4\t8\n';
    expect(rolesOf(text).slice(2)).toEqual([
      ['tableName', '表1　渡口统计表'],
      ['tableUnit', '单位：处'],
      ['table', '名称\t船\t人'],
      ['table', '南渡\t3\t6'],
      ['table', '北渡\t4\t8'],
    ]);
    const row = printed(text)[5]!;
    expect(row.cells.map(({ start, end }) => '南渡\t3\t6'.slice(start, end))).toEqual(['南渡', '3', '6']);
  });

  it('leaves out the rule of Markdown below the head of a table', () => {
    const text = '云岭县渡口情况报告\n一、渡口\n| 名称 | 船 |\n|---|---|\n| 南渡 | 3 |\n';
    expect(printed(text).map(({ role }) => role)).toEqual(['title', 'heading', 'table', 'omitted', 'table', 'omitted']);
  });
});

describe('headings', () => {
  it('have their level, and in a line that goes on end with their full stop', () => {
    expect(headsOf('云岭县渡口情况报告\n一、渡口\n（一）检修。全年检修36处。\n1. 南渡\n二、不足\n人手不够。\n')).toEqual([
      ['一、渡口', 1],
      ['（一）检修。', 2],
      ['1. 南渡', 3],
      ['二、不足', 1],
    ]);
  });

  it('are found in their line also where several stand in one', () => {
    const heads = headsOf('云岭县渡口情况报告\n一、渡口\n（一）检修。检修36处。（二）清淤。清淤3处。\n');
    expect(heads.slice(1)).toEqual([
      ['（一）检修。', 2],
      ['（二）清淤。', 2],
    ]);
  });
});

describe('marks of Markdown', () => {
  it('are named, so that they are not printed; one star pair alone is text', () => {
    const text = '# 云岭县渡口情况报告\n## 一、渡口\n**（一）检修。**检修36处。\n渡船**3艘。\n';
    const lines = text.split('\n');
    const marks = printed(text).map(({ markup }, i) => markup.map(({ start, end }) => lines[i]!.slice(start, end)));
    expect(marks.slice(0, 4)).toEqual([['# '], ['## '], ['**', '**'], []]);
  });
});

it('any text is laid out, each line of it once', () => {
  for (const text of ['', '\n\n', '附件', '附件：', '一、', '（', '\ufeff一、渡口\r\n附件1\r\n', '|', `附件：${'1.渡口 '.repeat(2000)}`])
    expect(printed(text)).toHaveLength(text.split(/\r\n|\n/).length);
});
