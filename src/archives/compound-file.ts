const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/**
 * What an old office file holds, or what a password hides: the directory of the compound file says so. Null for a file
 * of another build.
 */
export function compoundKind(bytes: Buffer): 'encrypted' | 'macros' | 'text' | 'sheet' | 'other' | null {
  if (!bytes.subarray(0, 8).equals(OLE)) return null;
  if (bytes.includes(utf16('EncryptedPackage'))) return 'encrypted';
  if (bytes.includes(utf16('_VBA_PROJECT')) || bytes.includes(utf16('Macros'))) return 'macros';
  if (bytes.includes(utf16('WordDocument'))) return 'text';
  return bytes.includes(utf16('Workbook')) || bytes.includes(utf16('Book')) ? 'sheet' : 'other';
}
