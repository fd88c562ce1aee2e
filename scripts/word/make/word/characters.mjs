// Characters that are elements: tabs, breaks, hyphens, symbols; words that are hidden, that stand over others, that are formulas.
import { paragraph, run, wordFile } from '../package.mjs';

const element = (name) => `<w:r><w:${name}/></w:r>`;
const math = (text) => `<m:r><w:rPr><w:rFonts w:ascii="Cambria Math" w:hAnsi="Cambria Math"/></w:rPr><m:t>${text}</m:t></m:r>`;

const body = [
  paragraph(run('制表') + element('tab') + run('符') + '<w:r><w:tab/><w:t>一串里的</w:t><w:tab/><w:t>两个</w:t></w:r>'),
  paragraph(
    run('换行') +
      element('br') +
      run('第二行') +
      '<w:r><w:br w:type="textWrapping" w:clear="all"/><w:t>第三行</w:t></w:r>' +
      element('cr') +
      run('第四行'),
  ),
  paragraph(run('分页符') + '<w:r><w:br w:type="page"/></w:r>' + run('之后')),
  paragraph(run('分栏符') + '<w:r><w:br w:type="column"/></w:r>' + run('之后')),
  paragraph(run('不间断连字符2024') + element('noBreakHyphen') + run('2025年')),
  paragraph(run('可选连字符：政') + element('softHyphen') + run('务')),
  paragraph(run('符号：') + '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + run('已办')),
  paragraph(run('符号：') + '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>' + run('90%')),
  paragraph(run('隐藏的字：共3') + run('（内部）', '<w:vanish/>') + run('6件') + run('不隐藏', '<w:vanish w:val="0"/>') + run('。')),
  paragraph(run('样式里隐藏：') + run('看不见', '<w:rStyle w:val="a9"/>') + run('看得见。')),
  paragraph(
    run('注音：') +
      '<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="16"/><w:hpsRaise w:val="30"/><w:hpsBaseText w:val="32"/><w:lid w:val="zh-CN"/></w:rubyPr>' +
      `<w:rt>${run('qīng')}</w:rt><w:rubyBase>${run('清')}</w:rubyBase></w:ruby></w:r>` +
      run('溪县。'),
  ),
  paragraph(
    run('公式：') + `<m:oMath>${math('a')}<m:sSup><m:e>${math('x')}</m:e><m:sup>${math('2')}</m:sup></m:sSup></m:oMath>` + run('，行内。'),
  ),
  paragraph(
    run('上标：面积12km') +
      run('2', '<w:vertAlign w:val="superscript"/>') +
      run('，大写') +
      run('abc', '<w:caps/>') +
      run('，划线') +
      run('删', '<w:strike/>') +
      run('。'),
  ),
  paragraph(run('制表位') + '<w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/></w:r>' + run('之后')),
  paragraph(run('不换行空格：共\u00a0计 全角空格：共\u3000计')),
  paragraph(run('扩展区汉字：𠮷𡈽、异体选择符：葛󠄀')),
  paragraph(run('日期域') + '<w:r><w:yearLong/></w:r>' + run('与页码') + '<w:r><w:pgNum/></w:r>' + run('元素')),
  paragraph(run('双行合一') + run('各局', '<w:eastAsianLayout w:id="1" w:combine="1"/>') + run('联合印发')),
].join('');

const styles = '<w:style w:type="character" w:styleId="a9"><w:name w:val="内部说明"/><w:rPr><w:vanish/></w:rPr></w:style>';

/** @returns {Uint8Array} */
export const make = () => wordFile({ body, styles });
