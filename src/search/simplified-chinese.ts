import { Converter } from 'opencc-js/t2cn';

let convert: ((text: string) => string) | undefined;

/** What is typed in traditional characters (臺灣, 繁體) as records write it; other texts stay as they are. */
export function simplifiedChinese(text: string): string {
  convert ??= Converter({ from: 't', to: 'cn' });
  return convert(text);
}
