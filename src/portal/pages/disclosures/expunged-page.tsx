import type { PublicExpunge } from '../../../api/contract.ts';
import { formatMinute } from '../../frame/format.ts';
import type { Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { gonePage } from './gone-page.tsx';
import type { PublishedDisclosure } from './published.ts';

const WHAT = { edition: '本版内容', file: '一个附件或者图片', passage: '一段文字' } as const;

/** `一段文字已依法删除（涉及个人信息，个人信息保护法第四十七条）`: the ground, never the content. */
export const expungeWords = ({ kind, ground, basis }: PublicExpunge): string =>
  `${WHAT[kind]}已依法删除（${ground}，${basis}）。`;

/** What stays at the address of an edition that was taken out. */
export const expungedPage = (
  d: PublishedDisclosure,
  { n, expunge }: { readonly n: number; readonly expunge: PublicExpunge },
): Page =>
  gonePage(d, {
    description: '这个版本已依法删除，保留删除的依据和时间。',
    tone: 'warning',
    notice: `第 ${n} 版已依法删除。`,
    reason: expungeWords(expunge),
    facts: [
      { title: '索引号', value: d.indexNumber },
      { title: '发布机构', value: <a href={urls.body(d.body)}>{d.bodyName}</a> },
      { title: '现行版本', value: <a href={urls.disclosure(d.id)}>查看现行版本</a> },
      { title: '删除时间', value: formatMinute(expunge.at) },
    ],
    log: '公开日志中仍有这个版本的承诺值和删除记录，任何人都可以核验曾经发布和删除的时间。',
  });
