import type { ProblemKind } from './problem-kind.ts';

/** Instruments of supervision. */
export const SUPERVISION_PROBLEMS = {
  'instrument-issuer-wrong': {
    status: 422,
    message: '“{kind}”由{issuer}作出，您不能以“{body}”的名义对“{addressee}”作出。',
    advice: '主管部门可以提醒、催办、督促整改、通报批评，责令改正由上一级行政机关的签发人作出。',
  },
  'instrument-issuer-none': {
    status: 422,
    message: '“{addressee}”没有上一级行政机关，不能对其作出“{kind}”。',
    advice: '请改用其他文书，或者核对单位的隶属关系。',
  },
  'instrument-findings-missing': {
    status: 422,
    message: '“{kind}”没有写明发现的问题。',
    advice: '请从公开义务、公开事项中选取，或者写明问题所在位置。',
  },
  'instrument-obligation-unknown': {
    status: 422,
    message: '编号 {id} 的公开义务不存在，或者不是“{body}”的。',
    advice: '请在列表中重新选取。',
  },
  'instrument-state-wrong': {
    status: 409,
    message: '文书“{number}”{state}，不能{act}。',
    advice: '请刷新后查看办理情况。',
  },
  'instrument-same-person': {
    status: 422,
    message: '{act}须由他人办理：{why}。',
    advice: '请由本机关另一名人员办理。',
  },
  'instrument-evidence-missing': {
    status: 422,
    message: '回复没有附整改的证据。',
    advice: '请至少填写一个可以查看整改结果的网址，或者附一个文件。',
  },
  'instrument-file-unknown': {
    status: 422,
    message: '本单位没有上传过文件“{value}”。',
    advice: '请重新上传后再回复。',
  },
  'instrument-evidence-invalid': {
    status: 422,
    message: '“{value}”不是可以查看的网址。',
    advice: '请填写本平台内以 / 开头的地址，或者 http、https 网址。',
  },
  'objection-too-late': {
    status: 422,
    message: '对“{number}”提出异议的期限已于 {day} 届满。',
    advice: '仍有不同意见的，可在整改回复中说明。',
  },
  'objection-unknown': {
    status: 404,
    message: '“{number}”的第 {n} 项问题没有待处理的异议。',
    advice: '请刷新后查看办理情况。',
  },
  'objection-already': {
    status: 409,
    message: '对“{number}”第 {n} 项问题已经提出过异议。',
    advice: '每项问题可提出一次异议，处理结果见办理情况。',
  },
  'inspection-finding-unknown': {
    status: 422,
    message: '自查中没有编号 {id} 的问题。',
    advice: '请刷新列表后重新选取。',
  },
  'inspection-finding-mended': {
    status: 409,
    message: '编号 {id} 的问题已经整改。',
    advice: '请刷新列表后重新选取。',
  },
  'inspection-finding-asked': {
    status: 409,
    message: '编号 {id} 的问题已在督促整改。',
    advice: '请在监督文书中查看办理情况。',
  },
  'inspection-objection-already': {
    status: 409,
    message: '对编号 {id} 的问题已经提出过异议。',
    advice: '每项问题可提出一次异议，处理结果见自查结果。',
  },
  'inspection-objection-none': {
    status: 409,
    message: '编号 {id} 的问题没有待处理的异议。',
    advice: '请刷新列表后查看处理情况。',
  },
  'inspection-finding-objected': {
    status: 409,
    message: '对编号 {id} 的问题有异议待处理，或者异议已经成立。',
    advice: '请先处理异议。',
  },
} as const satisfies Record<string, ProblemKind>;
