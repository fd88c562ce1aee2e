import { expect } from 'chai';
import * as vscode from 'vscode';
import { IRRIGATION, open, until } from './editor';

const FIGURE = '12次';
const SENTENCE = '县水防指调度用水36次，其中春灌15次、夏灌12次、秋灌9次。';

describe('a growing selection', () => {
  it('takes in clause, sentence, paragraph, section and draft, for several cursors at once', async () => {
    const document = await open(IRRIGATION);
    const text = document.getText();
    const places = [text.indexOf(FIGURE), text.indexOf('均已检修')].map((at) => document.positionAt(at + 1));
    const found = await until(
      'selection ranges',
      () =>
        vscode.commands.executeCommand<vscode.SelectionRange[] | undefined>('vscode.executeSelectionRangeProvider', document.uri, places),
      (ranges) => ranges?.length === 2 && wordsOf(document, ranges[0]!).includes(SENTENCE),
    );
    const [first, second] = found!.map((range) => wordsOf(document, range)) as [string[], string[]];
    expect(first).to.include.members([FIGURE, '夏灌12次', '其中春灌15次、夏灌12次、秋灌9次', SENTENCE]);
    expect(
      first.some(
        (words) =>
          words.startsWith('（一）水量调度') && words.endsWith('秋灌9次。严格执行《中华人民共和国水法》，印发《云溪县用水办法》20份。'),
      ),
    ).to.equal(true);
    expect(first.some((words) => words.startsWith('一、用水管理') && words.endsWith('收缴率95%。'))).to.equal(true);
    expect(second.some((words) => words.startsWith('附件2'))).to.equal(true);
    for (const words of [first, second]) expect(words.at(-1)).to.equal(text);
  });

  it('grows by the key for it', async () => {
    const document = await open(IRRIGATION);
    const editor = vscode.window.activeTextEditor!;
    const at = document.positionAt(document.getText().indexOf(FIGURE) + 1);
    const selected: string[] = [];
    editor.selection = new vscode.Selection(at, at);
    for (let i = 0; i < 8 && !selected.includes(SENTENCE); i += 1) {
      await vscode.commands.executeCommand('editor.action.smartSelect.expand');
      selected.push(document.getText(editor.selection));
    }
    expect(selected).to.include.members([FIGURE, '夏灌12次', SENTENCE]);
  });
});

function wordsOf(document: vscode.TextDocument, range: vscode.SelectionRange): string[] {
  const found: string[] = [];
  for (let at: vscode.SelectionRange | undefined = range; at; at = at.parent) found.push(document.getText(at.range));
  return found;
}
