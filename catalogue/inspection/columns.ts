import type { InspectedColumn, InspectedGuide } from '../../src/schema/inspection.ts';

/**
 * First-level columns with the times of 国办秘函〔2019〕19号: 动态、要闻类 two weeks, 通知公告、政策文件类 six months. Which items are the
 * one or the other is the platform's own classification.
 */
export const COLUMNS: readonly InspectedColumn[] = [
  {
    key: 'dynamic',
    title: '动态要闻',
    types: [],
    items: ['19.trading-notice'],
    within: '14 days',
    withinWords: '2周',
  },
  {
    key: 'notices',
    title: '通知公告',
    types: ['announcement'],
    items: [],
    within: '6 months',
    withinWords: '6个月',
  },
  {
    key: 'policies',
    title: '政策文件',
    types: ['policy-document'],
    items: [],
    within: '6 months',
    withinWords: '6个月',
  },
  {
    key: 'interpretations',
    title: '政策解读',
    types: ['interpretation'],
    items: [],
    within: '6 months',
    withinWords: '6个月',
  },
];

/** 办事指南八要素, as far as the type has a place for them. */
export const GUIDES: readonly InspectedGuide[] = [
  {
    type: 'government-service-items',
    elements: {
      事项名称: ['name'],
      设定依据: ['basis'],
      申请条件: ['conditions'],
      办理材料: ['papers'],
      办理地点: ['place'],
      办理时间: ['hours'],
      联系电话: ['telephone'],
      办理流程: ['steps'],
    },
  },
  {
    type: 'institution-services',
    elements: {
      事项名称: ['name'],
      申请条件: ['conditions', 'target'],
      办理材料: ['papers'],
      办理地点: ['place'],
      联系电话: ['telephone'],
      办理流程: ['steps'],
    },
  },
];
