import * as record from '../../../types/dossier-fields.ts';
import { count, quantity, yuan } from '../../../types/number-fields.ts';
import { documentType } from '../../../types/record-types.ts';
import { maskedName, shownUntil, telephone, villageGroup } from '../../../types/registers/line-fields.ts';
import { date, registerType, text } from '../../../types/registers/register-fields.ts';
import { choice } from '../../../types/registers/service-fields.ts';

/** 救灾: who got what after which disaster; names are masked, and the line ends with its term. */
export const DISASTER_RELIEF = registerType({
  key: 'disaster-relief',
  title: '自然灾害救助资金和物资发放',
  description:
    '自然灾害救助的对象、种类、标准、金额或者物资：姓名隐去部分字，写到村民小组，公示期满自动停止公开。',
  titleHelp: '例如“××县2026年2月低温冰冻灾害救助发放”。',
  register: {
    entryName: '救助对象',
    fields: {
      number: text('发放编号', { required: true, maxLength: 40, help: '流水号，不用身份证号。' }),
      disaster: text('灾害', { required: true, maxLength: 100 }),
      name: maskedName('户主姓名'),
      village: text('村（社区）', { required: true, maxLength: 60 }),
      group: villageGroup(),
      members: count('救助人口', '人', { maximum: 50 }),
      kind: choice('救助种类', {
        emergency: '应急救助',
        shelter: '过渡期生活救助',
        house: '倒损住房恢复重建',
        winter: '冬春生活救助',
        death: '遇难人员家属抚慰',
      }),
      amount: yuan('救助金额'),
      goods: text('救助物资', { required: true, maxLength: 200, help: '没有的填“无”。' }),
      paidOn: date('发放日期', true, true),
      telephone: telephone('监督电话', true),
      shownUntil,
    },
    key: 'number',
    title: 'name',
    columns: ['number', 'village', 'group', 'name', 'kind', 'amount', 'goods'],
    filters: ['kind'],
    search: ['number', 'disaster', 'village'],
    divisions: [],
    links: [],
    displayUntil: 'shownUntil',
  },
});

const cases = (title: string) => count(title, '起', { maximum: 10_000_000 });

/** 治安管理: what happened in a quarter, against the same quarter a year ago, and what to beware of. */
export const PUBLIC_SECURITY = documentType({
  key: 'public-security',
  title: '社会治安状况',
  description: '一个季度的治安警情、案件和查处，交通和火灾，与上年同期比较，防范提示和户籍等便民措施。',
  titleHelp: '例如“××市2026年第一季度社会治安状况”。',
  dateTitle: '公布日期',
  dateHelp: '',
  body: 'optional',
  fields: {
    periodFrom: record.pastDay('所属时期起', '', true),
    periodTo: record.pastDay('所属时期止', '', true),
    calls: cases('刑事和治安警情'),
    filed: cases('受理治安案件'),
    solved: cases('查处治安案件'),
    criminal: cases('刑事立案'),
    fraud: cases('其中电信网络诈骗'),
    stopped: record.tenThousandYuan('止付和返还被骗资金', '', true),
    traffic: cases('道路交通事故（有伤亡）'),
    fires: cases('火灾'),
    change: quantity('警情比上年同期', '%', 1),
    typical: record.rowsUpTo(30)('主要案件类型', '', {
      kind: record.text('类型', '', true, 60),
      cases: cases('起数'),
      advice: record.text('防范提示', '', true, 300),
    }),
    measures: record.longText('治安管理和户籍便民措施', '', true),
    contact: record.phone('举报电话', true),
  },
  rules: ['period-in-order'],
});
