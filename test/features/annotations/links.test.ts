import { describe, expect, it } from 'vitest';
import { readLink } from '../../../server/src/protocol/links';

describe('a link of a source', () => {
  it.each(['https://example.gov.cn', 'HTTPS://example.gov.cn/台账?年=2024#3', '  https://10.0.0.8:8443/a  '])(
    '%s is an address',
    (link) => {
      expect(readLink(link)).toEqual({ kind: 'address', address: link.trim() });
    },
  );

  it.each([
    ['台账/2024.xlsx', '台账/2024.xlsx'],
    ['台账\\2024.xlsx', '台账/2024.xlsx'],
    ['../共享/走访台账.xlsx ', '../共享/走访台账.xlsx'],
    ['https', 'https'],
    // no scheme begins with 台
    ['台账：2024.xlsx', '台账：2024.xlsx'],
    ['台账:2024.xlsx', '台账:2024.xlsx'],
  ])('%s is a path from the draft', (link, path) => {
    expect(readLink(link)).toEqual({ kind: 'path', path });
  });

  it.each([
    ...['', '  ', 'http://example.gov.cn/', 'ftp://example.gov.cn/', 'https:', 'https://', 'https:///etc', 'https:\\\\example.gov.cn'],
    ...['file:///c/台账.xlsx', 'command:workbench.action.quit', 'javascript:alert(1)', 'vscode:a', ' JavaScript:alert(1)'],
    ...['D:\\台账\\2024.xlsx', 'd:台账.xlsx', '/etc/hosts', '\\台账.xlsx', '\\\\server\\台账.xlsx', '//server/台账.xlsx', '~/台账.xlsx'],
  ])('%s is none', (link) => expect(readLink(link)).toBe(undefined));
});
