import type { SampleText } from '../src/catalogue/sample-record.ts';

/**
 * How demonstration records of a type read. `{body}`, `{item}`, `{area}`, `{demand}`, `{year}`, `{month}`, `{serial}` are filled in; a type without an entry gets its
 * sections from the elements of its item.
 */
export const SAMPLES: Readonly<Record<string, SampleText>> = {
  'policy-document': {
    title: '关于进一步做好{area}工作的通知',
    period: null,
    fixed: { subject: '02', genre: 'notice', validity: 'in-force', manner: 'proactive' },
    summary: '明确{area}的公开内容、时限和责任，方便群众查询和监督。',
    sections: [
      ['一、总体要求', ['{demand}坚持问题导向，把群众最关心、最需要知道的事项放在前面，做到应公开尽公开。']],
      ['二、主要任务', []],
      [
        '（一）明确公开内容',
        ['对照公开事项目录逐项核对，列明公开依据、责任单位和公开渠道，没有公开的说明理由，并定期评估。'],
      ],
      [
        '（二）严格公开时限',
        [
          '自信息形成或者变更之日起20个工作日内公开；法律、法规另有规定的，从其规定。逾期事项在平台上如实公示。',
        ],
      ],
      [
        '（三）做好解读回应',
        ['文件与解读同步起草、同步审签、同步发布，用群众听得懂的话说明出台背景、主要内容和办理方法。'],
      ],
      [
        '三、工作保障',
        [
          '各有关单位确定一名信息员和一名审核人，按照“先审查、后公开”的要求做好保密审查和个人信息保护，每季度通报一次公开情况。',
        ],
      ],
    ],
  },
  interpretation: {
    title: '一问一答：{area}有哪些变化',
    period: null,
    fixed: { form: 'questions' },
    summary: '用三个问题说清文件为什么出台、对群众有什么影响、怎么查询和监督。',
    sections: [
      [
        '一、为什么出台这份文件？',
        [
          '过去有的信息分散在不同网站，查找不便，有的公开不及时。文件把公开的内容、时限和责任写清楚，逐项对账。',
        ],
      ],
      [
        '二、对群众有什么影响？',
        ['{demand}今后这些信息都能在同一个平台上查到，谁负责、什么时候公开、有没有逾期，一目了然。'],
      ],
      [
        '三、怎么查询和监督？',
        [
          '可以在平台上按领域、按单位或者用关键词查找；发现应当公开而没有公开的，可以在公开监督页查看责任单位，也可以拨打12345反映。',
        ],
      ],
    ],
  },
  announcement: {
    title: '关于{item}的公告（{year}年第{serial}号）',
    period: null,
    fixed: { subject: '02' },
    summary: '{body}公布{item}有关情况。',
    sections: null,
  },
  'periodic-report': {
    title: '{body}{year}年{month}月{item}',
    period: { from: 'periodFrom', to: 'periodTo' },
    fixed: {},
    summary: '{body}按期公布{item}，附主要数据。',
    sections: null,
  },
};
