// What Word leaves behind after a week of edits: runs that end in the middle of words and numbers, marks of the spelling
// check, bookmarks, smart tags, content controls, links, page breaks of the last layout.
import { paragraph, run, wordFile } from '../package.mjs';

const FANGSONG = '<w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:hint="eastAsia"/><w:sz w:val="32"/>';
const KAITI = '<w:rFonts w:ascii="楷体_GB2312" w:eastAsia="楷体_GB2312" w:hAnsi="楷体_GB2312"/><w:b/><w:sz w:val="32"/>';

const pieces = (...texts) => texts.map((text, i) => run(text, i % 2 ? KAITI : FANGSONG)).join('');

const body = [
  paragraph(
    '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>' + pieces('清溪县2025年法治政', '府建设年', '度报告'),
    '<w:jc w:val="center"/><w:rPr><w:rFonts w:ascii="方正小标宋简体" w:eastAsia="方正小标宋简体"/><w:sz w:val="44"/></w:rPr>',
  ),
  paragraph(
    run('全年共受理行政复议申请1', FANGSONG) +
      '<w:proofErr w:type="spellStart"/>' +
      '<w:r w:rsidRPr="00D91B07"><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>3</w:t></w:r>' +
      '<w:proofErr w:type="spellEnd"/><w:proofErr w:type="gramStart"/>' +
      '<w:r w:rsidR="00A83F10"><w:lastRenderedPageBreak/><w:t xml:space="preserve">6件，</w:t></w:r>' +
      '<w:proofErr w:type="gramEnd"/><w:bookmarkStart w:id="1" w:name="审结"/>' +
      pieces('审', '结12', '8件') +
      '<w:bookmarkEnd w:id="1"/>' +
      pieces('，审结', '率', '94.', '1', '%。'),
  ),
  paragraph(
    '<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="chsdate"><w:smartTagPr><w:attr w:name="Year" w:val="2025"/></w:smartTagPr>' +
      run('2025年') +
      '<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="PersonName">' +
      run('12月31日') +
      '</w:smartTag></w:smartTag>' +
      run('前，各乡镇、各部门完成自查。'),
  ),
  '<w:sdt><w:sdtPr><w:alias w:val="正文"/><w:id w:val="-1203948571"/></w:sdtPr><w:sdtContent>' +
    paragraph('内容控件里的一段：清理规范性文件47件。') +
    '<w:sdt><w:sdtPr><w:id w:val="77120345"/></w:sdtPr><w:sdtContent>' +
    paragraph('控件套控件：保留31件，修改9件，废止7件。') +
    '</w:sdtContent></w:sdt></w:sdtContent></w:sdt>',
  paragraph(
    run('一段之中的控件：') +
      '<w:sdt><w:sdtPr><w:id w:val="99120011"/><w:text/></w:sdtPr><w:sdtContent>' +
      run('县司法局') +
      '</w:sdtContent></w:sdt>' +
      run('牵头，') +
      '<w:hyperlink r:id="rId91" w:history="1"><w:r><w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr><w:t>办事指南</w:t></w:r></w:hyperlink>' +
      run('已公布，') +
      '<w:hyperlink w:anchor="审结">' +
      run('见上文') +
      '</w:hyperlink>' +
      run('。'),
  ),
  paragraph(run('  前后有空格的一段  ') + run(' 空格归各段落自己 ')),
  '<w:p><w:r><w:t>没有保留空格的 一段，换行\n      之后是排版用的空白。</w:t></w:r></w:p>',
  paragraph(''),
  '<w:p/>',
  paragraph(run('“引号”、A&B、1<2与“>”符号照原样。', '<w:lang w:val="en-US"/>')),
  paragraph('<w:r><w:t>分</w:t><w:t>成几个</w:t><w:t xml:space="preserve">文字元素 </w:t><w:t>的一串：共5次。</w:t></w:r>'),
  paragraph('<w:r><w:t/></w:r><w:r/><w:r><w:rPr><w:b/></w:rPr></w:r>' + run('空的串不留痕迹。')),
  paragraph('<w:customXml w:element="部门">' + run('自定义标记里的文字：县公安局。') + '</w:customXml>'),
  paragraph(
    '<w:r><w:t><![CDATA[字符数据段：A<B]]></w:t></w:r><w:r><w:t>&#x56FD;&#24211;&#x2462;</w:t></w:r><!-- 注释不是文字 --><?mso 也不是?>',
  ),
].join('');

/** @returns {Uint8Array} */
export const make = () => wordFile({ body, links: [{ id: 'rId91', target: 'https://example.invalid/guide?a=1&b=2' }] });
