import { fileTypeFromBuffer } from 'file-type';
import { ARCHIVE_LIMITS, type Archive, type ArchiveLimits, openArchive } from '../archives/archive.ts';
import { compoundKind } from '../archives/compound-file.ts';
import { openOfficeFile } from '../archives/office-safety.ts';
import { decodeText } from '../kernel/decode-text.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { CSV_MEDIA_TYPE, cleanFileName } from './file-name.ts';
import { sniffPdf } from './pdf-safety.ts';

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
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  txt: 'text/plain; charset=utf-8',
  csv: CSV_MEDIA_TYPE,
  zip: 'application/zip',
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
};

const EXECUTABLE_ENTRY =
  /\.(?:exe|dll|scr|com|bat|cmd|ps1|vbs|js|jse|wsf|msi|jar|lnk|hta|apk|sh|docm|xlsm|pptm)$/i;
/** Old office files: which program wrote it stands in the directory of the compound file. */
function judgeCompound(
  kind: NonNullable<ReturnType<typeof compoundKind>>,
  name: string,
  extension: string,
): Result<string> {
  if (kind === 'encrypted') return refused(problem('file-hostile', { name, detail: '内容已加密' }));
  if (kind === 'macros') return refused(problem('file-has-macros', { name }));
  if (kind === 'text' && ['doc', 'wps'].includes(extension)) return accepted(extension);
  if (kind === 'sheet' && ['xls', 'et'].includes(extension)) return accepted(extension);
  const actual = { text: 'Word 97 文档', sheet: 'Excel 97 表格', other: '其他 OLE 文件' }[kind];
  return refused(problem('file-disguised', { name, actual }));
}

/** By the part that each must have; an OpenDocument by what it says of itself in its first entry. */
const ZIP_KINDS: readonly (readonly [string, string])[] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
  ['OFD.xml', 'ofd'],
];
const SAFE_OFFICE: ReadonlySet<string> = new Set(['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp']);

const kindOfZip = ({ names, contents }: Archive): string => {
  const own = contents.get('mimetype')?.toString('latin1').trim() ?? '';
  const open = Object.entries(MEDIA_TYPES).find(([, mediaType]) => mediaType === own)?.[0];
  return open ?? ZIP_KINDS.find(([part]) => names.includes(part))?.[1] ?? 'zip';
};

async function sniffZip(
  bytes: Buffer,
  name: string,
  extension: string,
  limits: ArchiveLimits,
): Promise<Result<string>> {
  const opened = await openArchive(bytes, name, (entry) => entry === 'mimetype', limits);
  if (!opened.ok) return opened;
  const { names } = opened.value;
  const actual = kindOfZip(opened.value);
  if (SAFE_OFFICE.has(actual)) {
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
  const compound = compoundKind(bytes);
  if (compound !== null) return judgeCompound(compound, name, extension);
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
      : extension === 'ppt' || extension === 'dps'
        ? `旧格式 .${extension} 无法检查，也无法去除备注和作者等信息，请另存为 .pptx`
        : extension === ''
          ? '文件名没有扩展名'
          : `不支持 .${extension} 格式`;
    return refused(problem('file-type-not-allowed', { name, detail }));
  }
  const sniffed = await sniffContent(bytes, name, extension, limits);
  return sniffed.ok ? accepted({ name, extension, mediaType }) : sniffed;
}
