import { longText, registerType, text } from '../../../types/registers/register-fields.ts';
import { choice, number, phone } from '../../../types/registers/service-fields.ts';

const degrees = (title: string, help: string) => number(title, '度', { scale: 6, help });

/** 基本公共卫生服务机构: where people go for vaccinations, check-ups, the care of chronic diseases. */
export const PUBLIC_HEALTH_PROVIDER = registerType({
  key: 'public-health-provider',
  title: '基本公共卫生服务机构名录',
  description:
    '提供免费基本公共卫生服务的社区卫生服务中心、乡镇卫生院、村卫生室等的地址、电话、服务时间和服务内容。',
  titleHelp: '例如“××县基本公共卫生服务机构名录”。',
  register: {
    entryName: '服务机构',
    fields: {
      code: text('机构编码', { required: true, maxLength: 40 }),
      name: text('机构名称', { required: true }),
      kind: choice('机构类别', {
        community: '社区卫生服务中心（站）',
        township: '乡镇卫生院',
        village: '村卫生室',
        maternal: '妇幼保健院',
        cdc: '疾病预防控制中心',
        other: '其他医疗机构',
      }),
      services: longText('服务内容', { required: true, maxLength: 1000 }),
      area: text('服务范围', { maxLength: 200, help: '服务哪些街道、村（社区）。' }),
      address: text('地址', { required: true, maxLength: 300 }),
      hours: text('服务时间', { required: true, maxLength: 100 }),
      contact: phone('服务电话'),
      supervision: phone('监督电话', false),
      division: text('所在地行政区划代码', { maxLength: 12 }),
      longitude: degrees('经度', '例如112.938814，地图上标注用。'),
      latitude: degrees('纬度', '例如28.228209。'),
    },
    key: 'code',
    title: 'name',
    columns: ['name', 'kind', 'address', 'hours', 'contact'],
    filters: ['kind'],
    search: ['code', 'name', 'address', 'area', 'services'],
    divisions: ['division'],
    links: [],
  },
});

/** 基本公共卫生服务项目和标准. */
export const PUBLIC_HEALTH_STANDARD = registerType({
  key: 'public-health-standard',
  title: '基本公共卫生服务项目和标准',
  description: '每一项基本公共卫生服务给谁、做什么、做几次、按什么规范，是否免费。',
  titleHelp: '例如“××市2026年基本公共卫生服务项目和标准”。',
  register: {
    entryName: '服务项目',
    fields: {
      code: text('项目编号', { required: true, maxLength: 20 }),
      name: text('项目名称', { required: true }),
      target: text('服务对象', { required: true }),
      content: longText('服务内容', { required: true, maxLength: 2000 }),
      standard: longText('服务标准', {
        required: true,
        maxLength: 1000,
        help: '频次、质量要求和所依据的规范。',
      }),
      free: choice('收费', { free: '免费', paid: '按规定收费' }),
      provider: text('提供机构', { required: true }),
      subsidy: number('人均补助标准', '元/年', { help: '单列标准的项目填写。' }),
      basis: text('依据文件', { required: true }),
    },
    key: 'code',
    title: 'name',
    columns: ['name', 'target', 'content', 'free', 'provider'],
    filters: ['free'],
    search: ['code', 'name', 'target', 'content'],
    divisions: [],
    links: [],
  },
});
