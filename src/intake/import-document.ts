import type { Static } from 'typebox';
import type { ImportedDocument as ImportedDocumentSchema } from '../api/contract.ts';
import { movable, withinBudget } from '../files/examine.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import type { DivisionOfLabourRow, PartyMention } from '../schema/declaration.ts';
import { runInWorker, workerTask } from '../workers/run-in-worker.ts';
import type { Account } from './account.ts';
import { hasPages, pagesOfFile } from './pages-of-file.ts';
import type { FoundImage, PreparedDocument, PrepareInput } from './prepare-document.ts';
import type { DocumentInput } from './read-document.ts';

export type ImportedDocument = Omit<Static<typeof ImportedDocumentSchema>, 'divisionOfLabour'> & {
  readonly divisionOfLabour: DivisionOfLabourRow[];
};

/** Keeps an image and gives its path under /files; null = not kept. */
export type ImageKeeper = (bytes: Buffer, mediaType: string) => Promise<string | null>;

export interface ImportDeps {
  /**
   * What phrases of a division of labour meant on the day of the document (null: not known); the bodies module knows.
   */
  readonly resolveParties: (
    phrases: readonly string[],
    on: CivilDate | null,
  ) => readonly PartyMention[] | Promise<readonly PartyMention[]>;
  /** The catalogue area that an article founds: `(六)` and its heading; null when none does. */
  readonly areaFor: (articleNumber: string, heading: string) => string | null;
  /** Where images of a document go; without it they are dropped with a warning. */
  readonly keepImage?: ImageKeeper;
}

const task = workerTask<PrepareInput, Result<PreparedDocument>>(
  import.meta.url,
  './prepare-document.worker.ts',
);
/** The longest document in use takes a second. */
const MILLISECONDS = 30_000;

/** Read in a worker thread; the bytes of a file are gone afterwards. */
const prepare = (input: DocumentInput, keepsImages: boolean): Promise<Result<PreparedDocument>> =>
  withinBudget(input.kind === 'file' ? input.name : '粘贴的文字', () =>
    runInWorker(
      task,
      { input, keepsImages },
      { milliseconds: MILLISECONDS, transfer: input.kind === 'file' ? movable(input.bytes) : [] },
    ),
  );

/** Pages of print become lines before they are read as a document; everything else comes as it is. */
async function withPages(input: DocumentInput): Promise<Result<DocumentInput>> {
  if (input.kind !== 'file' || !hasPages(input.name)) return accepted(input);
  const pages = await pagesOfFile(input.bytes, input.name);
  if (!pages.ok) return pages;
  return pages.value.every(({ text }) => text === null)
    ? refused(problem('recognition-failed', { name: input.name, count: pages.value.length }))
    : accepted({ kind: 'pages', pages: pages.value });
}

/**
 * Reads a document, recognises what it says about itself and who must do what. Secret and personal content is refused
 * here already.
 */
export async function importDocument(
  input: DocumentInput,
  deps: ImportDeps,
): Promise<Result<ImportedDocument>> {
  const readable = await withPages(input);
  if (!readable.ok) return readable;
  const prepared = await prepare(readable.value, deps.keepImage !== undefined);
  if (!prepared.ok) return prepared;
  const found = prepared.value;
  const { html, dropped } = await withKeptImages(found, deps.keepImage);
  const rows: DivisionOfLabourRow[] = [];
  for (const { leads, responsible, ...row } of found.rows) {
    rows.push({
      ...row,
      leads: await deps.resolveParties(leads, found.documentDate),
      responsible: await deps.resolveParties(responsible, found.documentDate),
      area: deps.areaFor(row.article, row.heading),
    });
  }
  const unknown = rows
    .flatMap((row) => [...row.leads, ...row.responsible])
    .filter((mention) => mention.resolution === 'unknown')
    .map((mention) => mention.phrase);
  return accepted({
    title: found.title,
    bodyHtml: html,
    documentNumber: found.documentNumber,
    documentDate: found.documentDate,
    issuers: [...found.issuers],
    signers: [...found.signers],
    addressees: found.addressees,
    genre: found.genre,
    effectiveOn: found.effectiveOn,
    expiresOn: found.expiresOn,
    annexes: [...found.annexes],
    account: dropped === 0 ? found.account : withDropped(found.account, dropped),
    outline: [...found.outline],
    divisionOfLabour: rows,
    warnings: [
      ...(dropped === 0 ? [] : [`文中有 ${dropped} 幅图片没有通过上传检查，没有导入，请另行上传后插入。`]),
      ...found.warnings,
      ...(unknown.length > 0 ? [`以下单位未能对应到公开主体：${[...new Set(unknown)].join('、')}。`] : []),
    ],
  });
}

const withDropped = (account: Account, count: number): Account => ({
  ...account,
  named: [...account.named, { what: '没有通过检查的图片', count, characters: 0, places: [], excerpt: '' }],
});

/**
 * Puts the path of each picture that was kept where it stands; takes out the others, with the paragraph that held
 * nothing else.
 */
async function withKeptImages(
  { html, images }: PreparedDocument,
  keepImage: ImageKeeper | undefined,
): Promise<{ readonly html: string; readonly dropped: number }> {
  let text = html;
  let dropped = 0;
  for (const { path, mediaType, bytes } of keepImage === undefined ? [] : images) {
    const kept = await keepImage?.(Buffer.from(bytes), mediaType);
    if (kept) text = text.replaceAll(`src="${path}"`, () => `src="${kept}"`);
    else {
      dropped += 1;
      text = withoutImage(text, path);
    }
  }
  return { html: text, dropped };
}

const withoutImage = (html: string, path: FoundImage['path']): string => {
  const image = `<img[^>]* src="${path}"[^>]*>`;
  return html.replace(new RegExp(`<p[^>]*>${image}</p>|${image}`, 'g'), '');
};
