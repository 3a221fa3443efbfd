import type { ProblemKind } from './problem-kind.ts';

/** What the public points out (应公开未公开、找错), and the answers. */
export const FEEDBACK_PROBLEMS = {
  'feedback-unknown': {
    status: 404,
    message: '没有查到这件反映，或者编号和查询密码不符。',
    advice: '请对照提交成功页面核对，字母不分大小写，横线可以不填。',
  },
  'feedback-answered': {
    status: 422,
    message: '这件反映已经答复，不能再答复或者转办。',
    advice: '答复已公开；情况有变化的，请公开新的信息。',
  },
  'feedback-passed': {
    status: 422,
    message: '这件反映已经转办过一次，不能再转。',
    advice: '请本单位会同有关单位核查后答复。',
  },
  'feedback-needs-item': {
    status: 422,
    message: '应公开未公开属实的，必须写明属于哪个公开事项，由此列入公开义务。',
    advice: '请填写本单位负责、尚未公开的公开事项编号。',
  },
  'feedback-not-mended': {
    status: 422,
    message: '问题属实，但所指的信息收到反映后没有更正或者撤下。',
    advice: '请先更正或者撤下该信息，再答复。',
  },
  'feedback-answer-personal': {
    status: 422,
    message: '答复中有个人信息，答复对所有人公开。',
    advice: '请删除答复中的姓名以外的个人信息（电话、身份证号、住址等）；办公电话写单位名称即可。',
  },
} as const satisfies Record<string, ProblemKind>;
