/**
 * Word and WPS put their whole formatting on the clipboard. What people mean is kept: paragraphs, headings, lists,
 * tables, bold, links. The server sanitises again; this only keeps the editor readable while writing.
 */
const KEPT_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
};

const WITHOUT_CONTENT =
  /<(style|script|xml|title|head|o:[a-z]+|w:[a-z]+|m:[a-z]+|v:[a-z]+)\b[^>]*>[\s\S]*?<\/\1\s*>/gi;

export function cleanPaste(html: string): string {
  return (
    html
      // `<![if !supportLists]>` wraps the numbers that Word typed for the reader: they are text, and stay.
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<!\[(?:if|endif)[^\]]*\]>/gi, '')
      .replace(WITHOUT_CONTENT, '')
      .replace(/<\/?(?:o|w|m|v|st1):[^>]*>/gi, '')
      .replace(/<(?:meta|link|base|col)\b[^>]*>/gi, '')
      .replace(/<img\b[^>]*>/gi, '')
      .replace(/<p\b[^>]*class=["']?(?:MsoHeading|MsoTitle|标题)(\d?)[^>]*>([\s\S]*?)<\/p>/gi, heading)
      .replace(/<([a-z][a-z0-9]*)\b([^>]*)>/gi, openingTag)
      .replace(/<\/?(?:font|html|body)>/gi, '')
      .replace(/<span>|<\/span>/gi, '')
      .replace(/(?:&nbsp;|\u00a0){2,}/g, ' ')
      .replace(/<p>(?:\s|&nbsp;|\u00a0|<br\s*\/?>)*<\/p>/gi, '')
      .trim()
  );
}

const heading = (_: string, level: string, inner: string): string => {
  const name = `h${Math.min(4, Math.max(2, Number(level || '1') + 1))}`;
  return `<${name}>${inner}</${name}>`;
};

/** Bold and alignment are in Word's style attribute; the rest of it is appearance. */
function openingTag(_: string, tag: string, attributes: string): string {
  const name = tag.toLowerCase();
  const kept = (KEPT_ATTRIBUTES[name] ?? []).flatMap((attribute) => {
    const found = new RegExp(`\\b${attribute}\\s*=\\s*("[^"]*"|'[^']*'|[^\\s>]+)`, 'i').exec(attributes);
    const value = found?.[1]?.replace(/^["']|["']$/g, '') ?? '';
    return value === '' || /^\s*(?:javascript|file):/i.test(value)
      ? []
      : [` ${attribute}="${value.replace(/"/g, '&quot;')}"`];
  });
  const alignment =
    /text-align\s*:\s*(center|right)/i.exec(attributes)?.[1] ??
    /\balign=["']?(center|right)/i.exec(attributes)?.[1];
  if (alignment && /^(?:p|h[1-6]|td|th)$/.test(name)) kept.push(` class="align-${alignment.toLowerCase()}"`);
  return `<${name}${kept.join('')}>`;
}
