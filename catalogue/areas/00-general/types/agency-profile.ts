import * as field from '../../../types/common-fields.ts';
import * as record from '../../../types/dossier-fields.ts';
import { documentType } from '../../../types/record-types.ts';

/** 机关职能、机构和负责人 (条例第二十条第二项), the six things that it names, each as a field. */
export const AGENCY_PROFILE = documentType({
  key: 'agency-profile',
  title: '机关职能、机构和负责人',
  description: '机关做什么、有哪些机构、在哪里、什么时候办公、怎么联系、由谁负责。',
  titleHelp: '例如“××局机关职能、机构和负责人”。',
  dateTitle: '更新日期',
  dateHelp: '内容核对或者变动的日期；负责人、机构、地址变动后20个工作日内更新。',
  body: 'optional',
  fields: {
    authority: record.text('职能依据', '“三定”规定的名称和文号；乡镇、街道写设立文件。', true, 300),
    functions: record.longText('主要职能', '按“三定”规定逐项填写。', true),
    address: record.text('办公地址', '', true, 300),
    postcode: record.text('邮政编码', '', false, 6),
    hours: record.text('办公时间', '例如“工作日 9:00–12:00，13:30–17:00”。', true, 200),
    telephone: record.phone('联系电话', true),
    fax: record.phone('传真号码', false),
    online: {
      ...record.text('互联网联系方式', '门户网站或者网上信箱的地址，以 https:// 开头。', false, 300),
      format: 'url',
    },
    leaders: record.rowsUpTo(60)('负责人', '主要负责人在前；只填姓名、职务和分工，不填个人联系方式。', {
      name: record.text('姓名', '', true, 30),
      post: record.text('职务', '', true, 100),
      work: record.text('分工', '', true, 500),
    }),
    units: record.rowsUpTo(100)('内设机构', '', {
      name: record.text('机构名称', '', true, 100),
      work: record.text('主要职责', '', true, 500),
      telephone: record.phone('联系电话', false),
    }),
    subordinates: record.rowsUpTo(200, false)('所属单位', '没有的不填。', {
      name: record.text('单位名称', '', true, 100),
      work: record.text('主要职责', '', true, 500),
      address: record.text('地址', '', false, 200),
      telephone: record.phone('联系电话', false),
    }),
    replaced: field.disclosures('替代的旧信息', '重新发布时选上一份。', false, '新的机关职能信息'),
  },
});
