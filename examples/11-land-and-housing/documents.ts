import { addDays, type CivilDate } from '../../src/kernel/civil-date.ts';
import type { DemonstrationRecord, RecordExample } from '../../src/schema/example.ts';
import { documentExample, shownOn } from '../builders/records.ts';

const notice = (body: string, village: string, on: string, until: string): RecordExample =>
  documentExample(
    { type: 'benefit-notice', item: '11.rural-housing-notice', body },
    `${village}农村危房改造拟定对象公示`,
    on,
    {
      noticeUntil: until,
      benefit: '农村危房改造补助',
      basis: '农村危房改造工作实施方案',
      people: [
        { name: '张示例', group: `${village}二组`, members: 2, content: 'C级，修缮加固' },
        { name: '欧阳示例', group: `${village}五组`, members: 1, content: 'D级，拆除重建' },
      ],
      objection: '公示期内可以向镇人民政府反映，我们为反映人保密。',
      contact: '12345',
    },
  );

const policy = (item: string, body: string, prefix: string, serial: number, title: string, text: string) =>
  documentExample({ type: 'policy-document', item, body }, title, '2026-01-14', {
    documentNumber: `${prefix}〔2026〕${serial}号`,
    issuers: [body],
    effectiveOn: '2026-02-01',
    subject: item === '11.land-policy' ? '05' : '10',
    genre: 'measures',
    validity: 'in-force',
    manner: 'proactive',
    summary: text,
    body: `<p>第一条　${text}</p><p>第二条　本办法自2026年2月1日起施行。</p><p>本文为演示内容，不代表任何真实文件。</p>`,
  });

const LAND_POLICY = policy(
  '11.land-policy',
  'changsha',
  '长示例发',
  901,
  '集体土地征收补偿安置办法',
  '征收集体土地应当先补偿、后征收，补偿安置方案公告不少于30日，保障被征地农民原有生活水平不降低。',
);
const HOUSING_RULES = policy(
  '11.housing-rules',
  'changsha-xian',
  '长县示例发',
  902,
  '公共租赁住房分配管理办法',
  '公共租赁住房按照申请、初审公示、复审公示、摇号选房的程序分配，不再符合条件的应当退出。',
);

export const DOCUMENTS: readonly RecordExample[] = [
  LAND_POLICY,
  HOUSING_RULES,
  notice('fenghuang-liaojiaqiao-changputang', '菖蒲塘村', '2026-03-04', '2026-03-12'),
];

export const shownDocuments = (today: CivilDate): readonly DemonstrationRecord[] => [
  shownOn(LAND_POLICY, '2026-01-19', { time: '11:00' }),
  shownOn(HOUSING_RULES, '2026-01-19', { time: '11:05' }),
  shownOn(
    notice('fenghuang-liaojiaqiao-changputang', '菖蒲塘村', addDays(today, -3), addDays(today, 5)),
    addDays(today, -3),
  ),
];
