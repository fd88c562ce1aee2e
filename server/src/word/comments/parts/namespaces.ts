export const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
/** Word 2010, of which comments take the ids of paragraphs. */
export const WORD_2010 = 'http://schemas.microsoft.com/office/word/2010/wordml';
/** Word 2013, which knows answers and what is resolved. */
export const WORD_2012 = 'http://schemas.microsoft.com/office/word/2012/wordml';

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
