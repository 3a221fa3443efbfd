import { citedTogether } from '../../../src/kernel/citation.ts';
import { chineseDate, parseCivilDate } from '../../../src/kernel/civil-date.ts';
import { isJsonObject } from '../../../src/kernel/json-object.ts';
import { problem } from '../../../src/kernel/problems.ts';
import type { DossierKind, Gate } from '../../../src/schema/dossier-kind.ts';
import { balanceCarried, monthsFollow, nextMonth } from '../../dossiers/account-gates.ts';
import { stage } from '../../dossiers/stage.ts';
import {
  COLLECTIVE_FINANCES,
  COLLECTIVES,
  VILLAGE_OPENNESS,
  VILLAGERS_LAW,
} from '../../law/statutes/villages.ts';
import { DOSSIER_FIELDS } from '../../types/record-types.ts';
import { STEPS } from './types/decisions.ts';

/** By number until 2025-12-31, as a whole after it: the numbers of the text of 2026 were not read. */
const MEETINGS = citedTogether(VILLAGERS_LAW.at('第二十四条', '第二十六条'), VILLAGERS_LAW.whole);
const QUORUM = citedTogether(VILLAGERS_LAW.at('第二十六条'), VILLAGERS_LAW.whole);
const ACCOUNT = {
  month: 'month',
  opening: 'opening',
  closing: 'closing',
  basis: citedTogether(
    VILLAGERS_LAW.at('第三十条'),
    VILLAGERS_LAW.whole,
    COLLECTIVES.at('第四十五条'),
    COLLECTIVE_FINANCES.whole,
  ),
} as const;

const rowsOf = (content: Parameters<Gate['judge']>[0]['content']) =>
  Array.isArray(content.steps) ? content.steps.filter(isJsonObject) : [];
const titleOf = (step: string): string => STEPS.find((each) => each.value === step)?.title ?? step;

const fourSteps: Gate = {
  name: 'four-steps-in-order',
  title: '四议步骤齐全，先后有序',
  basis: VILLAGE_OPENNESS.whole,
  judge: ({ content }) => {
    const rows = rowsOf(content);
    const at = { path: '/content/steps' };
    const missing = STEPS.filter(({ value }) => !rows.some((row) => row.step === value));
    const days = STEPS.flatMap(({ value }) => {
      const on = parseCivilDate(String(rows.find((row) => row.step === value)?.on ?? ''));
      return on === null ? [] : [{ step: value, on }];
    });
    return [
      ...missing.map(({ title }) => problem('step-missing', { step: title }, at)),
      ...days.slice(1).flatMap((day, index) => {
        const earlier = days[index];
        return earlier === undefined || day.on >= earlier.on
          ? []
          : [
              problem(
                'date-order',
                {
                  later: titleOf(day.step),
                  laterValue: chineseDate(day.on),
                  earlier: titleOf(earlier.step),
                  earlierValue: chineseDate(earlier.on),
                },
                at,
              ),
            ];
      }),
    ];
  },
};

/** 村民委员会组织法第二十六条: two thirds of the representatives must be there, and more than half of those present agree. */
const lawfulMeeting: Gate = {
  name: 'representatives-quorum-and-majority',
  title: '村民代表会议到会三分之二以上，到会人员过半数同意',
  basis: QUORUM,
  judge: ({ content }) =>
    rowsOf(content)
      .filter((row) => row.step === 'representatives')
      .flatMap((row) => {
        const [members, present, agreed] = [Number(row.members), Number(row.present), Number(row.agreed)];
        const step = titleOf('representatives');
        const at = { path: '/content/steps', basis: QUORUM };
        return [
          ...(present * 3 < members * 2 ? [problem('quorum-missing', { step, present, members }, at)] : []),
          ...(agreed * 2 <= present ? [problem('majority-missing', { step, agreed, present }, at)] : []),
        ];
      }),
};

export const GRASSROOTS_KINDS: readonly DossierKind[] = [
  {
    key: 'village-account',
    version: 1,
    validFrom: '2011-01-01',
    title: '村级财务账户',
    basis: ACCOUNT.basis,
    number: {
      title: '账户编号',
      pattern: '[1-9]\\d{11}-\\d{2}',
      help: '账户编号由十二位行政区划代码和两位账户序号组成，',
      example: '430121107201-01',
    },
    fields: DOSSIER_FIELDS,
    ocds: null,
    lookup: null,
    running: [
      {
        title: '逐月收支和结余',
        stage: 'month',
        at: 'month',
        figures: [
          { field: 'opening', drawing: null },
          { field: 'incomeTotal', drawing: 'bar' },
          { field: 'expenseTotal', drawing: 'bar' },
          { field: 'closing', drawing: 'line' },
        ],
      },
    ],
    stages: [
      stage({
        key: 'month',
        title: '逐月收支',
        demand: '每月的收入、支出明细和结余，上下月结余相衔接。',
        audience: 'public',
        type: 'village-statement',
        opens: true,
        continues: {
          fields: {
            dossierNumber: 'dossierNumber',
            matter: 'matter',
            opening: 'closing',
            contact: 'contact',
          },
          values: nextMonth({ month: 'month', title: 'title' }),
        },
        required: () => true,
        gates: [monthsFollow(ACCOUNT), balanceCarried(ACCOUNT)],
      }),
    ],
  },
  {
    key: 'village-decision',
    version: 1,
    validFrom: '2011-01-01',
    title: '村级重大事项（四议两公开）',
    basis: MEETINGS,
    number: {
      title: '议事编号',
      pattern: '[1-9]\\d{11}-MZ20\\d{2}-\\d{2}',
      help: '议事编号由十二位行政区划代码、“MZ”、年份和两位序号组成，',
      example: '430121107201-MZ2026-01',
    },
    fields: DOSSIER_FIELDS,
    ocds: null,
    lookup: null,
    stages: [
      stage({
        key: 'resolution',
        title: '决议公开',
        demand: '四议过程、到会和同意人数、决议内容。',
        audience: 'public',
        type: 'village-resolution',
        opens: true,
        repeatable: false,
        required: () => true,
        gates: [fourSteps, lawfulMeeting],
      }),
      stage({
        key: 'outcome',
        title: '实施结果公开',
        demand: '决议的落实结果、资金使用和监督意见。',
        audience: 'public',
        type: 'village-outcome',
        repeatable: false,
        required: () => true,
        closes: () => true,
      }),
    ],
  },
];
