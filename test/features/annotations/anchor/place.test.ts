import { describe, expect, it } from 'vitest';
import { anchorOf } from '../../../../server/src/features/annotations/anchor/anchorOf';
import { placeAnchors } from '../../../../server/src/features/annotations/anchor/placeAnchors';
import { readReport } from '../../../../server/src/model/report';
import { span, type Span } from '../../../../server/src/text/span';
import { alikeParagraphs } from './alike';

const REPLY = '　　一是行政复议提质增效。全年收到行政复议申请86件，受理12件，审结12件，按期办结率100%。\n';
const COURT = '　　二是行政应诉规范有序。全年办理行政应诉案件12件，审结12件，负责人出庭应诉率100%。\n';
const LAW = '　　三是普法宣传有声有色。开展“法律进万家”活动40场，发放资料3万份，受众约6万人次。\n';
const TABLE = '街道|收案|结案\n城东街道|12|12\n城西街道|12|11\n城南街道|9|12\n';
const DRAFT = `汀江县2024年法治政府建设年度报告\n　　一、主要工作\n${REPLY}${COURT}${LAW}${TABLE}　　二、存在的问题\n　　工作落实不够到位。案卷制作不够规范。\n　　三、下一步打算\n　　工作落实不够到位。全面完成整改任务。\n`;

/** The place of the words between ⟦ and ⟧ of a text whose other words are those of the draft. */
function marked(text: string): { readonly text: string; readonly span: Span } {
  const start = text.indexOf('⟦');
  return { text: text.replace('⟦', '').replace('⟧', ''), span: span(start, text.indexOf('⟧') - 1) };
}

/** Words of the draft: those that `words` has between ⟦ and ⟧, in the first place where all of it stands. */
function wordsOf(words: string, draft = DRAFT): Span {
  const { text, span: place } = marked(words);
  const at = draft.indexOf(text);
  if (at < 0) throw new Error(`not in the draft: ${text}`);
  return span(at + place.start, at + place.end);
}

/** Where words are after the draft has become `now`, shown by ⟦ and ⟧ with some of what stands around them; undefined: lost. */
function after(words: string, now: string, draft = DRAFT): string | undefined {
  const [place] = placeAnchors(readReport(now), [anchorOf(readReport(draft), wordsOf(words, draft))]);
  return (
    place &&
    `${now.slice(Math.max(0, place.start - 4), place.start)}⟦${now.slice(place.start, place.end)}⟧${now.slice(place.end, place.end + 3)}`
  );
}

describe('words are found again', () => {
  const moved = DRAFT.replace(COURT, '').replace(REPLY, REPLY.replace('一是', '二是') + COURT.replace('二是', '一是'));

  it.each([
    ['受理⟦12件⟧', '件，受理⟦12件⟧，审结'],
    ['申请86件，受理12件，审结⟦12件⟧', '件，审结⟦12件⟧，按期'],
    ['应诉案件⟦12件⟧', '应诉案件⟦12件⟧，审结'],
    ['城西街道|⟦12⟧|', '西街道|⟦12⟧|11'],
  ])('where paragraphs have been moved and numbered anew: %s', (words, there) => {
    expect(after(words, `编者按：以下为修改稿。\n${moved}`)).toBe(there);
  });

  it('where the text has been wrapped, its marks are half width and its line ends CRLF', () => {
    const now = DRAFT.replaceAll(/([^\n]{17})/g, '$1\n')
      .replaceAll('，', ',')
      .replaceAll('\n', '\r\n');
    expect(after('受理⟦12件，审结12件⟧', now)?.replaceAll(/[\r\n]/g, '')).toContain('⟦12件,审结12件⟧');
    expect(after('⟦开展“法律进万家”活动40场，发放资料3万份⟧', now)?.replaceAll(/[\r\n]/g, '')).toContain(
      '⟦开展“法律进万家”活动40场,发放资料3万份⟧',
    );
  });

  it('where they are a whole paragraph, the beginning or the end of the draft, or a heading', () => {
    expect(after(`⟦${LAW}⟧`, DRAFT.replace(LAW, '').replace(REPLY, LAW + REPLY))).toContain(`⟦${LAW}⟧`);
    expect(after('⟦汀江县⟧', `内部资料\n${DRAFT}`)).toBe('部资料\n⟦汀江县⟧202');
    expect(after('⟦全面完成整改任务。⟧', `${DRAFT}特此报告。\n`)).toBe('够到位。⟦全面完成整改任务。⟧\n特此');
    expect(after('⟦二、存在的问题⟧', DRAFT.replace(TABLE, ''))).toBe('。\n　　⟦二、存在的问题⟧\n　　');
  });

  it('where they have signs of two code units', () => {
    const draft = `${DRAFT}　　联系人：𠮷田𠮷，电话略。\n`;
    expect(after('⟦𠮷田𠮷⟧', `说明。\n${draft}`, draft)).toBe('联系人：⟦𠮷田𠮷⟧，电话');
  });

  it('where their figure has been changed, with all around them as it was', () => {
    expect(after('受理⟦12件⟧', DRAFT.replace('受理12件', '受理15件'))).toBe('件，受理⟦15件⟧，审结');
    expect(after('申请⟦86⟧件', `按：\n${DRAFT.replace('86件', '1,086件')}`)).toBe('复议申请⟦1,086⟧件，受');
    expect(after('⟦全年收到行政复议申请86件，受理12件⟧', DRAFT.replace('86件', '88件'))).toContain('⟦全年收到行政复议申请88件，受理12件⟧');
  });

  it('under the heading that they were under, where all of it has been copied', () => {
    const copied = DRAFT.replace('　　三、下一步打算\n', `　　三、下一步打算\n${LAW}`);
    expect(placeAnchors(readReport(copied), [anchorOf(readReport(DRAFT), wordsOf('活动⟦40场⟧'))])).toEqual([wordsOf('活动⟦40场⟧', copied)]);
    const before = copied.replace(LAW, '').replace('主要工作\n', `主要工作\n${LAW}`);
    expect(
      placeAnchors(readReport(before), [anchorOf(readReport(copied), span(copied.lastIndexOf('40场'), copied.lastIndexOf('40场') + 3))]),
    ).toEqual([span(before.lastIndexOf('40场'), before.lastIndexOf('40场') + 3)]);
  });
});

