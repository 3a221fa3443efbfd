import type { JsonObject, JsonValue } from '../kernel/canonical-json.ts';
import type { Refusal } from '../kernel/result.ts';
import type { RegisterDeclaration } from '../schema/declaration.ts';

export const OPERATIONS = ['add', 'change', 'remove'] as const;
export type Operation = (typeof OPERATIONS)[number];
export const OPERATION_NAMES: Readonly<Record<Operation, string>> = {
  add: '新增',
  change: '变更',
  remove: '取消',
};
/** Heading of the column that says what happens to a line. */
export const OPERATION_HEADING = '变动方式';

export const isOperation = (value: unknown): value is Operation =>
  value === 'add' || value === 'change' || value === 'remove';

/** By its code or its Chinese word, as sheets write it; null for any other text. */
export const operationNamed = (text: string): Operation | null =>
  OPERATIONS.find((operation) => operation === text || OPERATION_NAMES[operation] === text) ?? null;

/** One row of a change set as it came in, before it is judged. */
export interface IncomingChange {
  /** The form's own check has judged its rows field by field; only what it cannot know is judged here. */
  readonly source: 'form' | 'file';
  /** For people: `第12行`. */
  readonly place: string;
  /** JSON pointer of the row. */
  readonly pointer: string;
  readonly operation: Operation;
  readonly fields: JsonObject;
  /** What is wrong with the row before its fields are looked at; a path names the cell. */
  readonly faults?: readonly Refusal[];
}

/** A change that is ready for the tables. */
export interface PlannedChange {
  readonly place: string;
  readonly pointer: string;
  readonly operation: Operation;
  readonly key: string;
  readonly title: string;
  /** Masked: the public version. */
  readonly fields: JsonObject;
  readonly facets: readonly string[];
  readonly search: string;
  readonly subject: string | null;
  readonly subjectName: string | null;
  readonly polarity: string | null;
  readonly displayUntil: string | null;
  readonly links: readonly { readonly field: string; readonly type: string; readonly key: string }[];
}

/** A text or figure of an entry as it is written; '' for none. */
export const entryText = (fields: JsonObject, name: string | null): string => {
  const value: JsonValue | undefined = name === null ? undefined : fields[name];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
};

/** What a search in a list compares: no case, no full-width forms, no blanks. */
export const foldForSearch = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** What a search in the list reads of an entry, one line for each field. */
export const searchTextOf = (register: RegisterDeclaration, fields: JsonObject): string =>
  register.search.map((name) => foldForSearch(entryText(fields, name))).join('\n');
