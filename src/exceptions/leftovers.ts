import type { JsonObject, JsonValue } from '../kernel/canonical-json.ts';
import { isJsonObject } from '../kernel/json-object.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { FieldDeclaration, TypeDeclaration } from '../schema/declaration.ts';
import { cite } from '../schema/vocabulary.ts';
import type { DraftException } from './exception-store.ts';
import { MARK_START } from './part.ts';
import { bareSource, bareText } from './text-signs.ts';
import { fieldAt, findPart, lostParts, valueAt, withhold } from './withhold.ts';

const BASIS = cite('政府信息公开条例', '第三十七条');
/** A word that is shorter stands in many texts without telling the passage. */
const TELLING = 4;

/** Each text of a content with the title of its field, as it is compared. */
function textsOf(
  type: Pick<TypeDeclaration, 'fields'>,
  content: JsonObject,
): readonly { readonly field: string; readonly title: string; readonly text: string }[] {
  return Object.entries(content).flatMap(([name, value]) => {
    const field = type.fields[name];
    return field === undefined ? [] : [{ field: name, title: field.title, text: bareOf(field, value) }];
  });
}

function bareOf(field: FieldDeclaration, value: JsonValue): string {
  if (typeof value === 'string') return bareSource(value, field.kind === 'rich-text');
  if (Array.isArray(value)) return value.map((each) => bareOf(field, each)).join('\n');
  if (!isJsonObject(value)) return '';
  return Object.entries(value)
    .map(([column, cell]) => bareOf(field.kind === 'rows' ? (field.columns[column] ?? field) : field, cell))
    .join('\n');
}

/** What a part says, as far as it could stand elsewhere word for word. */
function wordsOf(type: Pick<TypeDeclaration, 'fields'>, content: JsonObject, part: DraftException): string {
  const found = findPart(type, content, part);
  if (found === null) return '';
  const value = valueAt(content, found.path);
  if (typeof value !== 'string') return '';
  const text = bareSource(value, fieldAt(type, found.path)?.kind === 'rich-text');
  const words =
    part.scope === 'passage' ? text.slice(found.startAt, found.startAt + (part.length ?? 0)) : text;
  return words.length < TELLING ? '' : words;
}

/**
 * Every reason against the marks of a draft: what was marked and has changed since, what would be told in another
 * place, what was objected to, a mark that nobody decided about. `content` is the whole text of the draft.
 */
export function markRefusals(
  type: Pick<TypeDeclaration, 'fields'>,
  content: JsonObject,
  marks: readonly DraftException[],
): readonly Refusal[] {
  const at = (part: DraftException) => ({ path: `/content/${part.path[0] ?? ''}`, basis: BASIS });
  const left = textsOf(type, withhold(type, content, marks));
  return [
    ...lostParts(type, content, marks).flatMap((lost) => {
      const part = marks.find(({ id }) => id === lost.id);
      return part === undefined ? [] : [problem('exception-lost', { place: part.place }, at(part))];
    }),
    ...marks.flatMap((part) => {
      const words = wordsOf(type, content, part);
      if (words === '') return [];
      return left
        .filter(({ text }) => text.includes(words))
        .map(({ title, field }) =>
          problem(
            'exception-elsewhere',
            { place: part.place, other: title },
            { path: `/content/${field}`, basis: BASIS },
          ),
        );
    }),
    ...marks.flatMap((part) =>
      part.objection === null
        ? []
        : [
            problem(
              'exception-objected',
              { place: part.place, ...part.objection },
              { path: at(part).path, basis: cite('政府信息公开条例', '第四十七条') },
            ),
          ],
    ),
    ...textsOf(type, content)
      .filter(({ text }) => text.includes(bareText(MARK_START)))
      .map(({ title, field }) =>
        problem('exception-mark-typed', { field: title }, { path: `/content/${field}`, basis: BASIS }),
      ),
  ];
}
