import * as field from '../../types/common-fields.ts';
import { count } from '../../types/number-fields.ts';
import { telephone } from '../../types/registers/line-fields.ts';
import { longText, options, registerType, text } from '../../types/registers/register-fields.ts';

/** 义务教育招生: which school serves where, on what conditions, and how children who moved with their parents get in. */
export const SCHOOL_DISTRICTS = registerType({
  key: 'school-districts',
  title: '义务教育学区和入学条件',
  description: '每所义务教育学校的招生范围、招生计划、入学条件、报名材料和随迁子女入学办法。',
  titleHelp: '例如“××县2026年义务教育学区划分”。',
  register: {
    entryName: '学校',
    fields: {
      code: text('学校标识码', { required: true, maxLength: 20 }),
      name: text('学校', { required: true }),
      phase: field.code('学段', '', true, options({ primary: '小学', junior: '初中', both: '九年一贯制' })),
      nature: field.code('办学性质', '', true, options({ public: '公办', private: '民办' })),
      district: longText('招生范围', { required: true, maxLength: 2000, help: '写到小区、道路或者村。' }),
      plan: count('招生计划', '人', { maximum: 5000 }),
      conditions: longText('入学条件', { required: true, maxLength: 1000 }),
      papers: longText('报名材料', { required: true, maxLength: 1000 }),
      migrants: longText('随迁子女入学', { required: true, maxLength: 1000 }),
      dates: text('报名时间', { required: true }),
      telephone: telephone('咨询电话', true),
    },
    key: 'code',
    title: 'name',
    columns: ['name', 'phase', 'nature', 'district', 'plan', 'telephone'],
    filters: ['phase', 'nature'],
    search: ['code', 'name', 'district', 'migrants'],
    divisions: [],
    links: [],
  },
});
