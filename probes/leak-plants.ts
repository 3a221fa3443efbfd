import { listItems } from '../src/catalogue/items.ts';
import type { JsonObject, JsonValue } from '../src/kernel/canonical-json.ts';
import { civilDateAt } from '../src/kernel/civil-date.ts';
import { isJsonObject } from '../src/kernel/json-object.ts';
import { catalogue } from '../src/main/catalogue.ts';
import { DEMONSTRATION } from '../src/main/demonstration-data.ts';
import type { DemonstrationRecord } from '../src/schema/example.ts';
import type { FieldDeclaration } from '../src/schema/fields.ts';
import { mayAct } from './access-policy.ts';
import { COMPANION, type Mark, type Marks } from './leak-marks.ts';
import type { OwnInstance } from './own-instance.ts';
import { type Answer, type Ask, type Call, memberOf } from './prepared-drafts.ts';
import type { TestUser } from './test-users.ts';

export interface Kit {
  readonly instance: OwnInstance;
  readonly ask: Ask;
  readonly users: readonly TestUser[];
  readonly marks: Marks;
}

/** A record of an example that was entered with words in it, and how far it came. */
export interface Planted {
  readonly body: string;
  readonly item: string;
  readonly type: string;
  readonly draft: string;
  readonly disclosure: string | null;
  /** What everybody reads while it is public. */
  readonly open: readonly Mark[];
  /** With what never was public. */
  readonly all: readonly Mark[];
}

/** Fields of which only the masked form, or nothing, is published. */
type Fields = 'all' | 'withheld' | readonly string[];

export const readersOfDrafts =
  (body: string) =>
  (user: TestUser | null): boolean =>
    user !== null && mayAct(user, 'view-drafts', body);

const typeOfItem = new Map(catalogue.declaredItems.map((item) => [item.code, item.type]));

/** The examples of a type, as they stand on the day; the probe publishes what offices would. */
export function examplesOf(instance: OwnInstance, type: string): readonly DemonstrationRecord[] {
  const today = civilDateAt(instance.clock.now());
  return DEMONSTRATION.examples
    .flatMap((area) => area.demonstration(today))
    .filter((record) => typeOfItem.get(record.item) === type && record.at.slice(0, 10) <= today);
}

export const byRole = (users: readonly TestUser[], role: string, body: string): TestUser => {
  const found = users.find((user) =>
    user.grants.some((each) => each.role === role && (each.bodyCode === body || each.bodyCode === '*')),
  );
  if (!found) throw new Error(`nobody is ${role} at ${body}`);
  return found;
};

/** What does not succeed ends the probe: it would prove nothing. */
export async function must(ask: Ask, user: TestUser | null, call: Call): Promise<unknown> {
  const answer = await ask(user, call);
  if (answer.status < 300) return answer.body;
  throw new Error(`${call.method} ${call.path}: ${answer.status} ${JSON.stringify(answer.body)}`);
}

/** Enters a record with a word of its own in every text that takes one, and takes it as far as is asked. */
export async function plantRecord(
  kit: Kit,
  record: Pick<DemonstrationRecord, 'item' | 'body' | 'content'>,
  how: {
    readonly until: 'submitted' | 'published';
    readonly fields?: Fields;
    readonly except?: readonly string[];
    readonly label: string;
  },
): Promise<Planted> {
  const { ask, users, marks, instance } = kit;
  const { item, body } = record;
  const declared = (await listItems(instance.db, {})).find(({ code }) => code === item);
  if (!declared) throw new Error(`no item ${item}`);
  const type = catalogue.currentType(declared.type);
  const editor = byRole(users, 'editor', body);
  const created = await must(ask, editor, {
    method: 'POST',
    path: '/api/v1/drafts',
    payload: { item, body },
  });
  const id = String(memberOf(created, 'id'));
  const path = `/api/v1/drafts/${id}`;
  const planting = new Planting(
    marks,
    `${how.label} ${type.key}`,
    readersOfDrafts(body),
    how.fields ?? 'all',
  );
  const content = planting.mark(type.fields, record.content);
  for (const at of how.except ?? []) planting.leave(at);
  let draft: unknown = created;
  for (let attempt = 0; ; attempt += 1) {
    draft = await must(ask, editor, {
      method: 'PATCH',
      path,
      headers: matching(draft),
      payload: { content: planting.settled(content, record.content) },
    });
    const submitted = await ask(editor, {
      method: 'POST',
      path: `${path}/submit`,
      headers: matching(draft),
      payload: { opinion: '请审核' },
    });
    draft = submitted.body;
    if (submitted.status < 300) break;
    if (attempt === 6) throw new Error(`${item} of ${body}: ${JSON.stringify(submitted.body)}`);
    planting.giveUp(refusedFields(submitted));
    draft = await must(ask, editor, { method: 'GET', path });
  }
  const planted = { body, item, type: type.key, draft: id, open: planting.open(), all: planting.all() };
  if (how.until === 'submitted') return { ...planted, disclosure: null };
  for (const step of declared.review)
    draft = await must(ask, byRole(users, step, body), {
      method: 'POST',
      path: `${path}/approve`,
      headers: matching(draft),
      payload: { opinion: '同意' },
    });
  draft = await must(ask, byRole(users, 'issuer', body), {
    method: 'POST',
    path: `${path}/publish`,
    headers: matching(draft),
    payload: { changeNote: '' },
  });
  return { ...planted, disclosure: String(memberOf(draft, 'disclosure')) };
}

