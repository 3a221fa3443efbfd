import * as record from '../../../types/dossier-fields.ts';
import { count } from '../../../types/number-fields.ts';
import { documentType } from '../../../types/record-types.ts';
import { options } from '../../../types/registers/register-fields.ts';

/** 停水、停电、停气、停运公告. */
export const SERVICE_OUTAGE = documentType({
  key: 'service-outage',
  title: '停水停电停气停运公告',
  description: '哪里、什么时候、为什么停，什么时候恢复，有什么替代办法。',
  titleHelp: '例如“关于示例路片区计划停水的公告”。',
  dateTitle: '公告日期',
  dateHelp: '',
  body: 'optional',
  fields: {
    service: record.choice(
      '服务',
      '',
      true,
      options({ water: '供水', power: '供电', gas: '供气', heat: '供热', transit: '公共交通' }),
    ),
    manner: record.choice(
      '性质',
      '',
      true,
      options({ planned: '计划检修', urgent: '突发抢修', limit: '限量供应' }),
    ),
    area: record.longText('影响范围', '写到小区、道路或者线路。', true),
    from: record.moment('开始时间', '', true),
    to: record.moment('预计恢复时间', '', true),
    reason: record.text('原因', '', true, 500),
    users: count('受影响户数', '户', { required: false }),
    alternative: record.longText('替代办法', '临时供水点、绕行线路等；没有的填“无”。', true),
    hotline: record.phone('服务电话', true),
  },
});