describe('of a paragraph that has been copied', () => {
  const long =
    '　　四是行政执法监督有力有效。制定监督计划1份，检查行政执法单位28家，评查案卷210卷，下发监督意见书14份、监督决定书3份，督促整改问题57个，约谈单位负责人2人，通报典型案例6件。\n';
  const [head, ...rest] = DRAFT.split(TABLE);
  const draft = `${head}${long}${TABLE}${rest.join(TABLE)}`;
  const words = '下发监督意见书⟦14份⟧';
  const standing = (now: string): number | undefined =>
    placeAnchors(readReport(now), [anchorOf(readReport(draft), wordsOf(words, draft))])[0]?.start;
  const lines = draft.split(long);
  const at = draft.indexOf('14份');

  it('the words are in the one that stands where it stood, wherever the copy is', () => {
    expect(standing(`${long}${draft}`)).toBe(at + long.length);
    expect(standing(`${draft}${long}`)).toBe(at);
    expect(standing(draft.replace(COURT, `${long}${COURT}`))).toBe(at + long.length);
    // though something beside them has been changed there since, and not in the copy
    expect(standing(`${draft.replace('评查案卷210卷', '评查案卷212卷')}${long}`)).toBe(at);
    expect(standing(draft.replace('评查案卷210卷，', '').replace(COURT, `${long}${COURT}`))).toBe(at + long.length - 9);
  });

  it('they are lost where none stands there any more, or one has a neighbour of the other', () => {
    const [before, behind] = lines as [string, string];
    expect(standing(`${long}${before}${behind}${long}`)).toBeUndefined();
    expect(standing(`${before}${long}${long}${behind}`)).toBeUndefined();
    expect(standing(`${long}${before}${behind.replace(TABLE, `${TABLE}${long}`)}`)).toBeUndefined();
    // the copy has been put before what stood behind the words, which has been moved; the words stand behind what they stood behind
    expect(standing(`${before}${long}${behind.replace(TABLE, '')}${long}${TABLE}`)).toBeUndefined();
  });

  it('they are lost where the words have been changed in the one and not in the other, and it has been moved', () => {
    const [before, behind] = lines as [string, string];
    const moved = `${before}${behind}${long.replace('14份', '16份')}`;
    expect(standing(moved)).toBe(moved.indexOf('16份'));
    expect(standing(`${long}${moved}`)).toBeUndefined();
  });

  it('they are lost where an anchor tells too little: one that another program wrote', () => {
    const { quote, ...anchor } = anchorOf(readReport(draft), wordsOf(words, draft));
    const short = { ...anchor, quote: { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix } };
    expect(placeAnchors(readReport(`说明。\n${draft}`), [short])[0]?.start).toBe(at + 4);
    expect(placeAnchors(readReport(`${long}${draft}`), [short])).toEqual([undefined]);
  });
});

