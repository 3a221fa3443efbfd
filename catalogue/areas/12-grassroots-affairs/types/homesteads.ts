import { quantity } from '../../../types/number-fields.ts';
import { maskedName, shownUntil, telephone, villageGroup } from '../../../types/registers/line-fields.ts';
import { date, registerType, text } from '../../../types/registers/register-fields.ts';
import { choice } from '../../../types/registers/service-fields.ts';

/** 宅基地使用情况: each application from 公示 to 批准; shown until its term ends. */
export const HOMESTEADS = registerType({
  key: 'village-homesteads',
  title: '宅基地使用情况审核',
  description: '农户申请宅基地的公示、审核和批准：姓名隐去部分字，写到村民小组，公示期满自动停止公开。',
  titleHelp: '例如“××镇2026年第一批宅基地审核情况”。',
  register: {
    entryName: '宅基地申请',
    fields: {
      number: text('申请编号', { required: true, maxLength: 40, help: '流水号，不用身份证号。' }),
      name: maskedName('户主姓名'),
      village: text('村（社区）', { required: true, maxLength: 60 }),
      group: villageGroup(),
      purpose: choice('建房类型', {
        build: '新建',
        rebuild: '原址翻建',
        enlarge: '改扩建',
        move: '异址新建',
      }),
      area: quantity('宅基地面积', '平方米', 1),
      previous: choice('原宅基地处置', { none: '没有原宅基地', kept: '原址使用', returned: '退还村集体' }),
      land: choice('占用地类', { built: '存量建设用地', idle: '未利用地', farm: '农用地（已办转用）' }),
      state: choice('审核阶段', { posted: '村级公示', approved: '已批准', refused: '不予批准' }),
      decidedOn: date('公示或者批准日期', true, true),
      permit: text('批准文号', { maxLength: 80 }),
      reason: text('不予批准的理由', { maxLength: 300 }),
      telephone: telephone('监督电话', true),
      shownUntil,
    },
    key: 'number',
    title: 'name',
    columns: ['number', 'village', 'group', 'name', 'purpose', 'area', 'state'],
    filters: ['purpose', 'state'],
    search: ['number', 'village', 'permit'],
    divisions: [],
    links: [],
    displayUntil: 'shownUntil',
    requires: [
      { when: 'state', is: ['approved'], fields: ['permit'] },
      { when: 'state', is: ['refused'], fields: ['reason'] },
    ],
  },
});
