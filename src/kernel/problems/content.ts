import type { ProblemKind } from './problem-kind.ts';

/** The content of a draft. */
export const CONTENT_PROBLEMS = {
  'field-required-when': {
    status: 422,
    message: '“{when}”为“{value}”的，须填写“{field}”。',
    advice: '请填写“{field}”，或者更正“{when}”。',
  },
  'field-required': { status: 422, message: '“{field}”没有填写。', advice: '请填写“{field}”。' },
  'field-invalid': {
    status: 422,
    message: '“{field}”不符合要求：{detail}',
    advice: '请按提示更正“{field}”。',
  },
  'field-unknown': {
    status: 422,
    message: '“{field}”不是此类信息的字段。',
    advice: '请删除该字段，或核对信息类型。',
  },
  'document-number-invalid': {
    status: 422,
    message: '发文字号“{value}”格式不正确。',
    advice: '应为“机关代字〔年份〕序号号”，年份用六角括号，序号不加“第”和前导零，例如“湘政办发〔2026〕5号”。',
  },
  'date-invalid': {
    status: 422,
    message: '“{field}”的日期“{value}”不存在。',
    advice: '请使用“2026-03-01”这样的日期。',
  },
  'date-implausible': {
    status: 422,
    message: '“{field}”{value} 不在1800年至今后一百年之间。',
    advice: '请核对年份；长期有效的，按规定填写2099年12月31日或者留空。',
  },
  'date-in-future': { status: 422, message: '“{field}”{value} 晚于今天。', advice: '请核对日期。' },
  'publicity-over': {
    status: 422,
    message: '“{field}”{value} 已过，公开后社会公众看不到内容。',
    advice: '公示期从公开之日起算，请核对公示截止日期。',
  },
  'date-order': {
    status: 422,
    message: '“{later}”{laterValue} 早于“{earlier}”{earlierValue}。',
    advice: '请核对两个日期。',
  },
  'check-digit-wrong': {
    status: 422,
    message: '{field}“{value}”不正确：{detail}。',
    advice: '请对照证照逐位核对。',
  },
  'sum-wrong': {
    status: 422,
    message: '{where}“{total}”填写的是{value}，按{parts}计算应为{expected}。',
    advice: '请核对各项数字，改正填错的一项。',
  },
  'breakdown-differs': {
    status: 422,
    message: '“{field}”中“{name}”的{column}为{value}，下级各行之和为{expected}。',
    advice: '请核对该行和它的下级各行；四舍五入的尾差不计。',
  },
  'breakdown-too-coarse': {
    status: 422,
    message: '“{field}”中“{name}”（{code}）没有细化：编码应到 {digits} 位。',
    advice: '请补充下级各行，功能分类公开到“项”（7位），经济分类公开到“款”（5位）。',
  },
  'breakdown-code-repeated': {
    status: 422,
    message: '“{field}”中编码{code}出现了两次。',
    advice: '请合并为一行，或更正编码。',
  },
  'body-unknown': {
    status: 422,
    message: '没有代码为“{value}”的公开主体。',
    advice: '请从公开主体列表中选择。',
  },
  'item-unknown': {
    status: 422,
    message: '没有编号为“{value}”的公开事项。',
    advice: '请从公开事项目录中选择。',
  },
  'item-exists': {
    status: 422,
    message: '编号为“{value}”的公开事项已经存在。',
    advice: '请换一个编号，或者修改原有事项；停用的事项可以恢复使用。',
  },
  'item-change-waiting': {
    status: 409,
    message: '“{item}”已有一项变更待另一人确认。',
    advice: '请先确认或者退回该项变更，再提出新的变更。',
  },
  'item-change-own': {
    status: 422,
    message: '这项变更由您提出，不能由您确认。',
    advice:
      '涉及审核环节、责任单位和停用的变更，请由政务公开办另一位工作人员确认；您可以退回自己提出的变更。',
  },
  'item-change-decided': {
    status: 409,
    message: '这项变更已经办理。',
    advice: '请刷新页面查看办理情况。',
  },
  'item-change-outdated': {
    status: 409,
    message: '提出这项变更以后，该事项又有了新的版本。',
    advice: '请退回这项变更，按现行版本重新提出。',
  },
  'item-retired': {
    status: 422,
    message: '公开事项“{item}”已于{on}停用。',
    advice: '请核对；需要继续使用的，请先恢复该事项。',
  },
  'item-in-use': {
    status: 422,
    message: '公开事项“{item}”已有公开信息或者稿件，不能改变“{field}”。',
    advice: '请停用该事项，另建新的事项；已公开的信息仍按原事项保留。',
  },
  'area-needs-item': {
    status: 422,
    message: '“{item}”是“{area}”领域仅有的公开事项，不能停用。',
    advice: '请先为该领域新增公开事项。',
  },
  'catalogue-moved-on': {
    status: 412,
    message: '核对之后公开事项目录已有改动，本次没有导入。',
    advice: '请重新上传表格，核对后再导入。',
  },
  'item-not-owed-by-body': {
    status: 422,
    message: '“{item}”不由“{body}”公开。',
    advice: '请选择本单位负责的公开事项。',
  },
  'secrecy-marking-found': {
    status: 422,
    message: '内容中有密级或内部标志“{marking}”（{where}）。',
    advice:
      '严禁在本系统处理涉密和内部文件；请删除该标志，如系引用或者误判，请在“检出内容”中写明理由，由保密审查员确认。',
  },
  'personal-data-found': {
    status: 422,
    message: '内容中有{kind}“{masked}”（{where}）。',
    advice: '请删除或作去标识化处理后再提交；依法可以公开的，请在“检出内容”中写明理由，由审核人员确认。',
  },
  'expunge-nothing': {
    status: 422,
    message: '本件公开信息中没有{what}。',
    advice: '请核对后重新填写；一段文字须与公开的文字完全一致，不跨段落和格式。',
  },
  'expunge-current': {
    status: 422,
    message: '第 {n} 版是现行版本，不能整版删除。',
    advice: '请先更正或者撤下，再删除旧版本；急需时可以先删除其中的一段文字或者一个附件。',
  },
  'expunge-lines-hold': {
    status: 422,
    message: '第 {n} 版写入的 {count} 条现在仍在清单中，不能整版删除。',
    advice: '请先用新的一版变更或者移出这些条目，再删除旧版本。',
  },
  'expunge-done': {
    status: 409,
    message: '这项删除已经办理。',
    advice: '请刷新页面查看办理情况。',
  },
  'requester-cannot-confirm': {
    status: 422,
    message: '这项删除由您提出，不能由您确认。',
    advice: '请由本单位另一位签发人确认。',
  },
  'content-expunged': {
    status: 410,
    message: '{what}已依法删除（{ground}，{basis}）。',
    advice: '公开日志中保留其承诺值和删除记录。',
  },
  'find-unknown': {
    status: 404,
    message: '稿件的当前内容中没有这一处检出内容。',
    advice: '请刷新页面，以最新的检出结果为准。',
  },
  'find-ground-wrong': {
    status: 422,
    message: '“{ground}”不适用于{kind}。',
    advice: '请选择与检出内容相符的理由。',
  },
  'find-decided': {
    status: 409,
    message: '“{masked}”（{where}）已经{done}。',
    advice: '请刷新页面查看办理情况。',
  },
  'find-unconfirmed': {
    status: 422,
    message: '保留的{kind}“{masked}”（{where}）还没有经第二人确认。',
    advice: '请在“检出内容”中核对理由后确认，或者退回修改。',
  },
} as const satisfies Record<string, ProblemKind>;
