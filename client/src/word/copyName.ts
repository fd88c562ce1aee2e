/** The name of a copy with comments: `报告.docx` → `报告.核稿.docx`, and of that again → `报告.核稿2.docx`. Nothing here knows the editor. */
export function copyName(name: string): string {
  const stem = name.replace(/\.docx$/i, '');
  const [whole, count] = /\.核稿(\d{0,6})$/.exec(stem) ?? [];
  if (whole === undefined) return `${stem}.核稿.docx`;
  return `${stem.slice(0, -whole.length)}.核稿${Number(count || 1) + 1}.docx`;
}
