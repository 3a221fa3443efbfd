import { citedTogether } from '../../../src/kernel/citation.ts';
import type { DossierKind } from '../../../src/schema/dossier-kind.ts';
import { atLeast, dayIn, demands, lastOf, notBefore, own, valueIn } from '../../dossiers/gates.ts';
import { RECRUITMENT_SHOWN_FOR } from '../../dossiers/periods.ts';
import { stage } from '../../dossiers/stage.ts';
import {
  CIVIL_SERVANTS,
  CONSTRUCTION_FINANCE,
  INVESTMENT_RULES,
  RECRUITMENT_RULES,
} from '../../law/statutes/budgets.ts';
import { DOSSIER_FIELDS } from '../../types/record-types.ts';

const LAW = CIVIL_SERVANTS.at('第三十二条');

/** 公务员招录 from the notice to the result. */
const RECRUITMENT: DossierKind = {
  key: 'recruitment',
  version: 1,
  validFrom: '2006-01-01',
  title: '公务员招录',
  basis: citedTogether(CIVIL_SERVANTS.whole, RECRUITMENT_RULES.whole),
  number: {
    title: '招录编号',
    pattern: '[1-9]\\d{5}-ZL20\\d{2}-\\d{3}',
    help: '招录编号由六位行政区划代码、“ZL”、年份和三位流水号组成，',
    example: '430000-ZL2026-001',
  },
  fields: DOSSIER_FIELDS,
  lookup: null,
  ocds: null,
  stages: [
    stage({
      key: 'notice',
      title: '招考公告',
      demand: '职位、名额、报考资格条件、需要的材料和考试安排。',
      audience: 'public',
      type: 'recruitment-notice',
      opens: true,
      repeatable: false,
      required: () => true,
      gates: [
        notBefore({
          name: 'recruitment-registration-in-order',
          later: own('registrationTo'),
          laterTitle: '报名截止日期',
          earlier: own('registrationFrom'),
          earlierTitle: '报名开始日期',
          field: 'registrationTo',
          basis: CIVIL_SERVANTS.at('第二十八条'),
        }),
        notBefore({
          name: 'recruitment-exam-after-registration',
          later: own('examOn'),
          laterTitle: '笔试日期',
          earlier: own('registrationTo'),
          earlierTitle: '报名截止日期',
          field: 'examOn',
          basis: CIVIL_SERVANTS.at('第二十八条'),
        }),
      ],
    }),
    stage({
      key: 'qualification',
      title: '资格审查',
      demand: '各职位报名和审查合格的人数。',
      audience: 'public',
      type: 'recruitment-qualification',
    }),
    stage({
      key: 'scores',
      title: '考试成绩',
      demand: '笔试、面试和综合成绩。',
      audience: 'public',
      type: 'recruitment-scores',
      required: () => true,
      gates: [
        notBefore({
          name: 'recruitment-scores-after-exam',
          later: (record) => record.on,
          laterTitle: '成绩公布日期',
          earlier: (_, before) => dayIn(lastOf(before, 'notice'), 'examOn'),
          earlierTitle: '笔试日期',
          field: 'documentDate',
          basis: CIVIL_SERVANTS.at('第三十条'),
        }),
      ],
    }),
    stage({
      key: 'examination',
      title: '体检考察',
      demand: '体检和考察的结果。',
      audience: 'public',
      type: 'recruitment-examination',
    }),
    stage({
      key: 'proposed',
      title: '拟录用公示',
      demand: '拟录用人员名单、监督电话，公示期不少于5个工作日。',
      audience: 'public',
      type: 'recruitment-proposed',
      required: () => true,
      gates: [
        atLeast({
          name: 'recruitment-shown-long-enough',
          title: '拟录用人员公示期',
          from: (record) => record.on,
          to: own('publicityTo'),
          periods: RECRUITMENT_SHOWN_FOR,
          field: 'publicityTo',
        }),
      ],
    }),
    stage({
      key: 'hired',
      title: '录用',
      demand: '各职位录用人数和异议处理情况。',
      audience: 'public',
      type: 'recruitment-hired',
      repeatable: false,
      closes: () => true,
      gates: [
        notBefore({
          name: 'recruitment-hired-after-publicity',
          later: (record) => record.on,
          laterTitle: '审批日期',
          earlier: (_, before) => dayIn(lastOf(before, 'proposed'), 'publicityTo'),
          earlierTitle: '拟录用公示截止日期',
          field: 'documentDate',
          basis: LAW,
        }),
      ],
    }),
  ],
};

const RULES = CONSTRUCTION_FINANCE.whole;

/** A unit's own building and buying: what was procured, whether it was accepted, what it cost in the end. */
const INVESTMENT: DossierKind = {
  key: 'fixed-investment',
  version: 1,
  validFrom: '2017-02-01',
  title: '固定资产投资项目',
  basis: citedTogether(INVESTMENT_RULES.whole, CONSTRUCTION_FINANCE.whole),
  number: {
    title: '投资项目代码',
    pattern: '\\d{4}-[1-9]\\d{5}-\\d{2}-\\d{2}-\\d{6}',
    help: '投资项目代码由年月、行政区划、行业、类型和流水号组成，',
    example: '2601-430000-04-01-123456',
  },
  fields: DOSSIER_FIELDS,
  lookup: null,
  ocds: null,
  stages: [
    stage({
      key: 'procurement',
      title: '采购',
      demand: '概算批复、采购方式、供应商和金额。',
      audience: 'public',
      type: 'investment-procurement',
      opens: true,
      required: () => true,
    }),
    stage({
      key: 'acceptance',
      title: '竣工验收',
      demand: '开工、竣工日期，参加单位和验收结论。',
      audience: 'public',
      type: 'investment-acceptance',
      required: () => true,
      gates: [
        notBefore({
          name: 'investment-finished-after-start',
          later: own('finishedOn'),
          laterTitle: '竣工日期',
          earlier: own('startedOn'),
          earlierTitle: '开工日期',
          field: 'finishedOn',
          basis: RULES,
        }),
        notBefore({
          name: 'investment-accepted-after-finish',
          later: (record) => record.on,
          laterTitle: '验收日期',
          earlier: own('finishedOn'),
          earlierTitle: '竣工日期',
          field: 'documentDate',
          basis: RULES,
        }),
      ],
    }),
    stage({
      key: 'final-accounts',
      title: '竣工财务决算',
      demand: '批复的决算、投资构成和交付资产。',
      audience: 'public',
      type: 'investment-final-accounts',
      repeatable: false,
      closes: () => true,
      gates: [
        demands({
          name: 'investment-overrun-explained',
          title: '决算超过概算的应当说明',
          fields: { overrun: '超概算说明' },
          when: (record, before) => {
            const [total, estimate] = [
              valueIn(record, 'total'),
              valueIn(lastOf(before, 'procurement'), 'estimate'),
            ];
            return (
              typeof total === 'string' && typeof estimate === 'string' && Number(total) > Number(estimate)
            );
          },
          basis: RULES,
        }),
      ],
    }),
  ],
};

export const INTERNAL_DOSSIERS: readonly DossierKind[] = [RECRUITMENT, INVESTMENT];
