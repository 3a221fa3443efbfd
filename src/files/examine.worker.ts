import type { ArchiveLimits } from '../archives/archive.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { type CoveredText, coveredText } from '../screening/covered-text.ts';
import type { ScreenedFile } from '../screening/file-screen.ts';
import { screenFile } from '../screening/screen-file.ts';
import type { FileFinding } from '../screening/screen-file-name.ts';
import { cleanPdf } from './clean-pdf.ts';
import { type SniffedFile, sniffFile } from './sniff.ts';
import { stripMetadata } from './strip-metadata.ts';

export interface ExamineInput {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly limits: ArchiveLimits;
  /** What is to be published is looked through; what comes with an opinion is read by those who handle it. */
  readonly screens: boolean;
}

export interface Examination extends SniffedFile, ScreenedFile {
  readonly stripped: boolean;
  /** The bytes to keep; null where those that came may stay as they are. */
  readonly clean: Uint8Array | null;
}

interface Copy {
  readonly bytes: Buffer;
  readonly stripped: boolean;
  readonly left: string | null;
}

/**
 * Decides what a file is and takes out what it says about its makers; in a thread, because a hostile one costs seconds.
 */
export default async function examine({
  bytes,
  name,
  limits,
  screens,
}: ExamineInput): Promise<Result<Examination>> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sniffed = await sniffFile(content, name, limits);
  if (!sniffed.ok) return sniffed;
  if (screens && sniffed.value.extension === 'pdf') {
    const covered = await coveredIn(content);
    if (covered.length > 0)
      return refused(
        problem('file-covered-text', {
          name: sniffed.value.name,
          pages: covered.map(({ page }) => page).join('、'),
        }),
      );
  }
  const { bytes: clean, stripped, left } = await publicCopy(content, sniffed.value.extension);
  const file = { ...sniffed.value, bytes: clean, limits };
  const screened = screens ? await screenFile(file) : NOTHING;
  const findings = [...screened.findings, ...(screens ? leftFindings(sniffed.value.name, left) : [])];
  return accepted({
    ...sniffed.value,
    ...screened,
    stripped,
    findings,
    clean: clean.equals(content) ? null : clean,
  });
}

/** A damaged file is told by the screening. */
const coveredIn = (content: Buffer): Promise<readonly CoveredText[]> => coveredText(content).catch(() => []);

const NOTHING: ScreenedFile = { findings: [], pages: [], scans: [] };

async function publicCopy(content: Buffer, extension: string): Promise<Copy> {
  if (extension !== 'pdf') return { ...stripMetadata(content, extension), left: null };
  const { bytes, left } = await cleanPdf(content);
  return { bytes, stripped: left === null, left };
}

const leftFindings = (name: string, left: string | null): readonly FileFinding[] =>
  left === null
    ? []
    : [{ kind: 'maker', label: '作者等信息', masked: '', where: `附件“${name}”：${left}`, severity: 'warn' }];
