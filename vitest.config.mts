import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // These run inside a VS Code, not here.
    exclude: ['test/vscode/**', 'test/playwright/**'],
    // Some suites talk to the built command and server, as their users do.
    globalSetup: ['test/build.ts'],
    setupFiles: ['test/seed.ts'],
    // Longer than any test takes on a machine that is busy with other things.
    testTimeout: 120_000,
  },
});
