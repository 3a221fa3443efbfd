import { Parser } from 'htmlparser2';

const BREAKING = new Set([
  ...[
    'p',
    'div',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'li',
    'tr',
    'table',
    'blockquote',
    'br',
    'hr',
    'ul',
    'ol',
  ],
]);
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'title']);

/**
 * The text of HTML, a line for each paragraph, list item and table row, cells apart by a tab: for search and scanning.
 */
export function plainText(html: string): string {
  let text = '';
  let silent = 0;
  const breakLine = () => {
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  const parser = new Parser({
    onopentagname(name) {
      if (SILENT.has(name)) silent += 1;
      else if (BREAKING.has(name)) breakLine();
      else if ((name === 'td' || name === 'th') && text !== '' && !text.endsWith('\n')) text += '\t';
    },
    ontext(data) {
      if (silent === 0) text += data.replace(/[\r\n]+/g, ' ');
    },
    onclosetag(name) {
      if (SILENT.has(name)) silent -= 1;
      else if (BREAKING.has(name)) breakLine();
    },
  });
  parser.write(html);
  parser.end();
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The paragraphs of HTML as text. */
export const htmlToParagraphs = (html: string): readonly string[] => {
  const text = plainText(html);
  return text === '' ? [] : text.split('\n');
};
