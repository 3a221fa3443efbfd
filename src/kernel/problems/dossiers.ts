import type { ProblemKind } from './problem-kind.ts';

/** Dossiers and their stages. */
export const DOSSIERS_PROBLEMS = {
  'dossier-number-invalid': {
    status: 422,
    message: '{title}“{value}”格式不正确。',
    advice: '{help}例如“{example}”。',
  },
  'dossier-number-taken': {
    status: 422,
    message: '{title}“{number}”已被“{dossier}”使用。',
    advice: '请核对编号；如需更改已公开的内容，请在原信息上更正。',
  },
  'dossier-unknown': {
    status: 422,
    message: '本机关没有{title}为“{number}”的{kind}。',
    advice: '请核对编号；新的{kind}请先公开“{first}”。',
  },
  'dossier-place-fixed': {
    status: 422,
    message: '“{field}”在公开后不能更改，原为“{value}”。',
    advice: '请恢复原值；确系归错的，请撤下后重新公开。',
  },
  'stage-rests-on-it': {
    status: 422,
    message: '“{stage}”公布后，“{field}”不能更正{followed}。',
    advice: '请恢复原来的内容。{advice}',
  },
  'stage-permanent': {
    status: 422,
    message: '“{stage}”是事项经过的一部分，不能撤下。',
    advice: '结论改变的，重新履行程序后公开新的信息；涉及不应公开的内容的，使用“删除公开内容”。',
  },
  'decision-by-another-door': {
    status: 422,
    message:
      '本件涉及决策事项“{dossier}”（{number}），该事项尚无合法的审查结论或者尚未集体讨论通过，不能以文件的形式公布。',
    advice:
      '请按程序办理该决策事项；决策通过后在事项内公布。与该事项无关的，请修改标题和正文中相同的名称、编号和条文。',
  },
  'note-speaks-of-decision': {
    status: 422,
    message: '更正说明涉及决策事项“{dossier}”（{number}），审核员没有确认。',
    advice: '请在更正说明中不提该事项；确有必要的，写入正文，由审核员逐项确认。',
  },
  'draft-told': {
    status: 422,
    message: '所写的内容中有尚未作出决定的决策草案的条文，会随之公开。',
    advice: '请改用自己的话说明，或者写明该决策事项的名称和查阅地址；草案按程序在事项内公开。',
  },
  'decision-not-named': {
    status: 422,
    message: '本件涉及决策事项“{dossier}”（{number}），没有注明与它的关系。',
    advice:
      '公布或者落实该决策的，填写“决策事项编号”；不是的，在“与决策事项的关系说明”中说明理由，说明随文公开。',
  },
  'decision-unknown': {
    status: 422,
    message: '本机关及其所属政府没有编号为“{number}”的决策事项。',
    advice: '请核对编号；与决策事项无关的，不用填写。',
  },
  'decision-not-listed': {
    status: 422,
    message: '本机关现行的重大行政决策事项目录中没有编号“{number}”。',
    advice: '请核对编号；目录以外的事项可以启动，“年度目录中的编号”留空即可，或者先调整目录。',
  },
  'interpretation-link-dropped': {
    status: 422,
    message: '本件已经作为“{subject}”的解读公开，更正不能去掉对该文件的关联。',
    advice: '请在“解读的文件”中保留该文件；解读另一份文件的，另行公开。',
  },
  'match-unconfirmed': {
    status: 422,
    message: '本件涉及决策事项“{dossier}”（{number}），审核员还没有确认与它的关系。',
    advice: '请审核员在“涉及的决策事项”中逐项确认：公布或者落实该决策，或者不是，并写明理由。',
  },
  'match-reason-required': {
    status: 422,
    message: '确认本件与决策事项“{dossier}”（{number}）无关的，应当写明理由。',
    advice: '请写明本件为什么与该决策事项的名称、编号或者条文相同，至少四个字。',
  },
  'match-contradicts': {
    status: 422,
    message: '确认为“{said}”（{dossier}，{number}），而稿件{told}。',
    advice: '请退回信息员修改“决策事项编号”，或者重新核对。',
  },
  'match-decided': {
    status: 409,
    message: '本次送审中，与决策事项“{dossier}”（{number}）的关系已经确认。',
    advice: '确认有误的，请退回，重新送审后再确认。',
  },
  'match-unknown': {
    status: 404,
    message: '稿件没有涉及这一决策事项。',
    advice: '稿件可能已经修改，请刷新后再看。',
  },
  'dossier-closed': {
    status: 422,
    message: '“{dossier}”已于{on}办结，不能再增加“{stage}”信息。',
    advice: '如需更改已公开的内容，请在原信息上更正。',
  },
  'stage-unknown': {
    status: 422,
    message: '“{kind}”没有可公开此类信息的阶段“{stage}”。',
    advice: '可选的阶段：{stages}。',
  },
  'stage-out-of-order': {
    status: 422,
    message: '已进入“{reached}”阶段，不能再增加“{stage}”信息。',
    advice: '请核对阶段；前面阶段的内容有误时，请在原信息上更正。',
  },
  'stage-already-done': {
    status: 422,
    message: '“{stage}”阶段的信息已于{on}公开。',
    advice: '如需更改，请在原信息上更正。',
  },
  'stage-incomplete': {
    status: 422,
    message: '“{missing}”阶段的信息尚未公开，不能公开“{stage}”。',
    advice: '请先公开“{missing}”。',
  },
  'condition-unmet': {
    status: 422,
    message: '“{stage}”之前应当做到：{condition}。',
    advice: '{advice}做到后再提交。',
  },
  'condition-undone': {
    status: 422,
    message: '“{record}”以此为前提：{condition}。',
    advice: '已经公开的后续信息建立在这条信息之上；请从最后公开的一条开始依次撤下，改正后再依次公开。',
  },
  'expert-has-interest': {
    status: 422,
    message: '“{name}”与决策事项有直接利害关系，不得作为论证专家。',
    advice: '请另行选择专家，重新组织论证。',
  },
  'approvals-too-few': {
    status: 422,
    message: '“{stage}”应当经过{steps}，而公开事项目录没有设置。',
    advice: '请由政务公开办在公开事项目录中恢复该审查环节。',
  },
  'matter-would-lack': {
    status: 409,
    message: '数据库拒绝了不合程序的操作（{detail}）。',
    advice: '请刷新后按页面列出的条件逐项办理。',
  },
  'not-withheld': {
    status: 422,
    message: '“{field}”没有填写，也没有说明不予公开的理由。',
    advice: '请填写“{field}”，或者在“不予公开的内容”中选择该项并注明理由。',
  },
  'withheld-but-present': {
    status: 422,
    message: '“{field}”列为不予公开，却填写了内容。',
    advice: '请删除“{field}”的内容，或者从“不予公开的内容”中移除该项。',
  },
  'withheld-ground-not-allowed': {
    status: 422,
    message: '“{field}”不能以“{ground}”为由不予公开。',
    advice: '可以适用的理由：{grounds}。',
  },
  'period-too-long': {
    status: 422,
    message: '{what}为{actual}{unit}，超过规定的{allowed}{unit}。',
    advice: '请核对日数；法定期限不能再延长。',
  },
  'period-too-short': {
    status: 422,
    message: '{what}为{actual}{unit}，少于规定的{required}{unit}。',
    advice: '期限自起始日的次日计算，请核对日期。',
  },
  'differs-from-earlier': {
    status: 422,
    message: '“{field}”与“{stage}”阶段公开的“{value}”不一致。',
    advice: '请核对；确有变更的，请先公开变更信息。',
  },
  'too-few': {
    status: 422,
    message: '{what}只有{actual}{unit}，不足{required}{unit}。',
    advice: '请核对并补充。',
  },
  'lookup-failed': {
    status: 404,
    message: '没有查到与所填编号和校验字符相符的事项。',
    advice: '请对照回执核对编号和校验字符，注意区分数字与字母。',
  },
  'not-in-earlier-stage': {
    status: 422,
    message: '{field}“{value}”没有在“{stage}”中出现过。',
    advice: '请核对编号；新增的须先在“{stage}”中公开。',
  },
} as const satisfies Record<string, ProblemKind>;
