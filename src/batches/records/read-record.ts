import type { CatalogueItem } from '../../catalogue/items.ts';
import type { ValidationContext } from '../../fields/kind.ts';
import type { JsonObject } from '../../kernel/canonical-json.ts';
import { type CivilDate, parseCivilDate } from '../../kernel/civil-date.ts';
import { oldAddress } from '../../kernel/old-address.ts';
import { problem } from '../../kernel/problems.ts';
import type { Refusal } from '../../kernel/result.ts';
import type { Catalogue } from '../../schema/catalogue.ts';
import type { FieldDeclaration, TypeDeclaration } from '../../schema/declaration.ts';
import { cite } from '../../schema/vocabulary.ts';
import { readRow } from '../../sheets/read-records.ts';
import { cellFields } from '../../sheets/record-sheet.ts';
import { shownText } from '../../tables/cell.ts';
import { dateOfText } from '../../tables/dates.ts';
import { cellText, faultOf, type IncomingRow, type RowFault } from '../incoming-row.ts';
import { fieldOfIndex, INDEX_COLUMNS, type IndexColumn } from './columns.ts';

/** Whether a record is to be public; `partly`: somebody marks in the draft what is not. */
export type Judgement = 'public' | 'partly' | 'withheld';

const JUDGEMENTS: Readonly<Record<string, Judgement>> = {
  '': 'public',
  公开: 'public',
  主动公开: 'public',
  是: 'public',
  public: 'public',
  部分公开: 'partly',
  partly: 'partly',
  不公开: 'withheld',
  不予公开: 'withheld',
  否: 'withheld',
  not: 'withheld',
};

/** What a row of an index asks for. */
export interface PlannedRecord {
  readonly item: CatalogueItem;
  readonly type: TypeDeclaration;
  readonly body: string;
  readonly file: string | null;
  readonly judgement: Judgement;
  readonly ground: string;
  readonly publishedOn: CivilDate | null;
  readonly address: string | null;
  readonly content: JsonObject;
}

export interface RecordsContext extends ValidationContext {
  readonly catalogue: Catalogue;
  /** What rows are of that name no item, and whose. */
  readonly item: CatalogueItem;
  readonly bodyCode: string;
  /** By code and by title. */
  readonly items: ReadonlyMap<string, CatalogueItem>;
  /** The code of who is called so today; null where nobody or several are. */
  readonly called: (text: string) => string | null;
  /** Grounds of law for not making public, as a mark calls them. */
  readonly grounds: readonly string[];
  /** Files of the folder that came in; null for a table by itself. */
  readonly files: ReadonlySet<string> | null;
}

/** Without what must be there: that is told of the draft, where it can be filled in. */
const lenient = (fields: Readonly<Record<string, FieldDeclaration>>) =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, { ...field, required: false }]));

type Cells = Readonly<Record<IndexColumn, string>>;

const titleOf = (key: IndexColumn): string => INDEX_COLUMNS[key].title;

