import type { Connection } from 'vscode-languageserver';
import type { AnnotationFiles, FileResult } from '../../features/annotations/store';
import { ANNOTATION_FILE_REQUEST, type AnnotationFileParams } from '../../protocol/annotations';

/** Files of annotations in the file system of the client, wherever that is; a client that fails has refused. */
export function annotationFilesOfClient(connection: Pick<Connection, 'sendRequest'>): AnnotationFiles {
  const ask = async (params: AnnotationFileParams): Promise<FileResult> => {
    try {
      return resultOf(await connection.sendRequest<unknown>(ANNOTATION_FILE_REQUEST, params));
    } catch (error) {
      return { kind: 'refused', reason: error instanceof Error ? error.message : String(error) };
    }
  };
  return {
    read: (uri) => ask({ kind: 'read', uri }),
    write: (uri, text) => ask({ kind: 'write', uri, text }),
    rename: (uri, to) => ask({ kind: 'rename', uri, to }),
    delete: (uri) => ask({ kind: 'delete', uri }),
  };
}

/** What came over the wire, looked at before it is believed. */
function resultOf(value: unknown): FileResult {
  const { kind, text, reason } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (kind === 'text' && typeof text === 'string') return { kind, text };
  if (kind === 'absent' || kind === 'done') return { kind };
  return { kind: 'refused', reason: typeof reason === 'string' ? reason : '编辑器的回答看不懂' };
}
