import type { JsonObject } from '../../src/kernel/canonical-json.ts';

/** A complete 政策文件 of zfbgt, which may be submitted as it is. */
export const policyRecord = (changes: JsonObject = {}): JsonObject => ({
  title: '关于测试公开流程的通知',
  documentNumber: '湘测发〔2026〕7号',
  issuers: ['zfbgt'],
  documentDate: '2026-03-02',
  subject: '02',
  genre: 'notice',
  validity: 'in-force',
  manner: 'proactive',
  body: '<h2 id="ch-1">一、总则</h2><p>本通知用于检验公开流程，不代表任何真实事项。</p>',
  ...changes,
});

export const POLICY_ITEM = '00.policy-document';
