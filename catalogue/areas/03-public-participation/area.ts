import { ownRule } from '../../../src/kernel/citation.ts';
import type { AreaDeclaration } from '../../../src/schema/declaration.ts';
import { MAJOR_DECISIONS } from '../../law/statutes/decisions.ts';
import { MANDATE_2016 } from '../../law/statutes/disclosure.ts';
import { decisionItem } from '../decision-items.ts';
import { ALL, type DeclaredArea, policyItems } from '../define.ts';
import { consultationItems } from './consultation-items.ts';

const AREA: AreaDeclaration = {
  code: '03-public-participation',
  number: 3,
  article: '(三)',
  title: '扩大公众参与',
  kind: 'decision',
  demand: '重大决策作出前公布草案和依据，向社会征求意见不少于20日，并公布意见的收集和采纳情况。',
  leads: [],
  responsible: ALL,
};

export const AREA_03: DeclaredArea = {
  area: AREA,
  items: [
    ...policyItems(AREA),
    ...consultationItems(AREA),
    decisionItem(
      AREA,
      {
        code: '03.decision-catalogue',
        title: '重大行政决策事项目录',
        group: '决策启动',
        type: 'decision-catalogue',
        elements: [
          '编号',
          '决策事项',
          '承办单位',
          '决策依据',
          '计划启动日期',
          '计划完成时间',
          '法定程序',
          '同级党委同意',
        ],
        clauses: ['3.1', '2.3'],
        basis: [MAJOR_DECISIONS.at('第三条第三款'), MANDATE_2016.at('第（三）条')],
      },
      {
        timing: { kind: 'standing', reviewMonths: 12 },
        timingBasis: ownRule('目录每年公布一次，并根据实际情况调整'),
      },
    ),
    decisionItem(AREA, {
      code: '03.decision-start',
      title: '重大行政决策启动',
      group: '决策启动',
      type: 'decision-start',
      elements: ['决策事项', '决策类别', '承办单位', '启动理由', '须履行的程序'],
      clauses: ['2.3', '3.1'],
      basis: [MAJOR_DECISIONS.at('第十条', '第十一条'), MANDATE_2016.at('第（三）条')],
    }),
    decisionItem(AREA, {
      code: '03.draft-for-comment',
      title: '重大行政决策征求意见公告',
      group: '决策预公开',
      type: 'decision-consultation',
      elements: ['决策草案', '决策依据和说明', '征求意见的方式和起止日期'],
      clauses: ['3.1', '3.2', '3.3'],
      basis: [MAJOR_DECISIONS.at('第十五条'), MANDATE_2016.at('第（三）条')],
    }),
    decisionItem(AREA, {
      code: '03.outreach',
      title: '其他渠道听取意见情况',
      group: '决策预公开',
      type: 'decision-outreach',
      elements: ['渠道', '时间和地点', '参加人员', '听取的意见', '佐证材料'],
      clauses: ['3.2'],
      basis: [MAJOR_DECISIONS.at('第十四条第一款'), MANDATE_2016.at('第（三）条')],
    }),
    decisionItem(AREA, {
      code: '03.hearing-notice',
      title: '听证公告',
      group: '听证',
      type: 'decision-hearing-notice',
      elements: ['听证事项', '时间和地点', '参加人名额和产生办法', '报名办法'],
      clauses: ['3.2'],
      basis: [MAJOR_DECISIONS.at('第十六条第二款'), MANDATE_2016.at('第（三）条')],
    }),
    decisionItem(AREA, {
      code: '03.hearing-participants',
      title: '听证参加人名单',
      group: '听证',
      type: 'decision-hearing-list',
      elements: ['参加人', '代表的方面', '产生方式', '材料送达日期'],
      clauses: ['3.2'],
      basis: [MAJOR_DECISIONS.at('第十六条第三款'), MANDATE_2016.at('第（三）条')],
    }),
    decisionItem(AREA, {
      code: '03.hearing-record',
      title: '听证会记录',
      group: '听证',
      type: 'decision-hearing',
      elements: ['主持单位', '到会情况', '各方意见', '笔录确认'],
      clauses: ['3.2'],
      basis: [MAJOR_DECISIONS.at('第十七条'), MANDATE_2016.at('第（三）条')],
    }),
    decisionItem(AREA, {
      code: '03.comments-report',
      title: '征求意见采纳情况',
      group: '决策预公开',
      type: 'decision-adoption',
      elements: ['各渠道收到意见数量', '采纳、部分采纳和未采纳的情况及理由'],
      clauses: ['3.4'],
      basis: [MAJOR_DECISIONS.at('第十八条'), MANDATE_2016.at('第（三）条')],
    }),
    decisionItem(
      AREA,
      {
        code: '03.decision-exception',
        title: '重大行政决策依法不公开决定',
        group: '依法不公开',
        type: 'decision-exception',
        elements: ['不公开的环节', '理由和依据', '作出决定的单位', '再次审查日期'],
        clauses: ['2.1', '7.3'],
        basis: [MAJOR_DECISIONS.at('第十四条第一款'), MANDATE_2016.at('第（三）条')],
      },
      { review: ['reviewer', 'secrecy'] },
    ),
  ],
};
