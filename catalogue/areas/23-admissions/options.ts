import { options } from '../../types/registers/register-fields.ts';

/**
 * 招生类型. The special ones are those on which the mandate puts the weight; their names of 2016 stand beside what became
 * of them.
 */
export const SPECIAL_ADMISSIONS = options({
  recommended: '保送生',
  autonomous: '自主选拔录取（强基计划）',
  athletes: '高水平运动员（高水平运动队）',
  arts: '艺术特长生（艺术类）',
});

export const ADMISSION_CATEGORIES = [
  ...options({
    general: '普通类',
    compulsory: '义务教育入学',
    'senior-high': '高中阶段学校招生',
    programme: '专项计划',
    other: '其他',
  }),
  ...SPECIAL_ADMISSIONS,
];

export const isSpecialAdmission = (category: unknown): boolean =>
  SPECIAL_ADMISSIONS.some(({ value }) => value === category);
