// Text boxes as Word 2010 and later write them (a shape, and its form for older programs, which says the same again), boxes
// of older files, boxes in a group, frames, pictures with a description.
import { paragraph, run, wordFile } from '../package.mjs';

const anchor = (id, graphic) =>
  '<wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="251659264" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">' +
  '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>100000</wp:posOffset></wp:positionH>' +
  '<wp:positionV relativeFrom="paragraph"><wp:posOffset>50000</wp:posOffset></wp:positionV><wp:extent cx="2520000" cy="720000"/>' +
  `<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapTopAndBottom/><wp:docPr id="${id}" name="文本框 ${id}" descr="示意图"/><wp:cNvGraphicFramePr/>${graphic}</wp:anchor>`;
const graphic = (uri, inner) =>
  `<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="${uri}">${inner}</a:graphicData></a:graphic>`;
const shape = (id, content) =>
  `<wps:wsp><wps:cNvPr id="${id}" name="文本框 ${id}"/><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:off x="0" y="0"/><a:ext cx="2520000" cy="720000"/></a:xfrm>` +
  '<a:prstGeom xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" prst="rect"><a:avLst/></a:prstGeom></wps:spPr>' +
  `<wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>`;
const vml = (id, content) =>
  `<w:pict><v:shape id="_x0000_s${1000 + id}" type="#_x0000_t202" style="position:absolute;margin-left:10pt;margin-top:5pt;width:200pt;height:56pt"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict>`;
/** The shape, and for programs that do not know shapes the same in VML. */
const box = (id, content) =>
  '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>' +
  anchor(id, graphic('http://schemas.microsoft.com/office/word/2010/wordprocessingShape', shape(id, content))) +
  `</w:drawing></mc:Choice><mc:Fallback>${vml(id, content)}</mc:Fallback></mc:AlternateContent></w:r>`;
const frame = '<w:framePr w:w="2000" w:hSpace="180" w:wrap="around" w:vAnchor="text" w:hAnchor="page" w:x="1500" w:y="300"/>';

const body = [
  paragraph('文本框之前的一段：全年受理136件。'),
  paragraph(
    run('锚定文本框的一段') + box(11, paragraph('框内第一段：审结128件。') + paragraph('框内第二段。')) + run('，文字在框的两边。'),
  ),
  paragraph(run('旧式的文本框') + `<w:r>${vml(12, paragraph('旧式框内：未结8件。'))}</w:r>` + run('也要读。')),
  paragraph(box(13, paragraph('独占一段的框：附图1。'))),
  paragraph(
    run('框里有表：') +
      box(
        14,
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="1500"/><w:gridCol w:w="1500"/></w:tblGrid><w:tr>' +
          ['许可', '47件'].map((text) => `<w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/></w:tcPr>${paragraph(text)}</w:tc>`).join('') +
          '</w:tr></w:tbl>' +
          paragraph('框中表后的一段。'),
      ),
  ),
  paragraph('旧式图文框里的一段。', frame),
  paragraph('图文框之后的一段。'),
  paragraph('最后一段：共3个框。'),
].join('');

/** @returns {Uint8Array} */
export const make = () => wordFile({ body });
