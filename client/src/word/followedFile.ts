import * as vscode from 'vscode';

/** How long a file must have been left alone before it is read, in milliseconds: programs write in several steps. */
const REST = 300;
/** How often it is tried again, and after how many milliseconds, where it cannot be read. */
const ATTEMPTS = 5;
const PAUSE = 1000;

/** Calls `read` when a file has changed, again while that says that it could not be read; then `giveUp`. */
export class FollowedFile implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private stamp: Promise<string>;

  constructor(
    private readonly file: vscode.Uri,
    private readonly read: () => Promise<boolean>,
    private readonly giveUp: () => void,
  ) {
    this.stamp = stampOf(file);
    const key = file.toString();
    // a name may have characters that mean something in a pattern; one folder is watched, and nothing below it
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.joinPath(file, '..'), '*'));
    const look = (changed: vscode.Uri): void => {
      if (changed.toString() === key) this.wait(REST, ATTEMPTS);
    };
    this.subscriptions = vscode.Disposable.from(
      watcher,
      watcher.onDidChange(look),
      watcher.onDidCreate(look),
      // Not every file system tells of changes; who has been in Word comes back from there.
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) void this.lookItself();
      }),
    );
  }

  dispose(): void {
    clearTimeout(this.waiting);
    this.subscriptions.dispose();
  }

  private wait(milliseconds: number, attempts: number): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.attempt(attempts), milliseconds);
  }

  private async attempt(attempts: number): Promise<void> {
    this.stamp = stampOf(this.file);
    if (await this.read()) return;
    if (attempts > 1) this.wait(PAUSE, attempts - 1);
    else if ((await this.stamp) !== '') this.giveUp();
  }

  private async lookItself(): Promise<void> {
    const [before, now] = await Promise.all([this.stamp, stampOf(this.file)]);
    if (now !== '' && now !== before) this.wait(0, ATTEMPTS);
  }
}

/** Differs when a file has been written; '' where it is not there. */
function stampOf(file: vscode.Uri): Promise<string> {
  return Promise.resolve(vscode.workspace.fs.stat(file)).then(
    ({ mtime, size }) => `${mtime} ${size}`,
    () => '',
  );
}
