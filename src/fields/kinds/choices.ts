import { narrow } from '../../tables/dates.ts';
import { type FieldOf, type Kind, PLAIN, PLAIN_CELL, plainWords } from '../kind.ts';

const YES = new Set(['是', '有', '√', 'true', '1', 'y', 'yes']);
const NO = new Set(['否', '无', '×', 'false', '0', 'n', 'no']);

export const BOOLEAN: Kind<FieldOf<'boolean'>> = {
  ...PLAIN,
  cell: {
    ...PLAIN_CELL,
    format: () => '是 或 否',
    choices: () => ['是', '否'],
    read: (_, __, written) => {
      const word = narrow(written).toLowerCase();
      return YES.has(word) ? true : NO.has(word) ? false : written;
    },
  },
  validate: (_, value, { invalid }) => (typeof value === 'boolean' ? [] : invalid('应为是或否')),
  schema: () => ({ type: 'boolean' }),
  sample: () => true,
};

export const CODE: Kind<FieldOf<'code'>> = {
  ...PLAIN,
  cell: {
    ...PLAIN_CELL,
    holds: 'code',
    format: ({ options }) => options.map((option) => option.title).join('、'),
    choices: ({ options }) => options.map((option) => option.title),
    read: ({ options }, _, written) => {
      const word = narrow(written);
      return options.find((option) => option.title === written || option.value === word)?.value ?? written;
    },
  },
  validate: ({ options }, value, { invalid }) =>
    options.some((option) => option.value === value) ? [] : invalid('不在可选范围内'),
  schema: ({ options }) => ({
    type: 'string',
    oneOf: options.map(({ value, title }) => ({ const: value, title })),
  }),
  sample: ({ options }, _, { serial }) => options[serial % options.length]?.value ?? '',
  text: ({ options }, value) => options.find((option) => option.value === value)?.title ?? plainWords(value),
};
