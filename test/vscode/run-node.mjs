// The suite in the Node extension host of a VS Code server, as on a desktop: `npm run test:node-host`.
import { join } from 'node:path';
import { findChromium } from '../../scripts/editor/browser.mjs';
import { installServer } from '../../scripts/editor/install.mjs';
import { uriPath } from '../../scripts/editor/look.mjs';
import { ROOT } from '../../scripts/editor/places.mjs';
import { startServer } from '../../scripts/editor/server.mjs';
import { runTest, skip } from '../../scripts/editor/skip.mjs';
import { build } from '../../scripts/editor/vsix.mjs';
import { bundleSuite } from './bundle.mjs';
import { runInPage } from './page.mjs';
import { withWorkspace } from './workspace.mjs';

// To keep what V8 compiles of this one build would only take time, each time a server ends.
process.env.NODE_DISABLE_COMPILE_CACHE = '1';

await runTest(async () => {
  if (!findChromium()) return skip('没有找到 Chromium、Chrome 或 Edge（可用环境变量 CHROMIUM 指明）');
  await build();
  const [{ home }, suite] = [await installServer(), await bundleSuite()];
  return withWorkspace(async ({ workspace, folder }) => {
    const listen = ['--host', '127.0.0.1', '--port', '0'];
    const server = await startServer(home, join(folder, 'editor'), listen, ['--enable-smoke-test-driver']);
    try {
      return await runInPage(pageOf(server.port, workspace, suite));
    } finally {
      await server.stop();
    }
  });
});

/** The page that loads the extension and the suite from their folders. */
function pageOf(port, workspace, suite) {
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${uriPath(path)}`;
  const payload = [
    ['extensionDevelopmentPath', remote(ROOT)],
    ['extensionTestsPath', remote(suite)],
    ['enableProposedApi', ''],
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams({ workspace: uriPath(workspace), payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query}`;
}
