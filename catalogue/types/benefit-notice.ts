import * as field from './dossier-fields.ts';
import { count } from './number-fields.ts';
import { documentType } from './record-types.ts';

/** 公示: who is about to be granted a benefit; names are masked, and after the term nothing is shown any more. */
export const BENEFIT_NOTICE = documentType({
  key: 'benefit-notice',
  title: '拟享受待遇对象公示',
  description: '拟享受救助、补助、改造等待遇的对象，公示期满自动停止公开。',
  titleHelp: '例如“关于拟纳入……对象的公示”。',
  dateTitle: '公示开始日期',
  dateHelp: '',
  fields: {
    noticeUntil: field.day('公示截止日期', '公示不少于7日；过了这一天，本公示自动停止公开。', true),
    benefit: field.text('待遇名称', '例如“农村最低生活保障”。', true, 60),
    basis: field.text('政策依据', '', true, 300),
    people: {
      kind: 'rows',
      title: '公示对象',
      help: '姓名填全名，公开时自动隐去部分字；不填身份证号、门牌号、病情和账号。',
      required: true,
      privacy: 'public',
      maxItems: 500,
      columns: {
        name: { ...field.text('姓名', '', true, 40), privacy: 'mask-name' },
        group: field.text('村组', '写到村民小组为止。', true, 60),
        members: count('人数', '人', { maximum: 50 }),
        content: field.text('拟享受的待遇', '', true, 100),
      },
    },
    objection: field.longText('怎样提出异议', '', true),
    contact: field.phone('监督电话', true),
  },
  body: 'optional',
  rules: ['notice-of-seven-days'],
  publicity: { until: 'noticeUntil' },
});
