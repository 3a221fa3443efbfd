import type { Cited } from '../kernel/citation.ts';
import { cite, EXPUNGE_GROUNDS, type ExpungeGround } from '../schema/vocabulary.ts';

/** The ground as the public reads it, with its article. Migration 0171 has the same list. */
export const GROUNDS_OF_EXPUNGE: Readonly<
  Record<ExpungeGround, { readonly title: string; readonly basis: Cited }>
> = {
  'personal-data': { title: '涉及个人信息', basis: cite('个人信息保护法', '第四十七条') },
  'trade-secret': { title: '涉及商业秘密', basis: cite('政府信息公开条例', '第十五条') },
  'third-party': { title: '公开会对第三方合法权益造成损害', basis: cite('政府信息公开条例', '第十五条') },
  'state-secret': { title: '依法确定为国家秘密', basis: cite('政府信息公开条例', '第十四条') },
  security: {
    title: '公开后可能危及国家安全、公共安全、经济安全、社会稳定',
    basis: cite('政府信息公开条例', '第十四条'),
  },
};

export const isExpungeGround = (text: string): text is ExpungeGround =>
  EXPUNGE_GROUNDS.some((ground) => ground === text);

export const groundOf = (text: string): { readonly title: string; readonly basis: string } =>
  isExpungeGround(text) ? GROUNDS_OF_EXPUNGE[text] : { title: text, basis: '' };
