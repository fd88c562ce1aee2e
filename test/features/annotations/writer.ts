import { writeSync } from 'node:fs';
import { saveStored, loadStored } from '../../../server/src/features/annotations/store';
import { diskFiles } from '../../../server/src/lsp/annotations/diskFiles';
import type { Remark } from '../../../server/src/features/annotations/annotation';

/**
 * Run as a process of its own, with an address, a name and how often: adds remark after remark to the draft's annotations, and
 * prints the id of each once it has been confirmed.
 */
const [uri, name, count] = process.argv.slice(2) as [string, string, string];

async function write(): Promise<void> {
  let { annotations, known } = await loadStored(diskFiles, uri, '');
  writeSync(1, 'ready\n');
  for (let i = 0; i < Number(count); i += 1) {
    const stamp = { author: name, at: '2025-01-01T00:00:00Z' };
    const remark: Remark = {
      ...{ id: `${name}-${i}`, kind: 'remark', state: 'open', created: stamp, modified: stamp, extra: {} },
      anchor: { quote: { exact: '52件', prefix: '', suffix: '' }, position: { start: 1, end: 4 }, path: [] },
      comments: [{ id: `${name}-${i}-c`, text: '请核对', created: stamp }],
    };
    const saved = await saveStored(diskFiles, uri, '', { ...annotations, annotations: [...annotations.annotations, remark] }, known);
    if (saved.kind === 'saved') writeSync(1, `${remark.id}\n`);
    else writeSync(2, `${saved.reason}\n`);
    ({ annotations, known } = saved);
  }
}

void write();
