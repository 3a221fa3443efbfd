import { HEAD } from './file-text/passage.ts';
import type { FindingKind } from './hit.ts';
import { screenText } from './screen-text.ts';

/** What a file that is to be public holds and a person must decide on; never the value itself. */
export interface FileFinding {
  /**
   * `unchecked`: no reader looked there; `hidden`: readers of the file do not see it at once; `maker`: the file says
   * who made it. A person must look.
   */
  readonly kind: FindingKind | 'unchecked' | 'hidden' | 'maker';
  readonly label: string;
  readonly masked: string;
  readonly where: string;
  readonly severity: 'refuse' | 'warn';
}

export const partOf = (name: string): string => `附件“${name}”`;

/** A name is read before the file is. Apart from what reads files, which runs in threads only. */
export const screenFileName = (name: string): readonly FileFinding[] =>
  screenText(name.replace(/\.[^.]+$/, ''), `${partOf(name)}的文件名`, 'office', { headLines: 1 }).map(
    asFileFinding,
  );

export const asFileFinding = ({
  kind,
  label,
  masked,
  where,
  severity,
}: ReturnType<typeof screenText>[number]): FileFinding => ({
  kind,
  label,
  masked,
  where,
  severity,
});

const MACHINE_READ = '（机器识别）';

/** The same of a page that a program read from a picture: null where it could not, and a person must look. */
export function screenRecognised(name: string, page: number, text: string | null): readonly FileFinding[] {
  const where = `${partOf(name)}第 ${page} 页`;
  if (text === null)
    return [
      { kind: 'unchecked', label: '无法检查', masked: '', where: `${where}（识别失败）`, severity: 'warn' },
    ];
  return screenText(text, `${where}${MACHINE_READ}`, 'office', { headLines: page === 1 ? HEAD : 0 }).map(
    asFileFinding,
  );
}