export const matching = (draft: unknown) => ({ 'if-match': `"${String(memberOf(draft, 'version'))}"` });

/** The fields that stand at the beginning of the refusals’ paths. */
function refusedFields({ body }: Answer): readonly string[] {
  const refusals = memberOf(body, 'refusals');
  return (Array.isArray(refusals) ? refusals : []).map((each) =>
    String(memberOf(each, 'path') ?? '').replace(/^\/(content\/)?/, ''),
  );
}

/** Which texts of a record carry which words. */
class Planting {
  readonly #marks: Marks;
  readonly #label: string;
  readonly #readers: Mark['mayRead'];
  readonly #fields: Fields;
  readonly #planted = new Map<string, { readonly mark: Mark; readonly isOpen: boolean }>();
  readonly #given = new Set<string>();

  constructor(marks: Marks, label: string, readers: Mark['mayRead'], fields: Fields) {
    this.#marks = marks;
    this.#label = label;
    this.#readers = readers;
    this.#fields = fields;
  }

  mark(
    fields: Readonly<Record<string, FieldDeclaration>>,
    content: JsonObject,
    under = '',
    isInside = false,
  ): JsonObject {
    const marked: Record<string, JsonValue> = { ...content };
    for (const [name, field] of Object.entries(fields)) {
      const value = content[name];
      const at = `${under}${name}`;
      const isWithheld = isInside || field.privacy !== 'public';
      if (Array.isArray(value) && field.kind === 'rows') {
        marked[name] = value.map((row, n) =>
          n === 0 && isJsonObject(row)
            ? this.mark(field.columns, row, `${at}/0/`, isInside || isNeverShown(at, field))
            : row,
        );
      } else if (typeof value === 'string' && value !== '' && this.#takes(at, field, isWithheld)) {
        // What is still to be public carries a word that everybody may read until the record is gone.
        const mark = this.#marks.plant(`${this.#label}, ${at}`, this.#readers);
        this.#planted.set(at, { mark, isOpen: !isWithheld });
        marked[name] = withWord(field, value, mark.code);
      }
    }
    return marked;
  }

  #takes(at: string, field: FieldDeclaration, isWithheld: boolean): boolean {
    if (this.#fields === 'withheld' && !isWithheld) return false;
    if (Array.isArray(this.#fields) && !this.#fields.includes(at)) return false;
    if (field.kind === 'text') return field.format === 'plain' || isWithheld;
    return field.kind === 'long-text' || field.kind === 'rich-text';
  }

  /** What the rules would not take stays as the example has it; when they name no field, nothing stays but one. */
  giveUp(paths: readonly string[]): void {
    const known = [...this.#planted.keys()].filter((at) => !this.#given.has(at));
    const named = known.filter((at) =>
      paths.some(
        (path) => path !== '' && (at === path || at.startsWith(`${path}/`) || path.startsWith(`${at}/`)),
      ),
    );
    for (const at of named.length > 0 ? named : known.slice(0, Math.ceil(known.length / 2)))
      this.#given.add(at);
  }

  leave(at: string): void {
    this.#given.add(at);
  }

  settled(marked: JsonObject, original: JsonObject, under = ''): JsonObject {
    const settled: Record<string, JsonValue> = { ...marked };
    for (const [name, value] of Object.entries(marked)) {
      const before = original[name];
      if (this.#given.has(`${under}${name}`) && before !== undefined) settled[name] = before;
      else if (Array.isArray(value) && Array.isArray(before)) {
        settled[name] = value.map((row, n) => {
          const was = before[n];
          return isJsonObject(row) && was !== undefined && isJsonObject(was)
            ? this.settled(row, was, `${under}${name}/${n}/`)
            : row;
        });
      }
    }
    return settled;
  }

  all(): readonly Mark[] {
    return [...this.#planted].flatMap(([at, { mark }]) => (this.#given.has(at) ? [] : [mark]));
  }

  /** What is public once it is published; everything else stays inside from the first. */
  open(): readonly Mark[] {
    return [...this.#planted].flatMap(([at, { mark, isOpen }]) =>
      isOpen && !this.#given.has(at) ? [mark] : [],
    );
  }
}

/** The changes of a list are its entries, in which each column has its own say. */
const isNeverShown = (at: string, field: FieldDeclaration): boolean =>
  field.privacy === 'never' && at !== 'changes';

function withWord(field: FieldDeclaration, value: string, code: string): string {
  if (field.kind === 'rich-text') return `${value}<p>${COMPANION} ${code}</p>`;
  if (field.privacy === 'mask-address') return `${value} ${code}`;
  return field.privacy === 'public' ? `${value} ${COMPANION} ${code}` : `${value.slice(0, 4)}${code}`;
}
