/** What a page of a view has of VS Code. */
interface Host {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): Host;

/** May be acquired once only. */
const host = acquireVsCodeApi();

/** Tells the extension something. */
export function send<Message>(message: Message): void {
  host.postMessage(message);
}

/** Hears what the extension tells. VS Code lets only the extension post to a page. */
export function listen<Message>(take: (message: Message) => void): void {
  window.addEventListener('message', ({ data }: MessageEvent<Message>) => take(data));
}

/** What the page keeps for as long as its tab is open, also while it is hidden. */
export const state = {
  get: (): unknown => host.getState(),
  set: (value: unknown): void => host.setState(value),
};
