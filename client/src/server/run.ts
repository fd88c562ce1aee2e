import type * as vscode from 'vscode';
import type { BaseLanguageClient, WorkDoneProgressReport } from 'vscode-languageclient';
import type { CheckedParams } from '../../../server/src/protocol';
import type { AnnotationsChangedParams } from '../../../server/src/protocol/annotations';

/** What a client of the server tells the extension. */
export interface Listener {
  readonly channel: vscode.LogOutputChannel;
  readonly checked: (params: CheckedParams) => void;
  readonly annotationsChanged: (params: AnnotationsChangedParams) => void;
  /** Whether the user has had the folder checked: a server that is started anew goes on with it. */
  readonly folderIsChecked: boolean;
  /** Whether the user has said of a file that it is no report. */
  readonly isLeftAlone: (uri: string) => boolean;
}

/** A client that speaks with its server. */
export interface Client {
  readonly language: BaseLanguageClient;
  /** Has `report` told how far a request has come whose `workDoneToken` is this. */
  onProgress(workDoneToken: string, report: (value: WorkDoneProgressReport) => void): vscode.Disposable;
}

/** One server from its start to its end. */
export interface Run {
  /** The client that speaks with it, once the two have come to terms; rejected where they cannot. */
  readonly ready: Promise<Client>;
  /** Why it ended, whoever ended it. */
  readonly ended: Promise<string>;
  /** Asks it to end and sees to it that it does; never rejects. */
  end(): Promise<void>;
}

/** Where the two entries of the extension differ: the server is a process in one, a worker in the other. */
export type StartRun = (listener: Listener) => Run;
