import { Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { formatMinute, formatNumber } from '../../frame/format.ts';
import type { Site } from '../../frame/layout.tsx';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import type { LogCheckpoint } from './query.ts';

const Checkpoint = (props: { readonly checkpoint: LogCheckpoint }) => (
  <section aria-labelledby="checkpoint-title">
    <h2 id="checkpoint-title">当前检查点</h2>
    <Facts
      facts={[
        { title: '日志名称', value: props.checkpoint.origin },
        { title: '条数', value: formatNumber(props.checkpoint.size) },
        { title: '签署时间', value: formatMinute(props.checkpoint.signedAt) },
        { title: '根摘要', value: <span class="digest">{props.checkpoint.rootBase64}</span> },
      ]}
    />
    <pre class="code">
      <code>{props.checkpoint.note}</code>
    </pre>
    <p>
      <a href={urls.logCheckpoint}>下载检查点</a>　<a href={urls.logKey}>下载验证公钥</a>
    </p>
    <p>请把检查点抄存一份。日后日志若被删改，您手中的检查点就是证据。</p>
  </section>
);

const Verify = (props: { readonly site: Site; readonly checkpoint: LogCheckpoint | null }) => (
  <div class="prose">
    <h1>日志核验</h1>
    <p class="lead">
      每一次发布、更正和撤下，以及考核结果的公布，都按顺序写入只能追加的公开日志，任何人都可以核对，不必相信本网站。
    </p>
    {props.checkpoint === null ? (
      <Notice tone="plain" title="公开日志还没有内容，发布第一件信息后即有检查点。" />
    ) : (
      <Checkpoint checkpoint={props.checkpoint} />
    )}
    <section aria-labelledby="how-title">
      <h2 id="how-title">怎样核验</h2>
      <ol class="steps">
        <li>
          <h3>核验整个日志</h3>
          <p>在装有 Node.js 的计算机上取得本平台的程序，运行：</p>
          <pre class="code">
            <code>npx gongkai verify {props.site.config.publicUrl}</code>
          </pre>
          <p>程序独立计算全部条目的摘要，核对签名，并检查日志是否只增不改。</p>
        </li>
        <li>
          <h3>核验一件公开信息</h3>
          <p>
            在该件的页面下载“日志证明”和“原始记录”。原始记录中的随机数与记录一起计算摘要，应与日志条目相同；证明把条目连到已签名的检查点。
          </p>
        </li>
        <li>
          <h3>长期监督</h3>
          <p>定期保存检查点。新检查点必须包含旧检查点的全部内容，否则说明日志被改写。</p>
        </li>
      </ol>
    </section>
    <section aria-labelledby="limits-title">
      <h2 id="limits-title">能证明什么</h2>
      <ul>
        <li>某件信息在某个时间之前已经发布，此后内容没有改动。</li>
        <li>发布的先后次序；撤下的信息曾经发布过。</li>
        <li>日志不能证明内容真实，也不能证明文件上写的日期真实，但可以与写入日志的时间对照。</li>
        <li>日志只存摘要，不存个人信息。</li>
      </ul>
      <p>
        日志采用公开标准（C2SP tlog-tiles、Ed25519、SHA-256，并附国密 SM3 摘要），可用其他机构的工具核验。
      </p>
    </section>
  </div>
);

export const verifyPage = (
  { checkpoint }: { readonly checkpoint: LogCheckpoint | null },
  site: Site,
): Page => ({
  status: 200,
  frame: frame({
    title: '日志核验',
    description: '公开日志的当前检查点，以及核验公开信息有无改动的方法。',
    path: urls.verify,
    section: 'verify',
    column: {
      name: '日志核验',
      description: '公开日志及其核验方法',
      keywords: '公开日志,核验,防篡改',
      type: '数据开放',
    },
  }),
  content: <Verify site={site} checkpoint={checkpoint} />,
});
