import { type BodyIndex, bodyCalled, existsOn } from '../bodies/directory.ts';
import { normalUsername, refusalsOfNames } from '../identity/accounts.ts';
import type { Role } from '../kernel/actor.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import { POST_NAMES, POST_ROLES } from '../schema/vocabulary.ts';
import { shownText } from '../tables/cell.ts';
import type { ReadTable } from '../tables/read-table.ts';
import type { TableRow } from '../tables/rows.ts';

/** One who is on the sheet, with what he is at each body. */
export interface Person {
  readonly row: number;
  readonly username: string;
  readonly name: string;
  readonly body: string;
  readonly posts: { readonly role: Role; readonly bodyCode: string }[];
}

export interface PeopleFault {
  readonly row: number | null;
  readonly refusal: Refusal;
}

/** Against what a sheet is judged; a set that is null holds every body. */
export interface PeopleContext {
  readonly bodies: BodyIndex;
  readonly today: string;
  readonly keeps: ReadonlySet<string> | null;
  readonly gives: ReadonlySet<string> | null;
  /** Accounts that are there, by name. */
  readonly known: ReadonlyMap<string, { readonly name: string; readonly body: string | null }>;
  /** Roles that the three administrators hold bar everything else. */
  readonly administrators: ReadonlySet<string>;
}

const within = (set: ReadonlySet<string> | null, code: string): boolean => set === null || set.has(code);

/** The people of a sheet and everything that is wrong in it, by row. */
export function judgePeople(
  table: ReadTable,
  context: PeopleContext,
): { readonly people: readonly Person[]; readonly faults: readonly PeopleFault[] } {
  const people = new Map<string, Person>();
  const faults: PeopleFault[] = [];
  const at = (key: string): number => table.heading.keys.indexOf(key);
  const [username, name, body, roles] = [at('username'), at('name'), at('body'), at('roles')];
  for (const row of table.rows) {
    const text = (column: number): string => (column < 0 ? '' : shownText(row.cells[column] ?? null));
    const read = {
      username: normalUsername(text(username)),
      name: text(name),
      body: text(body),
      roles: text(roles),
    };
    const { refusals, person } = judgeRow(row, read, people.get(read.username), context);
    faults.push(...refusals.map((refusal) => ({ row: row.number, refusal })));
    if (person === null) continue;
    const first = people.get(person.username);
    if (first) first.posts.push(...person.posts);
    else people.set(person.username, person);
  }
  return { people: [...people.values()], faults };
}

interface ReadRow {
  readonly username: string;
  readonly name: string;
  readonly body: string;
  readonly roles: string;
}

function judgeRow(
  row: TableRow,
  read: ReadRow,
  before: Person | undefined,
  context: PeopleContext,
): { readonly refusals: readonly Refusal[]; readonly person: Person | null } {
  const { username, name } = read;
  const refusals: Refusal[] = [...row.refusals, ...refusalsOfNames(username, name, false)];
  const body = bodyOf(read.body, context, refusals);
  const roles = rolesOf(read.roles, refusals);
  const wrong = (field: string, detail: string): void => {
    refusals.push(problem('field-invalid', { field, detail }));
  };
  if (body !== null && roles.length > 0 && !within(context.gives, body))
    wrong('角色', '您不能授予角色，请留空，由安全管理员或者单位管理员授予。');
  if (before && before.name !== name)
    wrong('姓名', `与第 ${before.row} 行的同一账号（${before.name}）不同。`);
  if (before?.posts.some((post) => post.bodyCode === body)) wrong('账号', `与第 ${before.row} 行重复。`);
  const known = context.known.get(username);
  if (known && (known.name !== name || (body !== null && !before && known.body !== body)))
    wrong('账号', `账号“${username}”已经有人使用，请换一个。`);
  if (context.administrators.has(username)) refusals.push(problem('account-of-administrator'));
  if (refusals.length > 0 || body === null) return { refusals, person: null };
  return {
    refusals,
    person: {
      row: row.number,
      username,
      name,
      body,
      posts: roles.map((role) => ({ role, bodyCode: body })),
    },
  };
}

function bodyOf(text: string, context: PeopleContext, refusals: Refusal[]): string | null {
  if (text === '') {
    refusals.push(problem('field-required', { field: '单位' }));
    return null;
  }
  const code = bodyCalled(context.bodies, text);
  const body = code === null ? undefined : context.bodies.byCode.get(code);
  if (code === null || !body || !existsOn(body, context.today)) {
    refusals.push(problem('body-unknown', { value: text }));
    return null;
  }
  if (within(context.keeps, code)) return code;
  refusals.push(problem('not-permitted', { body: text, action: '管理人员账号' }));
  return null;
}

const BY_NAME = new Map<string, Role>(
  POST_ROLES.flatMap((role): [string, Role][] => [
    [role, role],
    [POST_NAMES[role], role],
  ]),
);

function rolesOf(text: string, refusals: Refusal[]): readonly Role[] {
  const names = [...new Set(text.split(/[、,，;；/\s]+/).filter((part) => part !== ''))];
  return names.flatMap((name) => {
    const role = BY_NAME.get(name);
    if (role) return role;
    const detail = `没有“${name}”这个角色；可填：${POST_ROLES.map((each) => POST_NAMES[each]).join('、')}。`;
    refusals.push(problem('field-invalid', { field: '角色', detail }));
    return [];
  });
}
