/// <reference types="mocha" />
// Mocha's browser build runs in Node too, so that one bundle serves every extension host.
import mocha from 'mocha/mocha.js';
import * as vscode from 'vscode';

const Base = mocha.constructor as typeof Mocha;
const { EVENT_TEST_PASS, EVENT_TEST_FAIL, EVENT_RUN_END } = Base.Runner.constants;

/** What VS Code calls inside the extension host. */
export async function run(): Promise<void> {
  // In a browser the editor saves by itself after a second, and what a test has typed would be there for the next one.
  await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global);
  mocha.setup({ ui: 'bdd', reporter: Lines as unknown as Mocha.ReporterConstructor, timeout: 60_000 });
  // Each of these calls `describe`, which stands ready from here on.
  await import('./start');
  await import('./language');
  await import('./diagnostics');
  await import('./outline');
  await import('./panel');
  await import('./hover');
  await import('./names');
  await import('./shape');
  await import('./completion');
  await import('./quickFix');
  await import('./formatting');
  await import('./tokens');
  await import('./selection');
  await import('./links');
  await import('./preview');
  await import('./figures');
  await import('./annotations');
  await import('./word');
  await import('./settings');
  await import('./settingsFile');
  await import('./workspace');
  await import('./firstSteps');
  await import('./faults');
  // The browser build's own `run` reads the page's address, which an extension host has not.
  const failed = await new Promise<number>((resolve) => Base.prototype.run.call(mocha, resolve));
  if (failed > 0) throw new Error(`${failed} failed`);
}

/** A line a test, and the counts alone on the last one. */
class Lines {
  constructor(runner: Mocha.Runner) {
    let passed = 0;
    let failed = 0;
    runner.on(EVENT_TEST_PASS, (test: Mocha.Test) => {
      passed += 1;
      console.log(`  ✓ ${test.fullTitle()}`);
    });
    runner.on(EVENT_TEST_FAIL, (test: Mocha.Test, error: Error) => {
      failed += 1;
      console.log(`  ✗ ${test.fullTitle()}\n${error.stack ?? error.message}`);
    });
    runner.once(EVENT_RUN_END, () => console.log(`${passed} passed, ${failed} failed`));
  }
}
