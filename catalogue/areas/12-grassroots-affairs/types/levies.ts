import * as record from '../../../types/dossier-fields.ts';
import { count, year, yuan } from '../../../types/number-fields.ts';
import { documentType } from '../../../types/record-types.ts';

/** 筹资筹劳 (一事一议): what it is for, who agreed, what each gives, and how it was used. */
export const VILLAGE_LEVY = documentType({
  key: 'village-levy',
  title: '筹资筹劳情况',
  description: '村民一事一议筹资筹劳的项目、议定过程、标准、批准、减免和使用情况。',
  titleHelp: '例如“××村2026年水渠清淤筹资筹劳情况”。',
  dateTitle: '公布日期',
  dateHelp: '',
  body: 'optional',
  fields: {
    year: year(),
    project: record.text('筹资筹劳项目', '', true),
    purpose: record.longText('用途', '', true),
    meetingOn: record.pastDay('议定日期', '村民会议或者村民代表会议通过的日期。', true),
    present: count('到会人数', '人', { maximum: 10_000 }),
    agreed: count('同意人数', '人', { maximum: 10_000 }),
    payers: count('筹资人数', '人', { maximum: 100_000 }),
    each: yuan('每人筹资'),
    total: yuan('筹资总额'),
    labourers: count('筹劳人数', '人', { maximum: 100_000 }),
    days: count('筹劳总工日', '个', { maximum: 1_000_000 }),
    exempted: record.longText('减免情况', '写户数、人数和理由类别，不写姓名；没有的填“无”。', true),
    approvedBy: record.text('批准机关和文号', '', true),
    used: yuan('已使用'),
    balance: yuan('结余'),
    supervision: record.longText('村务监督委员会意见', '', true),
    contact: record.phone('监督电话', true),
  },
  sums: [{ total: 'balance', plus: ['total'], minus: ['used'] }],
});
