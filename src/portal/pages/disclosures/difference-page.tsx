import { DifferenceLines, hasChanges } from '../../components/difference-lines.tsx';
import { Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { formatMinute } from '../../frame/format.ts';
import { frame } from '../../frame/page.tsx';
import type { PublicAnswer } from '../../frame/send.ts';
import { urls } from '../../frame/urls.ts';
import type { DifferenceModel } from './difference.ts';
import { remainsPage } from './remains-page.tsx';

const DifferenceView = (props: Extract<DifferenceModel, { readonly kind: 'compared' }>) => {
  const { disclosure, before, after, lines } = props;
  return (
    <>
      <p class="kicker">版本对照</p>
      <h1>{disclosure.title}</h1>
      <Facts
        facts={[
          {
            title: `第 ${before.n} 版`,
            value: <a href={urls.edition(disclosure.id, before.n)}>{formatMinute(before.publishedAt)}</a>,
          },
          {
            title: `第 ${after.n} 版`,
            value: <a href={urls.edition(disclosure.id, after.n)}>{formatMinute(after.publishedAt)}</a>,
          },
          ...(after.changeNote === '' ? [] : [{ title: '更正说明', value: after.changeNote }]),
        ]}
      />
      {hasChanges(lines) ? (
        <DifferenceLines lines={lines} />
      ) : (
        <Notice tone="plain" title="两版的文字没有不同，可能只更换了附件或格式。" />
      )}
    </>
  );
};

export function differencePage(model: DifferenceModel): PublicAnswer {
  const { disclosure } = model;
  if (model.kind === 'gone') return remainsPage(disclosure);
  if (model.kind === 'list')
    return { location: urls.registerDifference(disclosure.id, model.from, model.to), status: 302 };
  const [a, b] = [model.before.n, model.after.n];
  return {
    status: 200,
    frame: frame({
      title: `第 ${a} 版与第 ${b} 版对照：${disclosure.title}`,
      description: `${disclosure.title}第 ${a} 版与第 ${b} 版的不同。`,
      path: urls.difference(disclosure.id, a, b),
      section: 'areas',
      indexed: false,
      trail: [
        { title: '公开领域', href: urls.areas },
        { title: disclosure.areaTitle, href: urls.area(disclosure.area) },
        { title: disclosure.title, href: urls.disclosure(disclosure.id) },
      ],
    }),
    content: <DifferenceView {...model} />,
  };
}
