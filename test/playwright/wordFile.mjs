import { strToU8, zipSync } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const NAMES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ' +
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A text as a Word file, with a thread of comments on words of it, and one word that is a tracked insertion. */
export function wordFile(text, { words, thread, inserted }) {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const body = lines.map((line) => `<w:p>${withMarks(line, words, thread.length)}</w:p>`).join('');
  const document = body.replace(
    inserted,
    (one) => `</w:t></w:r><w:ins w:id="90" w:author="王敏" w:date="2026-01-08T09:00:00">${run(one)}</w:ins>${OPEN}`,
  );
  const parts = ['document', 'comments', 'commentsExtended'];
  const relations = parts.slice(1).map((part, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${part}" Target="${part}.xml"/>`);
  const overrides = parts.map(
    (part) => `<Override PartName="/word/${part}.xml" ContentType="${TYPE}.${part === 'document' ? 'document.main' : part}+xml"/>`,
  );
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    ),
    '_rels/.rels': strToU8(relationships(`<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`)),
    'word/document.xml': strToU8(`${HEAD}<w:document ${NAMES}><w:body>${document}</w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8(relationships(relations.join(''))),
    'word/comments.xml': strToU8(`${HEAD}<w:comments ${NAMES}>${thread.map(comment).join('')}</w:comments>`),
    'word/commentsExtended.xml': strToU8(`${HEAD}<w15:commentsEx ${NAMES}>${thread.map(extended).join('')}</w15:commentsEx>`),
  });
}

const OPEN = '<w:r><w:t xml:space="preserve">';

function run(words) {
  return `${OPEN}${words}</w:t></w:r>`;
}

function withMarks(line, words, count) {
  const at = line.indexOf(words);
  if (at < 0) return run(line);
  const each = (make) => Array.from({ length: count }, (_, id) => make(id)).join('');
  const mark = (name) => each((id) => `<w:commentRange${name} w:id="${id}"/>`);
  const references = each((id) => `<w:r><w:commentReference w:id="${id}"/></w:r>`);
  return run(line.slice(0, at)) + mark('Start') + run(words) + mark('End') + references + run(line.slice(at + words.length));
}

function comment([author, text], id) {
  return `<w:comment w:id="${id}" w:author="${author}" w:initials="" w:date="2026-01-08T10:0${id}:00"><w:p w14:paraId="0000000${id + 1}"><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;
}

function extended(_, id) {
  return `<w15:commentEx w15:paraId="0000000${id + 1}"${id > 0 ? ' w15:paraIdParent="00000001"' : ''} w15:done="0"/>`;
}

function relationships(all) {
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`;
}
