import { describe, expect, it } from 'vitest';
import { baseName, nameOf, stemOf } from '../../client/src/uris';

describe('names in addresses of files', () => {
  it.each([
    ['/d/云溪县/县司法局供稿.txt', '县司法局供稿.txt', '县司法局供稿', '县司法局供稿'],
    ['/d/报告.核稿.docx', '报告.核稿.docx', '报告.核稿', '报告.核稿'],
    // only endings of drafts are left out of the name of a draft
    ['/d/报告2.1版', '报告2.1版', '报告2.1版', '报告2'],
    ['/d/报告.TXT.annotations.json', '报告.TXT.annotations.json', '报告.TXT.annotations.json', '报告.TXT.annotations'],
    // a draft that has not been saved
    ['Untitled-1', 'Untitled-1', 'Untitled-1', 'Untitled-1'],
    // what is all ending keeps it
    ['/d/.md', '.md', '.md', '.md'],
    ['/d/', '', '', ''],
  ])('of %s', (path, base, name, stem) => {
    expect([baseName({ path }), nameOf({ path }), stemOf({ path })]).toEqual([base, name, stem]);
  });
});