/** A row of an index: what it asks for, and everything that is wrong with it. */
export function readRecord(
  keys: readonly (string | null)[],
  row: IncomingRow,
  context: RecordsContext,
): { readonly plan: PlannedRecord; readonly faults: readonly RowFault[] } {
  const faults: RowFault[] = row.refusals.map((refusal) => faultOf('', refusal));
  const wrong = (key: IndexColumn, refusal: Refusal): void =>
    void faults.push(faultOf(titleOf(key), refusal));
  const cell = (key: IndexColumn): string => cellText(row.cells[keys.indexOf(key)] ?? null).trim();
  const cells: Cells = {
    '#file': cell('#file').replaceAll('\\', '/').normalize('NFC'),
    '#title': cell('#title'),
    '#number': cell('#number'),
    '#date': cell('#date'),
    '#body': cell('#body'),
    '#item': cell('#item'),
    '#judgement': cell('#judgement'),
    '#ground': cell('#ground'),
    '#published': cell('#published'),
    '#address': cell('#address'),
  };
  const item = cells['#item'] === '' ? context.item : context.items.get(cells['#item']);
  if (item === undefined) wrong('#item', problem('item-unknown', { value: cells['#item'] }));
  const body = cells['#body'] === '' ? context.bodyCode : context.called(cells['#body']);
  if (body === null) wrong('#body', problem('batch-body-unknown', { name: cells['#body'] }));
  const judgement = JUDGEMENTS[cells['#judgement']];
  if (judgement === undefined)
    wrong('#judgement', problem('batch-judgement-unknown', { value: cells['#judgement'] }));
  else if (judgement !== 'public' && !context.grounds.some((ground) => cells['#ground'].includes(ground)))
    wrong(
      '#ground',
      problem(
        'batch-ground-missing',
        { grounds: context.grounds.join('、') },
        { basis: cite('政府信息公开条例', '第十四条', '第十五条', '第十六条') },
      ),
    );
  const publishedOn = dayIn(cells['#published']);
  if (cells['#published'] !== '' && (publishedOn === null || publishedOn > context.today))
    wrong('#published', problem('batch-day-wrong', { value: cells['#published'] }));
  const address = cells['#address'] === '' ? null : oldAddress(cells['#address']);
  if (cells['#address'] !== '' && address === null)
    wrong('#address', problem('batch-address-wrong', { value: cells['#address'] }));
  const file = cells['#file'] === '' ? null : cells['#file'];
  if (file !== null && context.files?.has(file) !== true)
    wrong('#file', problem('batch-file-missing', { name: file }));
  const known = item ?? context.item;
  const type = context.catalogue.currentType(known.type);
  const read = contentOf(type, keys, row, context);
  faults.push(...read.faults);
  if (file === null && cells['#title'] === '' && judgement !== 'withheld' && row.refusals.length === 0)
    wrong('#title', problem('batch-record-empty'));
  return {
    plan: {
      item: known,
      type,
      body: body ?? context.bodyCode,
      file,
      judgement: judgement ?? 'public',
      ground: cells['#ground'],
      publishedOn,
      address,
      content: read.content,
    },
    faults,
  };
}

/** `2015-03-02 10:00`, `2015年3月2日`, `2015/3/2` and their like, as cells of days are read. */
const dayIn = (text: string): CivilDate | null => parseCivilDate(dateOfText(text) ?? '');

/** The fields of the type; a column that another item's type has and this one has not is a fault where it is filled. */
function contentOf(
  type: TypeDeclaration,
  keys: readonly (string | null)[],
  row: IncomingRow,
  context: RecordsContext,
): { readonly content: JsonObject; readonly faults: readonly RowFault[] } {
  if (row.refusals.length > 0) return { content: {}, faults: [] };
  const fields = lenient(cellFields(type));
  const names = keys.map((key) => {
    if (key === null || !isIndex(key)) return key;
    return fieldOfIndex(type, key);
  });
  const strange = keys.flatMap((key, at) => {
    const name = names[at];
    const isOurs = key === null || (isIndex(key) && !['#number', '#date'].includes(key));
    const filled = shownText(row.cells[at] ?? null) !== '';
    return isOurs || !filled || (name !== null && name !== undefined && Object.hasOwn(fields, name))
      ? []
      : [faultOf('', problem('field-unknown', { field: isIndex(key) ? titleOf(key) : key }))];
  });
  const { content, faults } = readRow(
    fields,
    names,
    { number: row.n, cells: row.cells, merged: row.merged, refusals: [] },
    {
      ...context,
      bodyCode: (text) => context.called(text) ?? text,
      mostRows: 1,
      preset: {},
    },
  );
  return {
    content,
    faults: [...strange, ...faults.map(({ column, message, advice }) => ({ column, message, advice }))],
  };
}

const isIndex = (key: string): key is IndexColumn => Object.hasOwn(INDEX_COLUMNS, key);
