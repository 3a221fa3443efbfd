import type { Static } from 'typebox';
import type { ImportedDocument as ImportedDocumentSchema } from '../api/contract.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { fromBlocks, toBlocks } from '../richtext/blocks.ts';
import { outlineHtml } from '../richtext/outline.ts';
import { plainText } from '../richtext/plain-text.ts';
import type { DivisionOfLabourRow, PartyMention } from '../schema/declaration.ts';
import { refusalsOf, screenText, warningText } from '../screening/screen-text.ts';
import { divisionOfLabour } from './division-of-labour.ts';
import { type DocumentInput, readDocument } from './read-document.ts';
import type { ImageKeeper } from './read-docx.ts';
import { recogniseDocument } from './recognise-document.ts';

export type ImportedDocument = Omit<Static<typeof ImportedDocumentSchema>, 'divisionOfLabour'> & {
  readonly divisionOfLabour: DivisionOfLabourRow[];
};

export interface ImportDeps {
  /** What phrases of a division of labour meant on the day of the document (null: not known); the bodies module knows. */
  readonly resolveParties: (
    phrases: readonly string[],
    on: CivilDate | null,
  ) => readonly PartyMention[] | Promise<readonly PartyMention[]>;
  /** The catalogue area that an article founds: `(六)` and its heading; null when none does. */
  readonly areaFor: (articleNumber: string, heading: string) => string | null;
  /** Where images of a document go; without it they are dropped with a warning. */
  readonly keepImage?: ImageKeeper;
}

/** Reads a document, recognises what it says about itself and who must do what. Secret and personal content is refused here already. */
export async function importDocument(
  input: DocumentInput,
  deps: ImportDeps,
): Promise<Result<ImportedDocument>> {
  const read = await readDocument(input, deps.keepImage ? { keepImage: deps.keepImage } : {});
  if (!read.ok) return read;
  const findings = screenText(plainText(read.value.html), '正文');
  const markings = refusalsOf(findings.filter((finding) => finding.kind === 'secrecy-marking'));
  if (markings.length > 0) return refused(...markings);
  const recognised = recogniseDocument(toBlocks(read.value.html));
  if (recognised.body.length === 0 && recognised.title === '')
    return refused(problem('input-invalid', { detail: '没有读到文字内容。' }));
  const { html, outline } = outlineHtml(fromBlocks(recognised.body));
  const phrases = divisionOfLabour(toBlocks(html), outline);
  const rows: DivisionOfLabourRow[] = [];
  for (const { leads, responsible, ...row } of phrases) {
    rows.push({
      ...row,
      leads: await deps.resolveParties(leads, recognised.documentDate),
      responsible: await deps.resolveParties(responsible, recognised.documentDate),
      area: deps.areaFor(row.article, row.heading),
    });
  }
  const unknown = rows
    .flatMap((row) => [...row.leads, ...row.responsible])
    .filter((mention) => mention.resolution === 'unknown')
    .map((mention) => mention.phrase);
  return accepted({
    title: recognised.title,
    bodyHtml: html,
    documentNumber: recognised.documentNumber,
    documentDate: recognised.documentDate,
    issuers: [...recognised.issuers],
    outline: [...outline],
    divisionOfLabour: rows,
    warnings: [
      ...read.value.warnings,
      ...(recognised.title === '' ? ['没有识别出标题，请填写。'] : []),
      ...(recognised.documentNumber === null ? ['原文没有发文字号，请核对后填写。'] : []),
      ...(recognised.documentDate === null ? ['没有识别出成文日期，请填写。'] : []),
      ...findings.map(warningText),
      ...(unknown.length > 0 ? [`以下单位未能对应到公开主体：${[...new Set(unknown)].join('、')}。`] : []),
    ],
  });
}
