import { isUnread, type Passage, type Unread } from './file-text/passage.ts';
import { asFileFinding, type FileFinding } from './screen-file-name.ts';
import { screenText } from './screen-text.ts';

/** More of them say nothing new. */
const MOST_FINDINGS = 50;
/** Some seconds of work; a table of 200,000 rows has fewer cells with long numbers or names. */
const MOST_SIGNS = 4_000_000;

const toLookAt = (kind: 'unchecked' | 'hidden', where: string): FileFinding => ({
  kind,
  label: kind === 'hidden' ? '隐藏的内容' : '无法检查',
  masked: '',
  where,
  severity: 'warn',
});

/** Amounts, days and names of places: nothing that a finder looks for, and most of a large table. */
const isPlain = (line: string): boolean =>
  /^(?:[\d.,%:/¥ -]{0,6}|\d{4}-\d\d-\d\d|[\u4e00-\u9fa5]{1,8})$/.test(line) && !/[密部]/.test(line);

/** Of each kind and value the first place; an ID that stands in the text and in its fallback is one. */
class Findings {
  readonly #found = new Map<string, FileFinding>();
  add(finding: FileFinding): void {
    const key = `${finding.kind} ${finding.masked} ${finding.masked === '' ? finding.where : ''}`;
    if (!this.#found.has(key)) this.#found.set(key, finding);
  }
  get isFull(): boolean {
    return this.#found.size >= MOST_FINDINGS;
  }
  get all(): readonly FileFinding[] {
    return [...this.#found.values()];
  }
}

/** Headings stand before their cells, so that what a number is called says what it is, as in a sentence. */
class Columns {
  #place = '';
  #headings: readonly string[] = [];
  lines({ where, unit, lines }: Passage): readonly string[] {
    if (unit !== '列') return lines;
    const place = where.replace(/第 \d+ 行$/, '');
    if (place !== this.#place || this.#headings.length === 0) {
      this.#place = place;
      this.#headings = lines.filter((line) => line !== '').length > 1 ? lines : [];
      return lines;
    }
    return lines.map((line, i) =>
      line === '' || isPlain(line) ? '' : `${(this.#headings[i] ?? '').slice(0, 12)} ${line}`.trimStart(),
    );
  }
}

/** As much of a file's text as is kept: a volume of laws. */
const MOST_KEPT = 200_000;

/** The text of a file by page; what has no pages is page 1. Blanks of a table's empty cells go. */
class Pages {
  readonly #pages = new Map<number, string[]>();
  #signs = 0;
  add({ page = 1, lines, unit }: Passage): void {
    const text = unit === '列' ? lines.filter((line) => line !== '').join(' ') : lines.join('\n');
    if (text.trim() === '' || this.#signs >= MOST_KEPT) return;
    const kept = text.slice(0, MOST_KEPT - this.#signs);
    this.#signs += kept.length;
    this.#pages.set(page, [...(this.#pages.get(page) ?? []), kept]);
  }
  get all(): readonly PageText[] {
    return [...this.#pages].map(([page, parts]) => ({ page, text: parts.join('\n') }));
  }
}

export interface PageText {
  readonly page: number;
  readonly text: string;
}

export interface ScreenedFile {
  readonly findings: readonly FileFinding[];
  /** What was read, for the search. */
  readonly pages: readonly PageText[];
  /** Pages that are pictures and wait for a program that reads print; nothing is found on them yet. */
  readonly scans: readonly number[];
}

/** Looks through what is given to it, passage by passage, as `screenText` does through a text. */
export class FileScreen {
  readonly #part: string;
  readonly #mostSigns: number;
  readonly #findings = new Findings();
  readonly #columns = new Columns();
  readonly #pages = new Pages();
  readonly #scans: number[] = [];
  #signs = 0;
  #isOver = false;

  /** `part` begins with 附件 and the file's name. */
  constructor(part: string, mostSigns = MOST_SIGNS) {
    this.#part = part;
    this.#mostSigns = mostSigns;
  }

  /** False when nothing more is looked at. */
  add(passage: Passage | Unread): boolean {
    if (this.#isOver) return false;
    if (isUnread(passage)) {
      if (passage.scan !== undefined) this.#scans.push(passage.scan);
      else
        this.#findings.add(
          toLookAt(passage.hidden ? 'hidden' : 'unchecked', `${this.#part}${passage.unread}`),
        );
      return true;
    }
    this.#pages.add(passage);
    const { unit, headLines, where } = passage;
    const lines = this.#columns.lines(passage);
    const text = lines.map((line) => line.replaceAll('\n', ' ')).join('\n');
    this.#signs += text.length;
    if (this.#signs > this.#mostSigns || this.#findings.isFull) {
      this.#findings.add(toLookAt('unchecked', `${this.#part}${where}之后的内容`));
      this.#isOver = true;
      return false;
    }
    for (const found of screenText(text, `${this.#part}${where}`, 'office', { unit, headLines }))
      this.#findings.add(asFileFinding(found));
    return true;
  }

  get screened(): ScreenedFile {
    return { findings: this.#findings.all, pages: this.#pages.all, scans: this.#scans };
  }
}
