import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the editor is told unless its user sets otherwise: nothing is looked up, nothing gets in the way. */
const DEFAULTS = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.layoutControl.enabled': false,
  'chat.commandCenter.enabled': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'breadcrumbs.filePath': 'last',
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
  'editor.unicodeHighlight.ambiguousCharacters': false,
};

const CONFIGURATION = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;

/**
 * Edits the workbench's page so that it opens `file` with the outline at the side when a browser
 * comes for the first time; later on, it shows what its user left open.
 */
export function firstLook(html, host, file) {
  return html.replace(CONFIGURATION, (_all, before, settings) => {
    const configuration = JSON.parse(settings.replaceAll('&quot;', '"'));
    // This build has a telemetry address of its own; without it nothing can be sent.
    configuration.productConfiguration = { ...configuration.productConfiguration, enableTelemetry: false, telemetryEndpoint: undefined };
    configuration.configurationDefaults = DEFAULTS;
    configuration.defaultLayout = {
      views: [{ id: 'outline' }],
      editors: file ? [{ uri: { scheme: 'vscode-remote', authority: host, path: uriPath(file) } }] : [],
    };
    return `${before}${JSON.stringify(configuration).replaceAll('"', '&quot;')}"`;
  });
}

/** A path as addresses write it, also on Windows. */
export function uriPath(path) {
  const slashes = path.split(sep).join('/');
  return slashes.startsWith('/') ? slashes : `/${slashes}`;
}

/**
 * Tells the server in `home` its language is Chinese. The extension's own texts are complete; of the
 * editor's, `zh-cn.json` has those that are always in view, and the rest stays English.
 */
export async function speakChinese(home, userData) {
  const text = JSON.stringify({ contents: await translations(home) });
  const file = join(userData, 'main.i18n.json');
  const pack = {
    hash: createHash('md5').update(text).digest('hex'),
    label: '简体中文',
    extensions: [{ extensionIdentifier: { id: 'hegao.zh-cn' }, version: '1.0.0' }],
    translations: { vscode: file },
  };
  await mkdir(userData, { recursive: true });
  await writeFile(file, text);
  await writeFile(join(userData, 'languagepacks.json'), JSON.stringify({ 'zh-cn': pack }));
}

/** Our words put under the names the editor knows its messages by: module, then key. */
async function translations(home) {
  const [keys, messages, chinese] = await Promise.all([
    readJson(join(home, 'out', 'nls.keys.json')),
    readJson(join(home, 'out', 'nls.messages.json')),
    readJson(fileURLToPath(new URL('zh-cn.json', import.meta.url))),
  ]);
  const contents = {};
  let index = 0;
  for (const [module, names] of keys) {
    for (const name of names) {
      const own = chinese[messages[index++].replace('&&', '')];
      if (own) (contents[module] ??= {})[name] = own;
    }
  }
  return contents;
}

async function readJson(path) {
  return JSON.parse(await readFile(path, 'utf8'));
}
