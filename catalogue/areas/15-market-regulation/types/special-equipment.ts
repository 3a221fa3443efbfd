import * as record from '../../../types/dossier-fields.ts';
import { count, quantity, year } from '../../../types/number-fields.ts';
import { documentType } from '../../../types/record-types.ts';
import { options } from '../../../types/registers/register-fields.ts';

const figure = (title: string, unit: string) => count(title, unit, { maximum: 10_000_000 });

/** 特种设备安全总体状况, by the eight kinds of the law. */
export const SPECIAL_EQUIPMENT_STATUS = documentType({
  key: 'special-equipment-status',
  title: '特种设备安全总体状况',
  description:
    '一个年度的特种设备数量、检验、隐患、事故和死亡，按锅炉、压力容器、电梯等类别，主要问题和下一步安排。',
  titleHelp: '例如“湖南省2025年度特种设备安全总体状况”。',
  dateTitle: '公布日期',
  dateHelp: '',
  body: 'optional',
  fields: {
    year: year(),
    kinds: record.rowsUpTo(20)('各类设备', '一类设备一行。', {
      kind: record.choice(
        '设备种类',
        '',
        true,
        options({
          boiler: '锅炉',
          vessel: '压力容器（不含气瓶）',
          pipe: '压力管道',
          lift: '电梯',
          crane: '起重机械',
          ropeway: '客运索道',
          ride: '大型游乐设施',
          vehicle: '场（厂）内专用机动车辆',
        }),
      ),
      registered: figure('登记数量', '台（套、条）'),
      due: figure('应检数量', '台（套、条）'),
      inspected: figure('已检数量', '台（套、条）'),
      rate: quantity('定期检验率', '%', 1),
      failed: figure('检验不合格', '台（套、条）'),
    }),
    total: figure('登记总数', '台（套、条）'),
    checked: figure('监督检查单位', '家'),
    hazards: figure('发现隐患', '项'),
    corrected: figure('已经整改隐患', '项'),
    cases: figure('立案查处', '件'),
    accidents: figure('事故', '起'),
    deaths: figure('死亡', '人'),
    deathRate: quantity('万台设备死亡率', '人/万台', 3),
    situation: record.longText('事故特点和主要问题', '', true),
    next: record.longText('下一步安排', '', true),
    contact: record.phone('举报电话', true),
  },
});
