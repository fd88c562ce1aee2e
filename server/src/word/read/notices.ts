import type { Bilingual } from '../../rules/rule';
import type { Tally } from './blocks';

/** What a reader should know of a text that was read from a Word file, a sentence each. */
export function noticesOf({ inserted, deleted, hidden, pictures, embedded }: Tally): readonly Bilingual[] {
  const notices: Bilingual[] = [];
  if (inserted + deleted > 0) {
    notices.push({
      zh: `有修订没有接受或拒绝（新增、移入 ${inserted} 处，删除、移走 ${deleted} 处），按全部接受后的文字读取`,
      en: `has tracked changes (${inserted} inserted, ${deleted} deleted); it was read as if all were accepted`,
    });
  }
  if (hidden > 0)
    notices.push({ zh: `有 ${hidden} 处隐藏文字，没有读取`, en: `has ${hidden} passage(s) of hidden text, which were not read` });
  if (pictures > 0) {
    notices.push({
      zh: `有 ${pictures} 张图片，里面的文字没有读取`,
      en: `has ${pictures} picture(s); what is written in them was not read`,
    });
  }
  if (embedded > 0) {
    notices.push({ zh: `嵌入了 ${embedded} 个别的文件，没有读取`, en: `has ${embedded} embedded file(s), which were not read` });
  }
  return notices;
}
