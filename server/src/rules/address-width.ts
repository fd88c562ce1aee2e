import { fold } from '../text/fold';
import { span } from '../text/span';
import { addressesIn } from './punctuation/addresses';
import { defineRule } from './rule';
import { nothingOf } from './source';

export default defineRule({
  id: 'address-width',
  title: { zh: '网址、邮箱里有全角字符', en: 'Full-width signs in an address' },
  group: 'punctuation',
  severity: 'warning',
  why: {
    zh: '网址、邮箱地址用半角字符，夹有全角冒号、斜线、句点的打不开：https：//、www．、www。gov。cn。地址之后属于句子的标点不在此列。',
    en: 'An address of a page or a mail box is written in half-width signs; one with a full-width colon, slash or point cannot be opened. Marks of the sentence behind it are left alone.',
  },
  source: 'GB/T 15834—2011 4.1.2、4.7.2（标点形式）；RFC 3986 第2节',
  bad: '政策文件在县政府网站（https：//www.lingdong.gov.cn）公开。',
  good: '政策文件在县政府网站（https://www.lingdong.gov.cn）公开。',
  sources: () => [nothingOf(addressesIn)],
  *check({ text, document }) {
    for (const line of document.lines) {
      for (const { start, end } of addressesIn(line.text)) {
        const place = span(line.start + start, line.start + end);
        const written = text.slice(place.start, place.end);
        const right = fold(written).replaceAll('。', '.');
        if (written === right) continue;
        yield {
          span: place,
          message: `地址中有全角字符，打不开：“${written}”应为“${right}”`,
          fixes: [{ title: `改为“${right}”`, safety: 'safe', edits: [{ span: place, newText: right }] }],
        };
      }
    }
  },
});
