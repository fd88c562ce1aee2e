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
 * Tells a server its language is Chinese. The extension's own texts are complete; of the editor's,
 * `zh-cn.json` has those that are always in view, and the rest stays English.
 */
export async function speakChinese(userData) {
  const file = fileURLToPath(new URL('zh-cn.json', import.meta.url));
  const hash = createHash('md5').update(await readFile(file)).digest('hex');
  const pack = {
    'zh-cn': {
      hash,
      label: '简体中文',
      extensions: [{ extensionIdentifier: { id: 'hegao.zh-cn' }, version: '1.0.0' }],
      translations: { vscode: file },
    },
  };
  await mkdir(userData, { recursive: true });
  await writeFile(join(userData, 'languagepacks.json'), JSON.stringify(pack));
}
