const strict = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/**
 * UTF-8, UTF-16 with a mark, else GB18030; null when it is no text (control characters are the sign of a binary file).
 */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strict('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strict('utf-16be', bytes);
  const text = strict('utf-8', bytes) ?? strict('gb18030', bytes);
  return text === null || [...text.slice(0, 4096)].some((char) => char < '\t') ? null : text;
}
