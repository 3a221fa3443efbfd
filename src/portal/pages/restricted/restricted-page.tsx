import type { Refusal } from '../../../kernel/result.ts';
import { Facts } from '../../components/facts.tsx';
import { TextField } from '../../components/form-fields.tsx';
import { Notice } from '../../components/notice.tsx';
import { dayOf, formatMinute } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { TrustedBlock } from '../../frame/trusted-html.ts';
import { urls } from '../../frame/urls.ts';
import { splitRecordHtml } from '../../record/render-record.tsx';

const TITLE = '凭访问码查看';

/** Where a code from paper is entered. */
export const codePage = (status: number, refusals: readonly Refusal[]): Page => ({
  status,
  frame: frame({
    title: TITLE,
    description: '凭纸质通知上的访问码，查看只向有关人员公开的信息。',
    path: urls.restricted,
    indexed: false,
  }),
  content: (
    <div class="prose">
      <h1>{TITLE}</h1>
      <p class="lead">房屋征收的分户补偿等信息只向有关人员公开，请输入纸质通知上的访问码。</p>
      {refusals.map((refusal) => (
        <Notice key={refusal.code} tone="bad" title={refusal.message}>
          <p>{refusal.advice}</p>
        </Notice>
      ))}
      <form class="search-form" method="post" action={urls.restricted} autocomplete="off">
        <TextField
          id="access-code"
          name="code"
          title="访问码"
          value=""
          help="12位字母和数字，不区分大小写，横线可以不填。"
        />
        <p>
          <button type="submit">查看</button>
        </p>
      </form>
      <p>访问码的使用时间会被记录，不记录您的姓名和上网地址。没有收到访问码的，请向公开信息的机关查询。</p>
    </div>
  ),
});

const Leave = () => (
  <form method="post" action={`${urls.restricted}/leave`}>
    <p>
      <button type="submit">退出</button>
    </p>
  </form>
);

/** What the code opens. */
export const openedPage = (
  records: readonly { readonly id: string; readonly title: string; readonly first_published_at: Date }[],
): Page => ({
  status: 200,
  frame: frame({
    title: '只向您公开的信息',
    description: '凭访问码查看的信息。',
    path: urls.restricted,
    indexed: false,
  }),
  content: (
    <div class="prose">
      <h1>只向您公开的信息</h1>
      {records.length === 0 ? (
        <p class="lead">目前还没有可以查看的信息，请在访问码有效期内再来查看。</p>
      ) : null}
      <ul class="links">
        {records.map((record) => (
          <li key={record.id}>
            <a href={urls.restrictedRecord(record.id)}>{record.title}</a>{' '}
            <time dateTime={dayOf(record.first_published_at.toISOString())}>
              {formatMinute(record.first_published_at.toISOString())}
            </time>
          </li>
        ))}
      </ul>
      <p>请勿转发或者张贴到网上。半小时后需要重新输入访问码；使用公用设备的，看完请退出。</p>
      <Leave />
    </div>
  ),
});

export const restrictedRecordPage = (record: {
  readonly id: string;
  readonly title: string;
  readonly indexNumber: string;
  readonly bodyName: string;
  readonly publishedAt: string;
  readonly n: number;
  readonly html: string;
}): Page => {
  const fragment = splitRecordHtml(record.html);
  return {
    status: 200,
    frame: frame({
      title: record.title,
      description: '凭访问码查看的信息。',
      path: urls.restrictedRecord(record.id),
      trail: [{ title: '只向您公开的信息', href: urls.restricted }],
      indexed: false,
    }),
    content: (
      <article class="record">
        <header class="record-header">
          <h1>{record.title}</h1>
          <Notice tone="warning" title="本件只向有关人员公开，请勿转发或者张贴到网上。" />
          <div class="record-facts">
            <Facts
              facts={[
                { title: '索引号', value: record.indexNumber },
                { title: '发布机构', value: record.bodyName },
                { title: '发布日期', value: formatMinute(record.publishedAt) },
                { title: '版本', value: `第 ${record.n} 版` },
              ]}
            />
            <TrustedBlock html={fragment.facts} />
          </div>
        </header>
        <TrustedBlock class="document" html={fragment.main} />
        <Leave />
      </article>
    ),
  };
};
