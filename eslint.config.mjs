import { builtinModules } from 'node:module';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** A folder of server/src may import from itself and from those before it. `lsp` and `cli` adapt the engine to the world. */
export const LAYERS = ['text', 'syntax', 'model', 'rules', 'features', 'docs', 'word', 'lsp', 'cli'];
const ENGINE = LAYERS.slice(0, LAYERS.indexOf('lsp'));

/** The files that run in Node alone, beside those of cli/. */
const NODE_ONLY = [
  'server/src/lsp/node.ts',
  'server/src/lsp/stdio.ts',
  'server/src/lsp/disk.ts',
  'server/src/lsp/annotations/diskFiles.ts',
  'server/src/lsp/annotations/lockFile.ts',
];

const NODE = `^node:|^(${builtinModules.join('|')})(/|$)|^vscode-.*/node$`;
const EDITOR = '^vscode($|-)';

const NO_NODE_IN_ENGINE =
  'The engine runs in a browser as well: files, clocks and processes belong into lsp/ and cli/, which pass in what it needs.';
const NO_NODE_IN_SERVER = `The server runs in a worker as well: Node belongs into ${NODE_ONLY.join(', ')}.`;
const NO_EDITOR = 'The engine knows no editor and no protocol: vscode and the protocol packages belong into lsp/ and client/.';
const NO_CLOCK = 'The engine has no clock: what it finds depends on the draft alone.';

const NOTHING_IN_PROTOCOL = 'Client, server and pages import the protocol; it imports nothing.';
const NO_EDITOR_IN_PAGES =
  'A page of a view knows the editor by messages alone: what both sides need is in server/src/protocol.ts or beside it.';
const NO_MARKUP_FROM_TEXT = 'A draft is shown as text: pages make elements and set textContent.';

/** What one folder of the server must not import, each with the sentence that says so. */
function refusedIn(name, { node }) {
  const later = LAYERS.slice(LAYERS.indexOf(name) + 1);
  const patterns = [
    { regex: '(^|/)client/', message: 'The server does not know the extension: what both need is in server/src/protocol.ts.' },
  ];
  if (later.length > 0) {
    const message = `${name}/ may import from itself and from what stands before it in ${LAYERS.join(' → ')}; not from ${later.join(', ')}.`;
    patterns.push({ regex: `^\\.\\.?/(.*/)?(${later.join('|')})(/|$)`, message });
  }
  if (name !== 'lsp') patterns.push({ regex: EDITOR, message: NO_EDITOR });
  if (!node) patterns.push({ regex: NODE, message: name === 'lsp' ? NO_NODE_IN_SERVER : NO_NODE_IN_ENGINE });
  return { 'no-restricted-imports': ['error', { patterns }] };
}

/** What code could reach without an import. */
const NO_GLOBALS = [
  'process',
  'Buffer',
  'require',
  '__dirname',
  '__filename',
  'console',
  'fetch',
  'performance',
  'setTimeout',
  'setInterval',
];
const ENGINE_RULES = {
  'no-restricted-globals': ['error', ...NO_GLOBALS.map((name) => ({ name, message: NO_NODE_IN_ENGINE }))],
  'no-restricted-syntax': [
    'error',
    {
      selector: 'ImportExpression, TSImportType',
      message: 'The engine imports at the top of a file, where the order of its layers is checked.',
    },
    { selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: NO_CLOCK },
    { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: NO_CLOCK },
  ],
};

export default defineConfig(
  { ignores: ['dist/', 'coverage/', '.vscode-test/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.recommended,
  {
    name: 'hegao/all',
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      complexity: ['warn', 15],
      'max-depth': ['warn', 4],
      'max-lines-per-function': ['warn', { max: 60, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  // A suite is one long function by nature.
  { name: 'hegao/tests', files: ['test/**'], rules: { 'max-lines-per-function': 'off' } },
  // A table is as long as what it knows.
  { name: 'hegao/tables', files: ['server/src/rules/wording/lists/**'], rules: { 'max-lines-per-function': 'off' } },
  ...LAYERS.map((name) => ({
    name: `hegao/${name}`,
    files: [`server/src/${name}/**/*.ts`],
    rules: { ...refusedIn(name, { node: name === 'cli' }), ...(ENGINE.includes(name) ? ENGINE_RULES : {}) },
  })),
  { name: 'hegao/lsp-in-node', files: NODE_ONLY, rules: refusedIn('lsp', { node: true }) },
  {
    name: 'hegao/protocol',
    files: ['server/src/protocol.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: '.', message: NOTHING_IN_PROTOCOL }] }] },
  },
  {
    name: 'hegao/protocol-of-views',
    files: ['server/src/protocol/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: '^(?!\\.\\./protocol$)', message: NOTHING_IN_PROTOCOL }] }] },
  },
  {
    name: 'hegao/webview',
    files: ['client/webview/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: EDITOR, message: NO_EDITOR_IN_PAGES },
            { regex: 'server/src/(?!protocol(/|$))|client/src/|^(\\.\\./)+src/', message: NO_EDITOR_IN_PAGES },
          ],
        },
      ],
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({ property, message: NO_MARKUP_FROM_TEXT })),
      ],
    },
  },
  {
    name: 'hegao/client',
    files: ['client/src/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: 'server/src/(?!protocol(/|$)|features/detect$)',
              message: 'The extension talks to the server over the protocol: of the server it imports protocol and features/detect alone.',
            },
          ],
        },
      ],
    },
  },
);
