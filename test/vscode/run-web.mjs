// The suite in the web extension host, where the server runs in a worker: `npm run test:web-host`.
import { createServer } from 'node:net';
import { findChromium } from '../../scripts/editor/browser.mjs';
import { installWebBuild } from '../../scripts/editor/install.mjs';
import { ROOT } from '../../scripts/editor/places.mjs';
import { runTest, skip } from '../../scripts/editor/skip.mjs';
import { build } from '../../scripts/editor/vsix.mjs';
import { bundleSuite } from './bundle.mjs';
import { runInPage } from './page.mjs';
import { withWorkspace } from './workspace.mjs';

const HOST = 'localhost';

await runTest(async () => {
  if (!findChromium()) return skip('没有找到 Chromium、Chrome 或 Edge（可用环境变量 CHROMIUM 指明）');
  await build();
  const [{ runner, downloads }, suite, port] = [await installWebBuild(), await bundleSuite(), await freePort()];
  return withWorkspace(async ({ drafts }) => {
    const server = await runner.open({
      browserType: 'none',
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: suite,
      folderPath: drafts,
      testRunnerDataDir: downloads,
      quality: 'stable',
      commit: 'local',
      host: HOST,
      port,
    });
    try {
      return await runInPage(`http://${HOST}:${port}/`);
    } finally {
      server.dispose();
    }
  });
});

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, HOST, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
