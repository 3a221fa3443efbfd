import type { ProblemKind } from './problem-kind.ts';

/** Warnings. */
export const WARNINGS_PROBLEMS = {
  'alert-sent': {
    status: 422,
    message: '预警信息已经发出，不能更正。',
    advice: '内容有变化的，请在同一预警编号下发布“调整预警”；不再需要的，请发布“解除预警”。',
  },
  'alert-times': {
    status: 422,
    message: '“{until}”不晚于“{from}”。',
    advice: '请核对起止时间，截止时间应当在起始时间之后。',
  },
  'alert-over': {
    status: 422,
    message: '预警的截止时间{until}已过，发布后不会在页面上显示。',
    advice: '请核对截止时间；已经结束的，不再发布预警。',
  },
  'alert-colour-unknown': {
    status: 422,
    message: '“{hazard}”的分级标准没有{colour}预警。',
    advice: '可选的级别：{colours}。',
  },
  'alert-place-unknown': {
    status: 422,
    message: '“{body}”没有对应的行政区划，不能作为影响地区。',
    advice: '请选择省、市州、县市区或者乡镇的人民政府，代表其所辖地区。',
  },
  'alert-not-empowered': {
    status: 422,
    message: '{level}单位不能发布预警。',
    advice: '可以预警的突发事件由县级以上地方人民政府或者依法授权的部门发布，请报上级发布后转发。',
  },
  'alert-identifier-invalid': {
    status: 422,
    message: '预警信息标识“{value}”格式不正确。',
    advice:
      '应为6位区划代码、8位机构代码、下划线、14位录入时间和序号，例如“43000041000000_20260301093000_0”；没有的可不填，由平台生成。',
  },
  'alert-identifier-taken': {
    status: 422,
    message: '预警信息标识“{value}”已经使用。',
    advice: '每条预警信息使用不同的标识，请核对。',
  },
} as const satisfies Record<string, ProblemKind>;
