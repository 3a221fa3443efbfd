import { count } from '../../types/number-fields.ts';
import { longText, registerType, text } from '../../types/registers/register-fields.ts';
import { choice } from '../../types/registers/service-fields.ts';

/** 全部材料的目录和申请书示范文本: line by line what an applicant hands in, and a form filled in as it should be. */
export const APPLICATION_PAPERS = registerType({
  key: 'application-papers',
  title: '申请材料目录和示范文本',
  description:
    '每个许可事项需要提交的全部材料：名称、来源、份数、受理标准、能否容缺和免交，附空白表格和示范文本。',
  titleHelp: '例如“××市食品经营许可申请材料目录和示范文本”。',
  register: {
    entryName: '申请材料',
    fields: {
      code: text('材料编码', { required: true, maxLength: 40, help: '事项编码加序号，编定后不再变动。' }),
      matter: text('许可事项', { required: true }),
      name: text('材料名称', { required: true }),
      kind: choice('材料类型', { original: '原件', copy: '复印件', both: '原件和复印件', form: '申请表格' }),
      copies: count('份数', '份', { maximum: 100 }),
      source: choice('来源渠道', {
        applicant: '申请人自备',
        government: '政府部门核发',
        third: '中介机构或者法定机构出具',
      }),
      necessity: choice('必要性', {
        required: '必要',
        deferred: '可以容缺后补',
        waived: '共享核验，免予提交',
      }),
      standard: longText('受理标准', { required: true, maxLength: 1000 }),
      basis: longText('依据', {
        required: true,
        maxLength: 1000,
        help: '要求提交这份材料的法律、法规、规章条款。',
      }),
      sample: text('空白表格和示范文本', {
        maxLength: 300,
        help: '附件的名称或者下载地址；申请表格必须有。',
      }),
      note: text('填写说明', { maxLength: 500 }),
    },
    key: 'code',
    title: 'name',
    columns: ['code', 'matter', 'name', 'kind', 'source', 'necessity'],
    filters: ['kind', 'source', 'necessity'],
    search: ['code', 'matter', 'name', 'basis'],
    divisions: [],
    links: [],
    requires: [{ when: 'kind', is: ['form'], fields: ['sample'] }],
  },
});
