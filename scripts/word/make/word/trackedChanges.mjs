// Tracked changes (修订) of every kind; read as accepted.
import { escaped, numbered, paragraph, run, wordFile } from '../package.mjs';

let id = 100;
const by = (author = '王敏') => `w:id="${(id += 1)}" w:author="${author}" w:date="2026-01-08T10:00:00Z"`;
const inserted = (content, author) => `<w:ins ${by(author)}>${content}</w:ins>`;
const removed = (text, author) => `<w:del ${by(author)}><w:r><w:delText xml:space="preserve">${escaped(text)}</w:delText></w:r></w:del>`;
/** Run properties of a paragraph's mark that was put in or taken out. */
const markInserted = () => `<w:rPr><w:ins ${by()}/></w:rPr>`;
const markRemoved = () => `<w:rPr><w:del ${by()}/></w:rPr>`;

const cell = (content, more = '') => `<w:tc><w:tcPr><w:tcW w:w="2800" w:type="dxa"/>${more}</w:tcPr>${paragraph(content)}</w:tc>`;
const row = (cells, more = '') => `<w:tr>${more && `<w:trPr>${more}</w:trPr>`}${cells.join('')}</w:tr>`;
const grid = '<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2800"/><w:gridCol w:w="2800"/></w:tblGrid>';

const body = [
  paragraph(run('全年立案') + removed('1280') + inserted(run('1208')) + run('件，结案') + inserted(run('1')) + run('196件。')),
  paragraph(inserted(run('整段是新加的：开展专项检查7次。')), markInserted()),
  paragraph(removed('整段删去：开展专项检查8次。'), markRemoved()),
  paragraph(run('前一段的段落标记删去，'), markRemoved()),
  paragraph(run('与后一段连成一段。')),
  paragraph(run('连着三段'), markRemoved()),
  paragraph(removed('中间一段删去') + run(''), markRemoved()),
  paragraph(run('合为一段：共9件。')),
  paragraph(run('一段在这里'), markInserted()),
  paragraph(run('分成两段。')),
  `<w:moveFromRangeStart w:id="61" w:author="李强" w:date="2026-01-08T11:00:00Z" w:name="move1"/>` +
    paragraph(
      `<w:moveFrom ${by('李强')}>${run('移动的一段：办结信访事项214件。')}</w:moveFrom>`,
      `<w:rPr><w:moveFrom ${by('李强')}/></w:rPr>`,
    ) +
    '<w:moveFromRangeEnd w:id="61"/>',
  paragraph('移动的原处与新处之间。'),
  `<w:moveToRangeStart w:id="62" w:author="李强" w:date="2026-01-08T11:00:00Z" w:name="move1"/>` +
    paragraph(`<w:moveTo ${by('李强')}>${run('移动的一段：办结信访事项214件。')}</w:moveTo>`, `<w:rPr><w:moveTo ${by('李强')}/></w:rPr>`) +
    '<w:moveToRangeEnd w:id="62"/>',
  paragraph(
    run('句中移动：') +
      `<w:moveFromRangeStart w:id="63" w:author="李强" w:date="2026-01-08T11:00:00Z" w:name="move2"/><w:moveFrom ${by('李强')}>${run('先调解，')}</w:moveFrom><w:moveFromRangeEnd w:id="63"/>` +
      run('后立案，') +
      `<w:moveToRangeStart w:id="64" w:author="李强" w:date="2026-01-08T11:00:00Z" w:name="move2"/><w:moveTo ${by('李强')}>${run('再调解，')}</w:moveTo><w:moveToRangeEnd w:id="64"/>` +
      run('依法处理。'),
  ),
  paragraph(
    `<w:r><w:rPr><w:b/><w:rPrChange ${by()}><w:rPr/></w:rPrChange></w:rPr><w:t>只改了格式，</w:t></w:r>${run('文字没有变。')}`,
    `<w:jc w:val="left"/><w:pPrChange ${by()}><w:pPr><w:jc w:val="center"/></w:pPr></w:pPrChange>`,
  ),
  paragraph(run('新加的里面又删去：') + inserted(run('共') + removed('三十') + run('四十')) + run('件。')),
  paragraph('第一项', numbered(1)),
  paragraph(removed('删去的一项'), `${numbered(1)}${markRemoved()}`),
  paragraph('删去之后是第二项', numbered(1)),
  paragraph(inserted(run('新加的第三项')), `${numbered(1)}${markInserted()}`),
  paragraph('从正文改成的第四项', `${numbered(1)}<w:pPrChange ${by()}><w:pPr/></w:pPrChange>`),
  paragraph('编号被去掉', `<w:pPrChange ${by()}><w:pPr>${numbered(1)}</w:pPr></w:pPrChange>`),
  paragraph('第五项', `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins ${by()}/></w:numPr>`),
  '<w:tbl>' +
    grid +
    row([cell('事项'), cell('件数')]) +
    row([cell('许可'), cell(run('4') + removed('1') + inserted(run('7')))]) +
    row([cell(removed('删去的行')), cell(removed('12'))], `<w:del ${by()}/>`) +
    row([cell(inserted(run('新加的行'))), cell(inserted(run('15')))], `<w:ins ${by()}/>`) +
    '</w:tbl>',
  paragraph('表后的一段。'),
  '<w:tbl>' + grid + row([cell(removed('整张表')), cell(removed('都删去'))], `<w:del ${by()}/>`) + '</w:tbl>',
  paragraph('删去的表后的一段。'),
  paragraph(
    run('删去的域：') +
      `<w:del ${by()}><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText xml:space="preserve"> PAGE </w:delInstrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:delText>12</w:delText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:del>` +
      run('没有页码。'),
  ),
  paragraph(removed('最后一段的前半') + run('，后半留下。')),
].join('');

const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="nothing"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

/** @returns {Uint8Array} */
export const make = () => wordFile({ body, numbering, settings: '<w:trackRevisions/>' });
