import type { InitializeParams } from 'vscode-languageserver';
import { isRecord } from './shape';

/** What a client says of itself at the beginning, without folders that are none, and without null where nothing is meant. */
export function readable(params: InitializeParams): InitializeParams {
  const { rootUri, workspaceFolders, capabilities } = params;
  return {
    ...params,
    rootUri: typeof rootUri === 'string' ? rootUri : null,
    workspaceFolders: Array.isArray(workspaceFolders) ? workspaceFolders.filter(isFolder) : null,
    capabilities: withoutNulls(capabilities) as InitializeParams['capabilities'],
  };
}

function isFolder(value: unknown): boolean {
  return isRecord(value) && typeof value['uri'] === 'string';
}

function withoutNulls(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const members = Object.entries(value).filter(([, one]) => one !== null);
  return Object.fromEntries(members.map(([name, one]) => [name, withoutNulls(one)]));
}
