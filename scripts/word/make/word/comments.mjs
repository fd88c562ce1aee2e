// Comments (批注) with replies, one of them done; on words, on several paragraphs, on a cell, on a place, on words deleted since.
import { HEAD, NAMESPACES, paragraph, run, wordFile } from '../package.mjs';

const start = (id) => `<w:commentRangeStart w:id="${id}"/>`;
const end = (id) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:rPr><w:rStyle w:val="a3"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`;
const about = (id, ...content) => start(id) + content.join('') + end(id);

/** id, author, date, paragraphs, the number of the last paragraph, that of what it answers, done. */
const COMMENTS = [
  [0, '王敏', '2026-01-06T09:15:00', ['与附表不一致，请核对。'], '1A2B0001', undefined, false],
  [1, '李强', '2026-01-06T14:02:00', ['已核对，以附表为准。'], '1A2B0002', '1A2B0001', false],
  [2, '王敏', '2026-01-06T15:40:00', ['好。'], '1A2B0003', '1A2B0001', false],
  [3, '赵芳', '2026-01-07T08:30:00', ['“基本”二字删去。', '另请注明口径。'], '1A2B0004', undefined, true],
  [4, '李强', '2026-01-07T09:00:00', ['已注明。'], '1A2B0005', '1A2B0004', true],
  [5, '王敏', '2026-01-07T10:20:00', ['这两段合并。'], '1A2B0006', undefined, false],
  [6, '王敏', '2026-01-07T10:25:00', ['此处补一句。'], '1A2B0007', undefined, false],
  [7, '赵芳', '2026-01-07T11:00:00Z', ['表内数字请财政局确认。'], '1A2B0008', undefined, false],
  [8, '赵芳', '', ['没有日期的批注。'], '1A2B0009', undefined, false],
  [9, '李强', '2026-01-08T16:00:00', ['说的是删去的话。'], '1A2B000A', undefined, false],
];

const comment = ([id, author, date, paragraphs, last]) => {
  const mark = (i) => (i === paragraphs.length - 1 ? last : `1A2C${String(id).padStart(4, '0')}`);
  const inner = paragraphs.map(
    (text, i) =>
      `<w:p w14:paraId="${mark(i)}" w14:textId="77777777"><w:pPr><w:pStyle w:val="a4"/></w:pPr>` +
      `${i === 0 ? '<w:r><w:rPr><w:rStyle w:val="a3"/></w:rPr><w:annotationRef/></w:r>' : ''}${run(text)}</w:p>`,
  );
  const when = date && ` w:date="${date}"`;
  return `<w:comment w:id="${id}" w:author="${author}"${when} w:initials="${author[0]}">${inner.join('')}</w:comment>`;
};
const extended = ([, , , , last, parent, done]) =>
  `<w15:commentEx w15:paraId="${last}"${parent ? ` w15:paraIdParent="${parent}"` : ''} w15:done="${done ? 1 : 0}"/>`;
const durable = ([id, , , , last]) => `<w16cid:commentId w16cid:paraId="${last}" w16cid:durableId="2F0000${String(10 + id)}"/>`;

const cell = (content) => `<w:tc><w:tcPr><w:tcW w:w="2800" w:type="dxa"/></w:tcPr>${paragraph(content)}</w:tc>`;

const body = [
  paragraph(
    run('全年受理') +
      // Replies stand on the words of what they answer.
      [0, 1, 2].map(start).join('') +
      run('13') +
      run('6件') +
      [0, 1, 2].map(end).join('') +
      run('，审结128件。'),
  ),
  paragraph(run('整改') + about(3, start(4), run('基本'), end(4)) + run('完成，办结率98.5%。')),
  paragraph(run('第一段从') + start(5) + run('这里开始，')),
  paragraph('中间还有一段，'),
  paragraph(run('到这里') + end(5) + run('为止。')),
  paragraph(run('没有范围的批注') + '<w:r><w:commentReference w:id="6"/></w:r>' + run('只有一个位置。')),
  '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2800"/><w:gridCol w:w="2800"/></w:tblGrid><w:tr>' +
    cell('支出（万元）') +
    cell(about(7, run('128.6'))) +
    '</w:tr></w:tbl>',
  paragraph(
    run('批注跨越修订：') +
      about(8, run('共'), '<w:ins w:id="201" w:author="王敏" w:date="2026-01-08T10:00:00Z">', run('二十'), '</w:ins>', run('项')) +
      run('。'),
  ),
  paragraph(
    run('删去的话') +
      start(9) +
      '<w:del w:id="202" w:author="王敏" w:date="2026-01-08T10:00:00Z"><w:r><w:delText>（暂定）</w:delText></w:r></w:del>' +
      end(9) +
      run('带有批注。'),
  ),
].join('');

const styles =
  '<w:style w:type="character" w:styleId="a3"><w:name w:val="annotation reference"/><w:rPr><w:sz w:val="21"/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="a4"><w:name w:val="annotation text"/><w:basedOn w:val="a"/></w:style>';

/** @returns {Uint8Array} */
export const make = () =>
  wordFile({
    body,
    styles,
    comments: COMMENTS.map(comment).join(''),
    commentsExtended: `${HEAD}<w15:commentsEx ${NAMESPACES}>${COMMENTS.map(extended).join('')}</w15:commentsEx>`,
    commentsIds: `${HEAD}<w16cid:commentsIds ${NAMESPACES}>${COMMENTS.map(durable).join('')}</w16cid:commentsIds>`,
  });
