import type { ProblemKind } from './problem-kind.ts';

/** Public consultation: its length, opinions, issues and the report. */
export const CONSULTATIONS_PROBLEMS = {
  'consultation-too-short': {
    status: 422,
    message: '征求意见的期限为{actual}{unit}，不得少于{required}{unit}。',
    advice: '期限自开始日的次日计算，截止日期最早为{earliest}。',
  },
  'consultation-short-without-reason': {
    status: 422,
    message: '征求意见的期限为{actual}{unit}，少于一般期限{required}{unit}，没有说明理由。',
    advice: '请在公告中说明缩短期限的理由，或者把截止日期改为{earliest}以后。',
  },
  'consultation-opens-past': {
    status: 422,
    message: '征求意见开始日期{opens}早于公开之日{today}。',
    advice: '请把开始日期改为公开当日或者以后，截止日期相应顺延。',
  },
  'consultation-shortened': {
    status: 422,
    message: '征求意见已经开始，截止日期由{before}提前到{after}。',
    advice: '已向社会公布的期限只能延长，请恢复原截止日期。',
  },
  'consultation-started': {
    status: 422,
    message: '征求意见已于{opens}开始，开始日期不能更改。',
    advice: '请恢复原开始日期。',
  },
  'consultation-ended': {
    status: 422,
    message: '征求意见已于{closes}截止，不能再更改期限。',
    advice: '确需再次征求意见的，请另行公开征求意见公告。',
  },
  'consultation-not-open': {
    status: 422,
    message: '本次征求意见从{opens}开始，现在还不能提交。',
    advice: '请在开始后提交。',
  },
  'consultation-closed': {
    status: 422,
    message: '本次征求意见已于{closes}24时截止。',
    advice: '采纳情况公布后会在本页显示；其他意见建议请通过联系方式向起草单位反映。',
  },
  'opinion-ticket-stale': {
    status: 422,
    message: '页面已过期，附件没有接收。',
    advice: '请核对内容，重新选择附件后再次提交。',
  },
  'consultation-files-full': {
    status: 507,
    message: '本次征求意见收到的附件已达{limit}，不再接收附件。',
    advice: '请直接填写意见内容提交；确需提供材料的，请通过联系方式寄送起草单位。',
  },
  'consultation-answered': {
    status: 422,
    message: '本次征求意见的采纳情况已经公布，意见和归纳不能再改动。',
    advice: '采纳情况有误的，请在采纳情况上更正。',
  },
  'consultation-missing': {
    status: 422,
    message: '“{dossier}”没有已经截止、等待答复的征求意见。',
    advice: '请先公开征求意见公告，待截止后再公布采纳情况。',
  },
  'consultation-still-open': {
    status: 422,
    message: '征求意见{closes}24时才截止，现在不能公布采纳情况。',
    advice: '请在截止后公布。',
  },
  'opinions-unanswered': {
    status: 422,
    message: '还有 {count} 条意见没有归入问题，或者所归入的问题没有答复。',
    advice: '请在“征求意见”中把意见归入问题，逐个问题填写处理结果和理由。',
  },
  'report-differs': {
    status: 422,
    message: '采纳情况与登记的意见不一致：{detail}',
    advice: '请在“征求意见”中重新生成采纳情况。',
  },
  'challenge-required': {
    status: 422,
    message: '您所在的网络近期提交较多，请先回答一个问题。',
    advice: '请回答验证问题后再次提交，已填写的内容会保留。',
  },
  'challenge-wrong': {
    status: 422,
    message: '验证问题没有答对，或者页面打开时间过长。',
    advice: '请回答新的验证问题后再次提交，已填写的内容会保留。',
  },
  'receipt-unknown': {
    status: 404,
    message: '没有查到这个回执码。',
    advice: '请对照提交成功页面核对，字母不分大小写，横线可以不填。',
  },
  'opinion-withdrawn': {
    status: 422,
    message: '这条意见已经由您撤回。',
    advice: '截止前可以重新提交一条。',
  },
  'issue-merged': {
    status: 422,
    message: '问题“{issue}”已经并入其他问题。',
    advice: '请刷新后在合并后的问题上操作。',
  },
  'issue-changed': {
    status: 412,
    message: '问题“{issue}”已被{editor}修改。',
    advice: '请刷新，看过对方的改动后再保存；您填写的内容没有丢失。',
  },
} as const satisfies Record<string, ProblemKind>;
