import { docx, paragraph, run } from './docx';

/** What is read of the report below. */
export const REPORT_TEXT = `云川县2023年水利工作报告
一、工程检修
全年检修渡槽52座，其中木渡槽31座、石渡槽22座，另见《行政复议台账.xlsx》。
二、人员培训
全年培训护渠员47人次。
`;

interface Choices {
  /** Whether it has the comments; it has unless told otherwise. */
  readonly comments?: boolean;
  /** Whether the first comment has been answered; it has unless told otherwise. */
  readonly answered?: boolean;
  /** Whether what was said in the first comment is done with; it is not unless told otherwise. */
  readonly done?: boolean;
  /** What the comments are about. */
  readonly about?: string;
  /** A paragraph before the first heading. */
  readonly before?: string;
}

const COMMENT = (id: number, author: string, paragraphId: string, text: string): string =>
  `<w:comment w:id="${id}" w:author="${author}" w:initials="" w:date="2026-01-08T10:0${id}:00"><w:p w14:paraId="${paragraphId}"><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;

/** A small report as somebody has sent it from Word: a sum that does not come out, a change that is tracked, a comment and an answer to it. */
export function commentedReport({
  comments = true,
  answered = true,
  done = false,
  about = '木渡槽31座',
  before,
}: Choices = {}): Uint8Array {
  const ids = answered ? [0, 1] : [0];
  const mark = (name: string): string => (comments ? ids.map((id) => `<w:commentRange${name} w:id="${id}"/>`).join('') : '');
  const references = comments ? ids.map((id) => `<w:r><w:commentReference w:id="${id}"/></w:r>`).join('') : '';
  const inserted = `<w:ins w:id="9" w:author="王芳" w:date="2026-01-08T09:00:00">${run('47')}</w:ins>`;
  const body = [
    paragraph('云川县2023年水利工作报告'),
    before === undefined ? '' : paragraph(before),
    paragraph('一、工程检修'),
    `<w:p>${run('全年检修渡槽52座，其中')}${mark('Start')}${run(about)}${mark('End')}${references}${run('、石渡槽22座，另见《行政复议台账.xlsx》。')}</w:p>`,
    paragraph('二、人员培训'),
    `<w:p>${run('全年培训护渠员')}${inserted}${run('人次。')}</w:p>`,
  ].join('');
  if (!comments) return docx({ body });
  return docx({
    body,
    comments: [COMMENT(0, '王芳', '00000001', '这里和台账不一致'), COMMENT(1, '李明', '00000002', '已问过水利局')]
      .slice(0, ids.length)
      .join(''),
    commentsExtended: [
      `<w15:commentEx w15:paraId="00000001" w15:done="${done ? 1 : 0}"/>`,
      '<w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/>',
    ]
      .slice(0, ids.length)
      .join(''),
  });
}
