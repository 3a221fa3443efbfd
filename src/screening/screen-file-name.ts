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
