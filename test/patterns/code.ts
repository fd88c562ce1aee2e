import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import type { Pattern } from './pattern';

/** The code that is shipped or builds what is shipped; tests read our own texts alone. */
const FOLDERS = ['server/src', 'client/src', 'scripts'];
const FILES = ['esbuild.mjs', 'eslint.config.mjs'];

/** Every source file of the project, its path from the root. */
export function codeFiles(): string[] {
  const found = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  );
  return [...found.filter((name) => /\.(?:ts|mts|mjs|js)$/.test(name)), ...FILES].sort();
}

/** What the code of one file says of patterns: those it writes out, and the lines where it builds one. */
export interface Said {
  readonly literals: readonly Pattern[];
  /** `server/src/rules/plan-year.ts:79` for each `new RegExp(…)` or `RegExp(…)`. */
  readonly built: readonly string[];
}

/** Reads the patterns of a source file; `text` is its content. */
export function patternsOf(file: string, text = readFileSync(file, 'utf8')): Said {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const [literals, built]: [Pattern[], string[]] = [[], []];
  const visit = (node: ts.Node): void => {
    const where = (): string => `${file}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      literals.push({ where: where(), source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && /^(?:globalThis\.)?RegExp$/.test(node.expression.getText(tree)))
      built.push(where());
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { literals, built };
}
