import type { InspectionDeclaration } from '../../src/schema/inspection.ts';
import { COLUMNS, GUIDES } from './columns.ts';
import { INDICATORS } from './indicators.ts';

const SOURCE = '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）单项否决';

/** 自查: the indicators of the site inspection, applied every day to what each body has published. */
export const INSPECTION: InspectionDeclaration = {
  indicators: INDICATORS,
  vetoes: [
    { key: 'home', title: '首页不更新', indicators: ['home-stale'], limit: 1, source: `${SOURCE}第3项` },
    {
      key: 'dynamic',
      title: '动态要闻、通知公告、政策文件类栏目不更新',
      indicators: ['dynamic-stale', 'notice-stale'],
      limit: 5,
      source: `${SOURCE}第4项`,
    },
    {
      key: 'not-updated',
      title: '应更新的栏目长期未更新',
      indicators: ['period-late'],
      limit: 10,
      source: `${SOURCE}第4项`,
    },
    { key: 'blank', title: '空白栏目', indicators: ['blank-column'], limit: 5, source: `${SOURCE}第4项` },
    {
      key: 'unanswered',
      title: '超过3个月没有回应公众意见',
      indicators: ['opinions-overdue'],
      limit: 1,
      source: `${SOURCE}第5项`,
    },
    {
      key: 'guides',
      title: '办事指南缺4类及以上要素',
      indicators: ['guide-unusable'],
      limit: 5,
      source: `${SOURCE}第6项`,
    },
    {
      key: 'false-time',
      title: '首次公开时间缺失或者不实',
      indicators: ['publication-time'],
      limit: 1,
      source: `${SOURCE}第1项`,
    },
  ],
  columns: COLUMNS,
  guides: GUIDES,
  staleAfterHours: 26,
};
