import type { JsonObject, JsonValue } from '../../kernel/canonical-json.ts';
import { isJsonObject } from '../../kernel/json-object.ts';
import { problem } from '../../kernel/problems.ts';
import type { Attachment } from '../../schema/declaration.ts';
import {
  type FieldOf,
  type Kind,
  NO_REFERENCES,
  PLAIN,
  PLAIN_CELL,
  plainWords,
  rowsIn,
  textsIn,
  validateList,
} from '../kind.ts';

const listSchema = ({ maxItems }: { readonly maxItems: number }): JsonObject => ({
  type: 'array',
  maxItems,
  uniqueItems: true,
  items: { type: 'string' },
});

/** Members of a list, by what each is called. */
const listed = (value: JsonValue, nameOf: (each: JsonValue) => string): string =>
  Array.isArray(value)
    ? value
        .map(nameOf)
        .filter((name) => name !== '')
        .join('、')
    : plainWords(value);

export const BODIES: Kind<FieldOf<'bodies'>> = {
  ...PLAIN,
  cell: {
    ...PLAIN_CELL,
    holds: 'code',
    format: () => '公开主体的全称或代码，多个用顿号分开',
    stored: (value, bodyCode) =>
      String(value)
        .split(/[、，,;；\n]/)
        .map((name) => name.trim())
        .filter((name) => name !== '')
        .map(bodyCode),
  },
  validate: ({ maxItems }, value, at) =>
    validateList(value, maxItems, at, (code) => {
      if (typeof code !== 'string') return at.invalid('应为公开主体代码');
      return at.mode !== 'submit' || at.knownBody(code)
        ? []
        : [problem('body-unknown', { value: code }, { path: at.path })];
    }),
  schema: listSchema,
  sample: (_, __, { bodyCode }) => [bodyCode],
  text: (_, value, nameOf) => listed(value, (code) => (typeof code === 'string' ? nameOf(code) : '')),
  references: (_, value) => ({ ...NO_REFERENCES, bodies: textsIn(value) }),
};

export const DISCLOSURES: Kind<FieldOf<'disclosures'>> = {
  ...PLAIN,
  cell: null,
  validate: ({ maxItems }, value, at) =>
    validateList(value, maxItems, at, (id) => (typeof id === 'string' ? [] : at.invalid('应为公开信息编号'))),
  schema: listSchema,
  sample: (_, __, { references }) => references.slice(0, 1),
  text: (_, value) => listed(value, (id) => (typeof id === 'string' ? id : '')),
  references: (_, value) => ({ ...NO_REFERENCES, disclosures: textsIn(value) }),
};

const ATTACHMENT: JsonObject = {
  type: 'object',
  properties: {
    sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    name: { type: 'string', maxLength: 200 },
    sizeBytes: { type: 'integer', minimum: 1 },
    mediaType: { type: 'string' },
  },
  required: ['sha256', 'name', 'sizeBytes', 'mediaType'],
  additionalProperties: false,
};

const attachmentIn = ({
  sha256,
  name,
  sizeBytes,
  mediaType,
}: Readonly<Record<string, unknown>>): readonly Attachment[] =>
  typeof sha256 === 'string' &&
  typeof name === 'string' &&
  typeof sizeBytes === 'number' &&
  typeof mediaType === 'string'
    ? [{ sha256, name, sizeBytes, mediaType }]
    : [];

export const ATTACHMENTS: Kind<FieldOf<'attachments'>> = {
  ...PLAIN,
  cell: null,
  /** The answer to an upload says more about a file than the record does. */
  kept: (value) =>
    Array.isArray(value)
      ? value.map((file) => {
          const [attachment] = isJsonObject(file) ? attachmentIn(file) : [];
          return attachment === undefined ? file : { ...attachment };
        })
      : value,
  validate: ({ maxItems }, value, at) =>
    validateList(value, maxItems, at, (file) =>
      isJsonObject(file) && attachmentIn(file).length > 0 ? [] : at.invalid('附件信息不完整'),
    ),
  schema: ({ maxItems }) => ({ type: 'array', maxItems, items: ATTACHMENT }),
  sample: () => [],
  text: (_, value) => listed(value, (file) => (isJsonObject(file) ? plainWords(file.name ?? '') : '')),
  references: (_, value) => ({
    ...NO_REFERENCES,
    attachments: rowsIn(value).flatMap(attachmentIn),
  }),
};
