import { type AreaExamples, shownLists } from '../../../example.ts';
import { MISPLACED_OUTLETS, outlet, outlets, WATER_OUTLETS } from './outlets.ts';

const COUNTY_OUTLETS = outlets(
  'fenghuang-water',
  '示例县供水站服务网点',
  [
    outlet('FH-01', '县城收费厅', ['hall', '示例镇示例路 5 号', '109.599', '27.948'], {
      telephone: '0743-12345678',
    }),
    outlet('FH-02', '示例镇供水所', ['station', '示例镇示例村', '109.53', '28.02'], {
      telephone: '0743-12345679',
    }),
    outlet('FH-03', '流动服务车（无固定地点）', ['other', '每月 5 日到各村收费', '', '']),
  ],
  { reason: '新增两处村镇网点后一并公布。' },
);

export const AREA_21_EXAMPLES: AreaExamples = {
  records: [],
  lists: [
    { says: '服务网点，有位置的和没有固定位置的', editions: [WATER_OUTLETS, COUNTY_OUTLETS], refusals: [] },
    {
      says: '服务网点的位置填错',
      editions: [MISPLACED_OUTLETS],
      refusals: [
        'location-outside-province',
        'location-outside-province',
        'location-incomplete',
        'location-outside-province',
      ],
    },
  ],
  matters: [],
  demonstration: () => shownLists([WATER_OUTLETS, COUNTY_OUTLETS], '2026-03-10'),
};
