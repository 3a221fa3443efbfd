import { LOCATION_FIELDS, longText, registerType, text } from '../../types/registers/register-fields.ts';
import { choice, phone, website } from '../../types/registers/service-fields.ts';

/** Where public culture, legal aid, household registration and taxes are to be had: on the map, with hours and fees. */
export const PUBLIC_VENUES = registerType({
  key: 'public-venues',
  title: '公共服务机构和场所名录',
  description:
    '公共文化、体育、法律服务、户籍、税务等公共服务机构和场所：地址、开放时间、服务内容、收费、预约和电话。',
  titleHelp: '例如“××市公共服务机构和场所名录”。',
  register: {
    entryName: '机构和场所',
    fields: {
      code: text('编号', { required: true, maxLength: 40 }),
      name: text('名称', { required: true }),
      field: choice('领域', {
        culture: '公共文化',
        sport: '公共体育',
        law: '公共法律服务',
        household: '户籍管理',
        tax: '税费办理',
        market: '城市管理和市政服务',
      }),
      kind: text('类别', {
        required: true,
        maxLength: 60,
        help: '例如“图书馆”“法律援助中心”“派出所户籍窗口”。',
      }),
      address: text('地址', { required: true, maxLength: 300 }),
      ...LOCATION_FIELDS,
      hours: text('开放时间', { required: true, help: '节假日怎样开放也写明。' }),
      services: longText('服务内容', { required: true, maxLength: 1000 }),
      fee: text('收费', { required: true, help: '免费的填“免费”；收费的写明标准和依据。' }),
      booking: text('预约方式', { required: true, help: '不用预约的填“不用预约”。' }),
      website: website('网址'),
      telephone: phone('服务电话'),
      complaint: phone('投诉电话'),
      authority: text('主管部门', { required: true }),
    },
    key: 'code',
    title: 'name',
    columns: ['name', 'field', 'kind', 'address', 'hours', 'telephone'],
    filters: ['field'],
    search: ['code', 'name', 'kind', 'address', 'services'],
    divisions: [],
    links: [],
    map: { longitude: 'longitude', latitude: 'latitude', label: 'name', category: 'field' },
  },
});
