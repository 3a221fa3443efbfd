import { SaxesParser } from 'saxes';

type Attributes = Readonly<Record<string, string>>;

export interface XmlHandlers {
  /** Names come without their prefix: `x:row` is `row`. */
  readonly open?: (tag: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (tag: string) => void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
const CHUNK = 1 << 16;

/**
 * Feeds a part of a workbook to the handlers, and stops after each chunk, so that whoever reads may take what has come
 * and let others work.
 */
export function* xmlChunks(part: Uint8Array, { open, text, close }: XmlHandlers): Generator<void> {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  parser.on('opentag', (tag) => {
    open?.(local(tag.name), tag.attributes);
  });
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (close !== undefined) parser.on('closetag', (tag) => close(local(tag.name)));
  const decoder = new TextDecoder(part[0] === 0xff ? 'utf-16le' : part[0] === 0xfe ? 'utf-16be' : 'utf-8');
  for (let at = 0; at < part.length; at += CHUNK) {
    parser.write(decoder.decode(part.subarray(at, at + CHUNK), { stream: true }));
    yield;
  }
  parser.write(decoder.decode()).close();
}

/** A small part, at once. */
export function readXml(part: Uint8Array | undefined, handlers: XmlHandlers): void {
  if (part === undefined) return;
  for (const _ of xmlChunks(part, handlers));
}
