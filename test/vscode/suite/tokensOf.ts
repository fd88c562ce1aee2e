import * as vscode from 'vscode';
import { until } from './editor';

/** Each token as its words, its type and its modifiers. */
export async function tokensOf(document: vscode.TextDocument): Promise<string[]> {
  const { uri } = document;
  const legend = await until(
    'the names of tokens',
    () => vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>('vscode.provideDocumentSemanticTokensLegend', uri),
    (known) => known !== undefined,
  );
  return readTokens(
    document,
    legend!,
    await vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', uri),
  );
}

/** The same of tokens that have been given. */
export function readTokens(document: vscode.TextDocument, legend: vscode.SemanticTokensLegend, { data }: vscode.SemanticTokens): string[] {
  const found: string[] = [];
  let [line, start] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [lines, columns, length, type, bits] = data.slice(i, i + 5) as unknown as [number, number, number, number, number];
    [line, start] = lines > 0 ? [line + lines, columns] : [line, start + columns];
    const modifiers = legend.tokenModifiers.filter((_, bit) => (bits & (1 << bit)) !== 0);
    const words = document.getText(new vscode.Range(line, start, line, start + length));
    found.push(`${words} ${[legend.tokenTypes[type], ...modifiers].join('.')}`);
  }
  return found;
}
