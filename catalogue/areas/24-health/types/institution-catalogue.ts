import { date, longText, registerType, text } from '../../../types/registers/register-fields.ts';
import { choice, phone, website } from '../../../types/registers/service-fields.ts';

/** 医疗卫生机构信息公开目录: what each institution itself must tell, in the groups of 医疗卫生机构信息公开管理办法. */
export const INSTITUTION_CATALOGUE = registerType({
  key: 'institution-catalogue',
  title: '医疗卫生机构信息公开目录',
  description: '医疗卫生机构的资质、科室、人员、服务流程、费用、医保、投诉渠道等，按机构列出。',
  titleHelp: '例如“××医院信息公开目录”。',
  register: {
    entryName: '公开信息',
    fields: {
      code: text('序号编码', { required: true, maxLength: 40, help: '例如“ZZ-01”，编后不变。' }),
      group: choice('信息类别', {
        overview: '机构概况',
        qualification: '资质标识',
        departments: '科室和人员',
        environment: '环境导引',
        process: '诊疗服务和流程',
        price: '服务价格和收费',
        insurance: '医保和便民',
        conduct: '行风和投诉',
        health: '健康科普',
        other: '其他',
      }),
      name: text('公开事项', { required: true, help: '例如“医疗机构执业许可证”“预约挂号”。' }),
      content: longText('公开内容', { required: true }),
      place: text('公开位置', { maxLength: 200, help: '例如“门诊大厅公示栏、本平台”。' }),
      link: website('网址'),
      department: text('负责科室', { maxLength: 60 }),
      contact: phone('咨询电话', false),
      updatedOn: date('更新日期', true, true),
    },
    key: 'code',
    title: 'name',
    columns: ['name', 'group', 'content', 'contact'],
    filters: ['group'],
    search: ['name', 'content', 'department'],
    divisions: [],
    links: [],
  },
});
