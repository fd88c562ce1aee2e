import { numberingOf } from './structure/numbering';
import { numberingSource } from './structure/sources';
import { defineRule } from './rule';

export default defineRule({
  id: 'ordinal-comma-arabic',
  title: { zh: '阿拉伯数字序号后用了顿号', en: 'An Arabic ordinal with 顿号' },
  group: 'structure',
  severity: 'hint',
  why: {
    zh: '标准规定汉字数字序号后用顿号（一、），阿拉伯数字序号后用下脚点（1.）。“1、”很常见，所以只作提示，全稿只报一次，可一次改正。',
    en: 'The standard wants 顿号 behind Chinese numerals (一、) and a point behind Arabic ones (1.). 1、 is widespread, so this is a hint, given once a draft, with a fix for all places.',
  },
  source: 'GB/T 15834—2011 附录 B.3',
  bad: '一、工作成效\n1、完善制度。制度不断健全。\n2、加强培训。培训全面开展。',
  good: '一、工作成效\n1.完善制度。制度不断健全。\n2.加强培训。培训全面开展。',
  sources: () => [numberingSource],
  *check(report) {
    const points = numberingOf(report).headings.filter(({ node }) => node.level === 3);
    const found = points.filter(({ node }) => node.style === '1、').map(({ node }) => node);
    // where both stand, heading-styles-mixed says which is the odd one
    if (found.length === 0 || found.length < points.length) return;
    const edits = found.map(({ marker, markerSpan }) => ({ span: markerSpan, newText: marker.replace('、', '.') }));
    yield {
      span: found[0]!.markerSpan,
      message: `阿拉伯数字序号后用下脚点：“${found[0]!.marker}”应为“${edits[0]!.newText}”（全稿共${found.length}处）`,
      fixes: [{ title: `将全稿${found.length}处“1、”改为“1.”的写法`, safety: 'safe', edits }],
    };
  },
});
