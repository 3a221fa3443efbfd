import type { RegisterType } from '../../../src/schema/declaration.ts';
import * as field from '../common-fields.ts';
import { date, LOCATION_FIELDS, options, registerType, text } from './register-fields.ts';

interface Given {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly titleHelp: string;
  /** What one line is called: 排放口. */
  readonly entryName: string;
  readonly codeHelp: string;
  readonly nameHelp: string;
  /** What kinds there are, by the keys that standards and judgements name. */
  readonly kinds: Readonly<Record<string, string>>;
  /** By what the lines are grouped: 排污单位, 水系. */
  readonly group: string;
}

/**
 * A list of what is measured or answers for itself: outlets, sections, sources, enterprises, institutions. The leading
 * body keeps it; whoever holds a line owes what items say that holders owe, from the day on which the line holds.
 */
export const placeRegister = (given: Given): RegisterType =>
  registerType({
    key: given.key,
    title: given.title,
    description: given.description,
    titleHelp: given.titleHelp,
    register: {
      entryName: given.entryName,
      fields: {
        code: text('编码', { required: true, maxLength: 60, help: `${given.codeHelp}编后不变。` }),
        name: text('名称', { required: true, maxLength: 100, help: given.nameHelp }),
        kind: field.code('类别', '', true, options(given.kinds)),
        group: text(given.group, { required: true, maxLength: 100 }),
        holder: text('责任单位', {
          required: true,
          maxLength: 100,
          help: '按期公开有关信息的单位，填全称或公开主体代码。',
        }),
        aliases: text('其他名称', { maxLength: 200, help: '表格中可能出现的名称，用顿号分开。' }),
        startsOn: { ...date('启用日期', false, false), help: '早于或等于生效日期的不填。' },
        endsOn: { ...date('停用日期', false, false), help: '从这一天起不再监测、运营；不再列入的直接取消。' },
        ...LOCATION_FIELDS,
        source: text('资料来源', { maxLength: 200 }),
      },
      key: 'code',
      title: 'name',
      columns: ['name', 'kind', 'group', 'holder', 'startsOn', 'endsOn'],
      filters: ['kind'],
      search: ['code', 'name', 'group', 'holder', 'aliases'],
      divisions: [],
      links: [],
      map: { longitude: 'longitude', latitude: 'latitude', label: 'name', category: 'kind' },
      holders: {
        holder: 'holder',
        from: 'startsOn',
        until: 'endsOn',
        place: {
          kind: 'kind',
          group: 'group',
          aliases: 'aliases',
          longitude: 'longitude',
          latitude: 'latitude',
          source: 'source',
        },
      },
    },
  });
