import { fileTypeFromBuffer } from 'file-type';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { ARCHIVE_LIMITS, type ArchiveLimits, openArchive } from './archive.ts';
import { decodeText } from './decode-text.ts';
import { openOfficeFile } from './office-safety.ts';

export interface SniffedFile {
  /** Cleaned: without path, control and direction characters, at most 200 characters. */
  readonly name: string;
  readonly extension: string;
  readonly mediaType: string;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  ofd: 'application/ofd',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  et: 'application/vnd.ms-excel',
  wps: 'application/vnd.ms-works',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  zip: 'application/zip',
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
};

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

const EXECUTABLE_ENTRY =
  /\.(?:exe|dll|scr|com|bat|cmd|ps1|vbs|js|jse|wsf|msi|jar|lnk|hta|apk|sh|docm|xlsm|pptm)$/i;
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Old office files: which program wrote it stands in the directory of the compound file. */
function sniffOle(bytes: Buffer, name: string, extension: string): Result<string> {
  if (bytes.includes(utf16('EncryptedPackage')))
    return refused(problem('file-hostile', { name, detail: '内容已加密' }));
  if (bytes.includes(utf16('_VBA_PROJECT')) || bytes.includes(utf16('Macros')))
    return refused(problem('file-has-macros', { name }));
  const isText = bytes.includes(utf16('WordDocument'));
  const isSheet = bytes.includes(utf16('Workbook')) || bytes.includes(utf16('Book'));
  if (isText && ['doc', 'wps'].includes(extension)) return accepted(extension);
  if (isSheet && ['xls', 'et'].includes(extension)) return accepted(extension);
  return refused(
    problem('file-disguised', {
      name,
      actual: isText ? 'Word 97 文档' : isSheet ? 'Excel 97 表格' : '其他 OLE 文件',
    }),
  );
}

async function sniffZip(
  bytes: Buffer,
  name: string,
  extension: string,
  limits: ArchiveLimits,
): Promise<Result<string>> {
  const opened = await openArchive(bytes, name, () => false, limits);
  if (!opened.ok) return opened;
  const { names } = opened.value;
  const actual = names.includes('word/document.xml')
    ? 'docx'
    : names.includes('xl/workbook.xml')
      ? 'xlsx'
      : names.includes('OFD.xml')
        ? 'ofd'
        : 'zip';
  if (actual === 'docx' || actual === 'xlsx') {
    const safe = await openOfficeFile(bytes, name, limits);
    if (!safe.ok) return safe;
  }
  if (actual === 'zip') {
    const executable = names.find((entry) => EXECUTABLE_ENTRY.test(entry));
    if (executable)
      return refused(
        problem('file-type-not-allowed', { name, detail: `压缩包内有可执行文件或带宏文件“${executable}”` }),
      );
  }
  return actual === extension
    ? accepted(actual)
    : refused(problem('file-disguised', { name, actual: `.${actual} 文件` }));
}

function sniffPdf(bytes: Buffer, name: string): Result<string> {
  const text = bytes.toString('latin1');
  if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(text))
    return refused(problem('file-hostile', { name, detail: '内容已加密' }));
  if (/\/(?:Launch|JavaScript)\b/.test(text))
    return refused(problem('file-hostile', { name, detail: 'PDF 中有脚本或启动程序的动作' }));
  return accepted('pdf');
}

function sniffText(bytes: Buffer, name: string, extension: string): Result<string> {
  const text = decodeText(bytes);
  if (text === null) return refused(problem('file-disguised', { name, actual: '二进制文件' }));
  const head = text.slice(0, 1024).trimStart();
  if (/^(?:<!doctype|<html|<svg|<script|<\?xml|<\?php)/i.test(head))
    return refused(problem('file-disguised', { name, actual: '网页或脚本' }));
  if (head.startsWith('#!')) return refused(problem('file-disguised', { name, actual: '脚本' }));
  return accepted(extension);
}

async function sniffContent(
  bytes: Buffer,
  name: string,
  extension: string,
  limits: ArchiveLimits,
): Promise<Result<string>> {
  if (bytes.subarray(0, 8).equals(OLE)) return sniffOle(bytes, name, extension);
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004')
    return sniffZip(bytes, name, extension, limits);
  const known = await fileTypeFromBuffer(bytes);
  if (known === undefined) {
    if (extension === 'txt' || extension === 'csv') return sniffText(bytes, name, extension);
    return refused(problem('file-damaged', { name, detail: `内容不是 .${extension} 格式` }));
  }
  if (known.ext !== extension)
    return refused(problem('file-disguised', { name, actual: `.${known.ext} 文件` }));
  return known.ext === 'pdf' ? sniffPdf(bytes, name) : accepted(known.ext);
}

/** Decides by content what a file is; the extension must agree, and what could act on a reader's machine is refused. */
export async function sniffFile(
  bytes: Buffer,
  rawName: string,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Promise<Result<SniffedFile>> {
  const name = cleanFileName(rawName);
  if (bytes.length === 0) return refused(problem('file-empty', { name }));
  const written = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const extension = written === 'jpeg' ? 'jpg' : written;
  const mediaType = MEDIA_TYPES[extension];
  if (name === '' || mediaType === undefined) {
    const detail = /^(?:doc|xls|ppt)m$/.test(extension)
      ? '带宏的格式'
      : extension === ''
        ? '文件名没有扩展名'
        : `不支持 .${extension} 格式`;
    return refused(problem('file-type-not-allowed', { name, detail }));
  }
  const sniffed = await sniffContent(bytes, name, extension, limits);
  return sniffed.ok ? accepted({ name, extension, mediaType }) : sniffed;
}
