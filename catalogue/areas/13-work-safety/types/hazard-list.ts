import * as common from '../../../types/common-fields.ts';
import { date, longText, options, registerType, text } from '../../../types/registers/register-fields.ts';

/** 隐患曝光、挂牌督办和销号 (安全生产法第四十一条、第七十八条). */
export const HAZARD_LIST = registerType({
  key: 'safety-hazards',
  title: '安全隐患曝光清单',
  description: '查出的事故隐患、责任单位、整改期限、挂牌督办、整改情况和销号日期。',
  titleHelp: '例如“2026年第一批安全隐患曝光清单”。',
  register: {
    entryName: '隐患',
    fields: {
      number: text('隐患编号', { required: true, maxLength: 40, help: '例如“YH2026-001”。' }),
      unit: text('隐患单位', { required: true }),
      place: text('所在地点', { required: true }),
      division: text('行政区划', { required: true, maxLength: 12, help: '六位代码。' }),
      industry: common.code(
        '行业领域',
        '',
        true,
        options({
          mine: '矿山',
          chemical: '危险化学品和烟花爆竹',
          construction: '建筑施工',
          traffic: '道路交通和水上交通',
          fire: '消防',
          gas: '城镇燃气',
          industry: '工贸',
          other: '其他',
        }),
      ),
      grade: common.code('隐患等级', '', true, options({ major: '重大隐患', general: '一般隐患' })),
      description: longText('隐患内容', { required: true, maxLength: 1000 }),
      foundOn: date('发现日期', true, true),
      foundBy: text('检查单位', { required: true }),
      supervision: common.code(
        '挂牌督办',
        '重大隐患由人民政府挂牌督办的选择级别。',
        true,
        options({ none: '未挂牌', county: '县级挂牌', prefecture: '市级挂牌', province: '省级挂牌' }),
      ),
      responsible: text('整改责任单位', { required: true }),
      dueOn: date('整改期限', true, false),
      state: common.code(
        '整改状态',
        '',
        true,
        options({
          rectifying: '正在整改',
          overdue: '逾期未整改',
          rectified: '已整改待验收',
          closed: '已销号',
        }),
      ),
      progress: longText('整改情况', { required: true, maxLength: 1000 }),
      closedOn: date('销号日期', false, true),
    },
    key: 'number',
    title: 'unit',
    columns: ['unit', 'description', 'grade', 'supervision', 'dueOn', 'state', 'closedOn'],
    filters: ['grade', 'state', 'supervision', 'industry'],
    search: ['number', 'unit', 'place', 'description', 'responsible'],
    divisions: ['division'],
    links: [],
    terms: { dueOn: 'dueOn', state: 'state', met: ['rectified', 'closed'], title: '隐患整改情况' },
    requires: [{ when: 'state', is: ['closed'], fields: ['closedOn'] }],
  },
});
