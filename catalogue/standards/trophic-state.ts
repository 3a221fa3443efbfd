import type { TrophicStandard } from '../../src/schema/standards.ts';

/** 湖泊（水库）富营养化评价方法及分级技术规定: TLI(Σ). */
export const TROPHIC_STATE: TrophicStandard = {
  code: '总站生字〔2001〕090号',
  title: '湖泊（水库）富营养化评价方法及分级技术规定',
  validFrom: '2001-11-01',
  validTo: null,
  source: '两份公开转录互校，算例已复核；施行日期凭记忆，待核',
  parameters: [
    { indicator: 'chla', title: '叶绿素a', a: 2.5, b: 1.086, r2: 1 },
    { indicator: 'tp', title: '总磷', a: 9.436, b: 1.624, r2: 0.7056 },
    { indicator: 'tn', title: '总氮', a: 5.453, b: 1.694, r2: 0.6724 },
    { indicator: 'sd', title: '透明度', a: 5.118, b: -1.94, r2: 0.6889 },
    { indicator: 'codmn', title: '高锰酸盐指数', a: 0.109, b: 2.661, r2: 0.6889 },
  ],
  /** `upTo` belongs to the class (exactly 50 is 中营养), but for the first, which ends below 30. */
  classes: [
    { below: 30, upTo: null, title: '贫营养', colour: '#ccffff' },
    { below: null, upTo: 50, title: '中营养', colour: '#00ccff' },
    { below: null, upTo: 60, title: '轻度富营养', colour: '#ffff00' },
    { below: null, upTo: 70, title: '中度富营养', colour: '#ff9b00' },
    { below: null, upTo: null, title: '重度富营养', colour: '#ff0000' },
  ],
};