describe('in paragraphs that are alike but for names and figures', () => {
  const text = alikeParagraphs();
  const figures = [...text.matchAll(/\d+(?:\.\d)?(?:次|件|万元)/g)].map(({ index, 0: words }) => span(index, index + words.length));

  it.each([
    ['a paragraph has come in above them', (draft: string) => draft.replace('　　二、', '　　今年以来形势稳中向好。\n　　二、')],
    ['some have got another name', (draft: string) => draft.replace(/(?:青石|石桥|太平)街道/g, '$&办事处')],
    ['other figures have been changed', (draft: string) => draft.replace(/罚没金额(\d+)/g, '罚没金额4$1')],
  ])('figures are found again where %s', (_, edit) => {
    const [before, now] = [readReport(text), readReport(edit(text))];
    const same = figures.filter(({ start, end }) => !text.slice(start, end).endsWith('万元'));
    const places = placeAnchors(now, same.map((one) => anchorOf(before, one))); // prettier-ignore
    const words = places.map((place) => place && now.text.slice(place.start, place.end));
    expect(words.filter((one, i) => one !== undefined && one !== text.slice(same[i]!.start, same[i]!.end))).toEqual([]);
    expect(words.filter((one) => one !== undefined).length / same.length).toBeGreaterThan(0.8);
  });
});

describe('words are lost rather than found in others', () => {
  it.each([
    ['a clause is gone whose figure stands in the one before it', '受理12件，审结⟦12件⟧', DRAFT.replace('受理12件，审结12件', '受理12件')],
    ['a sentence is gone that is nearly another', '复议申请86件，受理⟦12件⟧', DRAFT.replace(REPLY, '')],
    [
      'a sentence is gone that stands elsewhere word for word',
      '问题\n　　⟦工作落实不够到位。⟧',
      DRAFT.replace('问题\n　　工作落实不够到位。', '问题\n　　'),
    ],
    ['a word of such a sentence', '问题\n　　工作⟦落实⟧', DRAFT.replace('问题\n　　工作落实不够到位。', '问题\n　　')],
    ['a row of a table is gone', '城西街道|⟦12⟧|', DRAFT.replace('城西街道|12|11\n', '')],
    ['other words stand in their place', '⟦案卷制作不够规范。⟧', DRAFT.replace('案卷制作不够规范。', '经费保障有待加强。')],
    ['the draft has been emptied', '受理⟦12件⟧', ''],
    ['it is another draft', '受理⟦12件⟧', '全年受理案件12件，审结12件。\n'],
  ])('where %s', (_, words, now) => {
    expect(after(words, now)).toBeUndefined();
  });

  it('in lists that have the same figure everywhere', () => {
    const list = Array.from({ length: 12 }, (_, i) => `${'甲乙丙丁戊己庚辛壬癸子丑'[i]!}镇12件`).join('、');
    const draft = `报告\n　　各镇受理：${list}。\n`;
    const now = draft.replace('丁镇12件、', '');
    expect(after('戊镇⟦12件⟧', now, draft)).toBe('件、戊镇⟦12件⟧、己镇');
    expect(after('丁镇⟦12件⟧', now, draft)).toBeUndefined();
    expect(after('丁镇12件⟦、⟧', now, draft)).toBeUndefined();
  });
});

describe('an anchor', () => {
  it('tells the words, what stands around them, where they stand, and the headings above them without their ordinals', () => {
    const anchor = anchorOf(readReport(DRAFT), wordsOf('申请⟦86件⟧'));
    const { start, end } = wordsOf('申请⟦86件⟧');
    expect(anchor).toMatchObject({ position: { start, end }, path: ['主要工作'], quote: { exact: '86件' } });
    expect(DRAFT.slice(start - anchor.quote.prefix.length, end + anchor.quote.suffix.length)).toBe(
      anchor.quote.prefix + '86件' + anchor.quote.suffix,
    );
  });

  it('tells more of what stands around words that stand elsewhere as well', () => {
    const report = readReport(DRAFT.repeat(1));
    const once = anchorOf(report, wordsOf('⟦86件⟧')).quote;
    const often = anchorOf(report, wordsOf('申请86件，受理12件，审结⟦12件⟧')).quote;
    expect(often.suffix.length).toBeGreaterThan(once.suffix.length);
  });

  it('needs no index to be placed in the draft that it was made from, and stands there also in the plainest of texts', () => {
    for (const text of ['', '。', '12件12件12件12件', '\r\n\r\n', '\ud800\udc00\ud800', DRAFT]) {
      const report = readReport(text);
      const spans = [span(0, text.length), span(0, Math.min(1, text.length)), span(Math.floor(text.length / 2), text.length)];
      expect(placeAnchors(readReport(text), spans.map((one) => anchorOf(report, one)))).toEqual(spans); // prettier-ignore
    }
  });
});
