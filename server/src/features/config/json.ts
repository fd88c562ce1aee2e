import { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { Path } from '../../rules/config/problem';
import type { Problem } from '../../rules/rule';
import { span, type Span } from '../../text/span';

/** JSON with comments as far as it can be read, with the places of what is in it. */
export interface ParsedJson {
  /** Undefined where there is nothing. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Where a name or a value stands; the beginning of the text where there is no such thing. */
  placeOf(path: Path, at: 'key' | 'value'): Span;
}

const OPTIONS = { allowTrailingComma: true, disallowComments: false, allowEmptyContent: true };

/** Parses a settings file: JSON, comments and a comma before a closing bracket. Never throws. */
export function parseJson(text: string): ParsedJson {
  const errors: ParseError[] = [];
  try {
    const root = parseTree(text, errors, OPTIONS);
    // What follows the first mistake mostly follows from it.
    const problems = errors.length > 0 ? errors.slice(0, 1).map(problemOf) : root ? repeatedNames(root) : [];
    return { value: root && getNodeValue(root), problems, placeOf: (path, at) => placeIn(root, path, at) };
  } catch {
    // Brackets by the thousand: what reads them calls itself for each.
    return { value: undefined, problems: [{ span: span(0, 0), severity: 'error', message: TOO_DEEP }], placeOf: () => span(0, 0) };
  }
}

const TOO_DEEP = '设置文件的括号嵌套过深，没有读取';

function problemOf({ error, offset, length }: ParseError): Problem {
  return {
    span: span(offset, offset + length),
    severity: 'error',
    message: `JSON 写法有误：${WHAT[printParseErrorCode(error)] ?? '这里无法辨认'}`,
  };
}

const WHAT: Readonly<Record<string, string>> = {
  InvalidNumberFormat: '数字的写法不对',
  PropertyNameExpected: '这里应为加引号的名称',
  ValueExpected: '这里缺少值',
  ColonExpected: '名称后面缺少冒号',
  CommaExpected: '两项之间缺少逗号',
  CloseBraceExpected: '缺少右花括号 }',
  CloseBracketExpected: '缺少右方括号 ]',
  EndOfFileExpected: '结尾之后还有内容',
  UnexpectedEndOfComment: '注释没有结束',
  UnexpectedEndOfString: '文字没有结束的引号',
  InvalidCharacter: '文字里有不能直接写的控制字符',
  InvalidSymbol: '这里无法辨认（引号应为半角的 "）',
};

/** Names written twice in one object: only the last of them counts. */
function repeatedNames(root: Node): Problem[] {
  const problems: Problem[] = [];
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'object') problems.push(...repeatedIn(node));
    for (const child of node.children ?? []) waiting.push(child);
  }
  return problems;
}

function repeatedIn(object: Node): Problem[] {
  const seen = new Set<unknown>();
  return (object.children ?? []).flatMap(({ children }) => {
    const key = children?.[0];
    if (!key || !seen.has(key.value)) {
      seen.add(key?.value);
      return [];
    }
    return [{ span: spanOf(key), message: `“${String(key.value)}”写了不止一次，以最后一次为准` }];
  });
}

function placeIn(root: Node | undefined, path: Path, at: 'key' | 'value'): Span {
  const node = root && nodeAt(root, path);
  if (!node) return span(0, 0);
  const key = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
  return spanOf(at === 'key' && key ? key : node);
}

/** Of names written twice the last, which is the one that counts. */
function nodeAt(root: Node, path: Path): Node | undefined {
  let node: Node | undefined = root;
  for (const part of path) {
    if (node?.type !== 'object') node = node && findNodeAtLocation(node, [part]);
    else node = membersIn(node).get(part);
  }
  return node;
}

const members = new WeakMap<Node, ReadonlyMap<unknown, Node | undefined>>();

/** The values of an object by their names, put together once: a file may have problems with every one of them. */
function membersIn(object: Node): ReadonlyMap<unknown, Node | undefined> {
  let known = members.get(object);
  if (!known) members.set(object, (known = new Map((object.children ?? []).map(({ children }) => [children?.[0]?.value, children?.[1]]))));
  return known;
}

function spanOf({ offset, length }: Node): Span {
  return span(offset, offset + length);
}
