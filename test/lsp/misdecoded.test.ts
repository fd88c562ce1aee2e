import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { otherEncoding, seemsMisdecoded } from '../../client/src/misdecoded';

const DRAFT = '关于办理情况的报告\r\n一、全县共办理案件13件，其中行政许可5件、行政处罚8件。\r\n'.repeat(20);

test('GB18030 read as UTF-8, and UTF-8 read as GB18030, are noticed', () => {
  expect(seemsMisdecoded(iconv.decode(iconv.encode(DRAFT, 'gb18030'), 'utf8'))).toBe(true);
  expect(seemsMisdecoded(iconv.decode(Buffer.from(DRAFT), 'gb18030'))).toBe(true);
});

test('what can be read is not, nor a long text with one broken character', () => {
  expect(seemsMisdecoded('')).toBe(false);
  expect(seemsMisdecoded(DRAFT)).toBe(false);
  expect(seemsMisdecoded(`${DRAFT}\uFFFD`)).toBe(false);
  expect(seemsMisdecoded('一\uFFFD')).toBe(true);
});

test('the other encoding is the one that this text is not in', () => {
  expect(otherEncoding('utf8')).toBe('gb18030');
  expect(otherEncoding('utf8bom')).toBe('gb18030');
  expect(otherEncoding('windows1252')).toBe('gb18030');
  expect(otherEncoding('gbk')).toBe('utf8');
  expect(otherEncoding('gb18030')).toBe('utf8');
});
