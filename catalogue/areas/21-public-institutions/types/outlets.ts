import type { FieldDeclaration } from '../../../../src/schema/declaration.ts';
import * as field from '../../../types/common-fields.ts';
import {
  LOCATION_FIELDS,
  longText,
  options,
  registerType,
  text,
} from '../../../types/registers/register-fields.ts';

const phone: FieldDeclaration = {
  kind: 'text',
  title: '服务电话',
  help: '单位座机或者服务热线，不填个人手机。',
  required: true,
  privacy: 'public',
  maxLength: 30,
  format: 'phone',
};

/** 服务网点, on the map. */
export const SERVICE_OUTLETS = registerType({
  key: 'service-outlets',
  title: '服务网点',
  description: '供水、供电、供气、公交、通信等企业和学校、医院等单位面向群众的服务地点。',
  titleHelp: '例如“××自来水公司服务网点”。',
  register: {
    entryName: '服务网点',
    fields: {
      code: text('网点编码', {
        required: true,
        maxLength: 40,
        help: '编定后不再变动，例如“CS-01”。',
      }),
      name: text('网点名称', { required: true }),
      kind: field.code(
        '网点类型',
        '',
        true,
        options({
          hall: '营业厅',
          counter: '代办点、缴费点',
          station: '站点、班组',
          station24: '自助服务点',
          campus: '校区、院区',
          other: '其他',
        }),
      ),
      address: text('地址', { required: true, maxLength: 300 }),
      division: text('所在地行政区划代码', { maxLength: 12, help: '六位代码，例如 430100。' }),
      ...LOCATION_FIELDS,
      hours: text('服务时间', { required: true, help: '例如“周一至周五 9:00—17:00，节假日照常”。' }),
      telephone: phone,
      services: longText('可办事项', { required: true, maxLength: 1000 }),
      accessible: {
        kind: 'boolean',
        title: '无障碍设施',
        help: '有坡道、低位服务台或者无障碍卫生间的，选“是”。',
        required: false,
        privacy: 'public',
      },
      note: text('备注', { maxLength: 500 }),
    },
    key: 'code',
    title: 'name',
    columns: ['name', 'kind', 'address', 'hours', 'telephone'],
    filters: ['kind'],
    search: ['code', 'name', 'address', 'services'],
    divisions: ['division'],
    links: [],
    map: { longitude: 'longitude', latitude: 'latitude', label: 'name', category: 'kind' },
  },
});
