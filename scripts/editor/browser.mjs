import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hasDesktop, onPath } from './places.mjs';

/** A Chromium, Chrome or Edge that tests can drive: CHROMIUM in the environment, or the first one installed. */
export function findChromium() {
  const { CHROMIUM, LOCALAPPDATA = '', ProgramFiles = '' } = process.env;
  const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const places = [
    CHROMIUM,
    onPath(...programs),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    join(ProgramFiles, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(LOCALAPPDATA, 'Google', 'Chrome', 'Application', 'chrome.exe'),
  ];
  return places.find((path) => path && existsSync(path));
}

/** What a browser under test is started with: it reaches this machine and nothing else. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost',
];

/** Opens a page with the desktop's own browser; false where there is no desktop, or it does not answer. */
export function openInBrowser(url) {
  if (!hasDesktop()) return Promise.resolve(false);
  const [command, ...args] = opener(url);
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => resolve(true));
    child.unref();
  });
}

function opener(url) {
  if (process.platform === 'darwin') return ['open', url];
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url];
  return ['xdg-open', url];
}
