import { Parser } from 'htmlparser2';
import type { TocEntry } from '../components/toc.tsx';

const LEVELS: Readonly<Record<string, number>> = { h2: 1, h3: 2 };

/** Chapters and articles of a rendered record that can be linked to. */
export function recordToc(html: string): readonly TocEntry[] {
  const entries: TocEntry[] = [];
  let open: { level: number; anchor: string; text: string; tag: string } | null = null;
  const parser = new Parser({
    onopentag(tag, attributes) {
      const level = LEVELS[tag];
      if (level !== undefined && attributes.id) open = { level, anchor: attributes.id, text: '', tag };
    },
    ontext(text) {
      if (open !== null) open = { ...open, text: open.text + text };
    },
    onclosetag(tag) {
      if (open === null || open.tag !== tag) return;
      const text = open.text.trim();
      if (text !== '') entries.push({ level: open.level, anchor: open.anchor, text });
      open = null;
    },
  });
  parser.write(html);
  parser.end();
  return entries;
}
