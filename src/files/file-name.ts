export const CSV_MEDIA_TYPE = 'text/csv; charset=utf-8';

const MAX_NAME = 200;

/** A name for people and for a download; several dots are fine. */
export function cleanFileName(raw: string): string {
  const base = raw.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = [...base]
    .filter((char) => !/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u.test(char))
    .map((char) => (/[<>:"|?*]/.test(char) ? '_' : char))
    .join('')
    .trim()
    .replace(/^\.+/, '');
  if (clean.length <= MAX_NAME) return clean;
  const extension = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? '';
  return `${clean.slice(0, MAX_NAME - extension.length)}${extension}`;
}
