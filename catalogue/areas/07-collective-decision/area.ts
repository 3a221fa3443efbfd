import type { AreaDeclaration } from '../../../src/schema/declaration.ts';
import { MAJOR_DECISIONS } from '../../law/statutes/decisions.ts';
import { MANDATE_2016 } from '../../law/statutes/disclosure.ts';
import { decisionItem } from '../decision-items.ts';
import { ALL, type DeclaredArea, policyItems } from '../define.ts';

const AREA: AreaDeclaration = {
  code: '07-collective-decision',
  number: 7,
  article: '(七)',
  title: '集体讨论决定',
  kind: 'decision',
  demand: '重大事项由政府全体会议或者常务会议讨论决定，利益相关方、公众、专家和媒体可以列席，结果及时公布。',
  leads: [],
  responsible: ALL,
};

export const AREA_07: DeclaredArea = {
  area: AREA,
  items: [
    ...policyItems(AREA),
    decisionItem(AREA, {
      code: '07.meeting-agenda',
      title: '提请审议事项和会议列席公告',
      group: '集体决定',
      type: 'decision-submission',
      elements: ['会议', '提交的材料', '公平竞争审查', '向同级党委请示报告', '列席名额和报名办法'],
      clauses: ['7.2'],
      basis: [MAJOR_DECISIONS.at('第二十九条', '第三十一条'), MANDATE_2016.at('第（七）条')],
    }),
    decisionItem(AREA, {
      code: '07.meeting-outcome',
      title: '政府会议讨论决定事项',
      group: '集体决定',
      type: 'decision-deliberation',
      elements: ['会议名称和日期', '出席和列席情况', '不同意见', '讨论结果'],
      clauses: ['7.1', '7.2', '7.3'],
      basis: [MAJOR_DECISIONS.at('第三十条'), MANDATE_2016.at('第（七）条')],
    }),
    decisionItem(AREA, {
      code: '07.decision',
      title: '重大行政决策公布',
      group: '决策公布',
      type: 'decision-outcome',
      elements: ['决定的事项和相关文件', '公众意见和专家意见采纳情况', '决策执行单位', '归档'],
      clauses: ['7.3'],
      basis: [MAJOR_DECISIONS.at('第三十二条', '第三十三条'), MANDATE_2016.at('第（七）条')],
    }),
    decisionItem(AREA, {
      code: '07.decision-media',
      title: '重大行政决策各媒体公布情况',
      group: '决策公布',
      type: 'decision-media',
      elements: ['公布渠道', '媒体', '公布日期', '凭据'],
      clauses: ['7.3'],
      basis: [MAJOR_DECISIONS.at('第三十二条'), MANDATE_2016.at('第（七）条')],
    }),
    decisionItem(AREA, {
      code: '07.decision-interpretation',
      title: '重大行政决策解读',
      group: '决策公布',
      type: 'decision-interpretation',
      elements: ['背景和主要内容', '影响哪些人', '怎么办'],
      clauses: ['2.4', '7.3'],
      basis: [MAJOR_DECISIONS.at('第三十二条'), MANDATE_2016.at('第（七）条')],
    }),
    decisionItem(AREA, {
      code: '07.decision-execution',
      title: '重大行政决策执行情况',
      group: '决策执行和后评估',
      type: 'decision-execution',
      elements: ['执行单位', '执行情况', '中止执行、调整'],
      clauses: ['2.3'],
      basis: [MAJOR_DECISIONS.at('第三十四条', '第三十五条', '第三十七条'), MANDATE_2016.at('第（七）条')],
    }),
    decisionItem(AREA, {
      code: '07.decision-evaluation',
      title: '重大行政决策后评估',
      group: '决策执行和后评估',
      type: 'decision-evaluation',
      elements: ['评估单位', '启动原因', '听取意见情况', '评估结果', '处理意见'],
      clauses: ['2.3'],
      basis: [MAJOR_DECISIONS.at('第三十六条'), MANDATE_2016.at('第（七）条')],
    }),
  ],
};
