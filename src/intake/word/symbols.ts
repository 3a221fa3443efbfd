import { codePoint } from 'dingbat-to-unicode';
import type { StoryReader } from './story-reader.ts';
import type { RunLook } from './styles.ts';

const SYMBOL_FONTS = /^(?:Symbol|Webdings|Wingdings(?: [23])?)$/;

/** Signs that few fonts have, by those that look the same and every font has. */
const COMMON: Readonly<Record<string, string>> = {
  '🗹': '☑',
  '🗷': '☒',
  '🗵': '☒',
  '🗸': '✓',
  '🗶': '✗',
  '◻': '□',
};

/** The sign that a font of signs draws for a code; null when nobody knows it. Word moves such codes to F000. */
export function signOf(font: string, code: number): string | null {
  if (Number.isNaN(code)) return null;
  if (!SYMBOL_FONTS.test(font)) return code >= 0xe000 && code <= 0xf8ff ? null : String.fromCodePoint(code);
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const sign = codePoint(font, low)?.string ?? null;
  return sign === null ? null : (COMMON[sign] ?? sign);
}

const PRIVATE = /[\uf020-\uf0ff]/;

/**
 * The text of a run as its font shows it. Chinese characters have a font of their own; only what stands in such a font
 * is changed.
 */
export function shownInFont(story: StoryReader, text: string, look: RunLook | null): string {
  const font = look?.symbolFont ?? null;
  const shown =
    font === null && !PRIVATE.test(text)
      ? text
      : [...text]
          .map((char) => {
            const code = char.codePointAt(0) ?? 0;
            if ((font === null || code > 0xff || code <= 0x20) && !PRIVATE.test(char)) return char;
            const sign = signOf(font ?? 'Wingdings', code);
            if (sign === null) story.mention('symbol', `${font ?? ''} ${code.toString(16)}`.trim());
            return sign ?? char;
          })
          .join('');
  return look?.capitals ? shown.toUpperCase() : shown;
}
