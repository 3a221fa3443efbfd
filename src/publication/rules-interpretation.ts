import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';

const LEAST_WORDS = 30;
/** What stands in place of a withheld passage says nothing. */
const LEFT_OUT = /〔依法不予公开：[^〕]*〕/g;
/** Forms that a picture explains, and one that is seen or heard. */
const PICTURES: readonly unknown[] = ['picture', 'chart'];
const FILMS: readonly unknown[] = ['video'];

const mediaOf = ({ attachments }: Readonly<Record<string, unknown>>): readonly string[] =>
  Array.isArray(attachments)
    ? attachments.map((file: unknown) =>
        typeof file === 'object' && file !== null && 'mediaType' in file ? String(file.mediaType) : '',
      )
    : [];

/**
 * 解读: it says something in words, whatever its form, so that who cannot see or hear it is told too; a picture
 * interpretation has its picture, each picture in the text its alternative in words (GB/T 37668), and a film is there
 * or linked. `content` is what is made public. The database asks the same of every edition (`interpretation_lacks`,
 * migration 0490). Pure.
 */
export function interpretationRefusals(content: Readonly<Record<string, unknown>>): readonly Refusal[] {
  const body = typeof content.body === 'string' ? content.body : '';
  const said = body.replaceAll(LEFT_OUT, '').replaceAll(/<[^>]*>|&[a-z0-9#]+;|\s/gi, '');
  const words = [...said].length;
  const pictures = body.match(/<img\b[^>]*>/gi) ?? [];
  const files = mediaOf(content);
  const has = (start: string): boolean => files.some((each) => each.startsWith(start));
  const lacks = (field: string, path: string): Refusal => problem('field-required', { field }, { path });
  return [
    ...(words < LEAST_WORDS
      ? [
          problem(
            'too-few',
            { what: '解读正文', actual: words, required: LEAST_WORDS, unit: '字' },
            { path: '/content/body' },
          ),
        ]
      : []),
    ...(PICTURES.includes(content.form) && pictures.length === 0 && !has('image/')
      ? [lacks('图片（正文中的图或者图片附件）', '/content/attachments')]
      : []),
    ...(pictures.some((picture) => !/\balt="[^"]*\S[^"]*"/i.test(picture))
      ? [lacks('正文中图片的文字说明', '/content/body')]
      : []),
    ...(FILMS.includes(content.form) && !has('video/') && !has('audio/') && !/<a\b[^>]*href=/i.test(body)
      ? [lacks('音视频（附件或者正文中的链接）', '/content/attachments')]
      : []),
  ];
}
