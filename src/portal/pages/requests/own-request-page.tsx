import type { RequestStatus } from '../../../api/contract.ts';
import type { Refusal } from '../../../kernel/result.ts';
import type { ApplicantAct } from '../../../requests/act-as-applicant.ts';
import type { RequestReceipt } from '../../../requests/receive-request.ts';
import { Facts } from '../../components/facts.tsx';
import { LongTextField, Refused, TextField } from '../../components/labelled-field.tsx';
import { dayOf, formatDay } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { trail } from './requests-page.tsx';

const hidden = (title: string) =>
  frame({ title, description: '政府信息公开申请的办理情况。', path: urls.requests(), indexed: false, trail });

const Status = ({ row }: { readonly row: RequestStatus }) => (
  <Facts
    facts={[
      {
        title: '状态',
        value: row.late && row.answeredAt === null ? `${row.stateName}（已逾期）` : row.stateName,
      },
      { title: '受理单位', value: <a href={urls.body(row.body)}>{row.bodyName}</a> },
      ...(row.transferredFrom === null ? [] : [{ title: '转交', value: `由${row.transferredFrom}转来` }]),
      { title: '提交日期', value: formatDay(dayOf(row.submittedAt)) },
      ...(row.receivedOn === null ? [] : [{ title: '收到申请之日', value: formatDay(row.receivedOn) }]),
      ...(row.dueOn === null || row.answeredAt !== null
        ? []
        : [{ title: row.receivedOn === null ? '确认期限' : '答复期限', value: formatDay(row.dueOn) }]),
      ...(row.computation === null || row.answeredAt !== null
        ? []
        : [{ title: '期限的计算', value: row.computation }]),
      ...(row.answeredAt === null ? [] : [{ title: '办结日期', value: formatDay(dayOf(row.answeredAt)) }]),
      ...(row.answerName == null ? [] : [{ title: '答复', value: row.answerName }]),
    ]}
  />
);

/** What a code alone shows: how it stands, not what it is about. */
export const statusPage = (row: RequestStatus): Page => ({
  status: 200,
  frame: hidden(`政府信息公开申请 ${row.code}`),
  content: (
    <div class="prose">
      <h1>政府信息公开申请 {row.code}</h1>
      <Status row={row} />
      <p>
        申请的内容和收到的文书，<a href={urls.requestReceipt}>凭编号和查询密码</a>才能看到。
      </p>
    </div>
  ),
});

interface Own {
  readonly row: RequestStatus;
  readonly secret: string;
  readonly refusals: readonly Refusal[];
}

const Keys = ({ row, secret }: Omit<Own, 'refusals'>) => (
  <>
    <input type="hidden" name="code" value={row.code} />
    <input type="hidden" name="secret" value={secret} />
  </>
);

const Letters = ({ row, secret }: Omit<Own, 'refusals'>) => (
  <>
    {(row.letters ?? []).toReversed().map((letter) => (
      <section key={letter.act} aria-labelledby={`letter-${letter.act}`}>
        <h2 id={`letter-${letter.act}`}>{letter.title}</h2>
        <p class="small">
          {letter.number}　{letter.date}
        </p>
        {letter.paragraphs.map((paragraph) => (
          <p key={paragraph} class="pre-line">
            {paragraph}
          </p>
        ))}
        <p>{letter.signed}</p>
        <form method="post" action={urls.requestLetter}>
          <Keys row={row} secret={secret} />
          <input type="hidden" name="act" value={String(letter.act)} />
          <button type="submit">下载{letter.title}（Word）</button>
        </form>
      </section>
    ))}
  </>
);

const Files = ({ row, secret }: Omit<Own, 'refusals'>) =>
  (row.files ?? []).length === 0 ? null : (
    <section aria-labelledby="answer-files">
      <h2 id="answer-files">提供的文件</h2>
      {(row.files ?? []).map((file) => (
        <form key={file.sha256} method="post" action={urls.requestFile}>
          <Keys row={row} secret={secret} />
          <input type="hidden" name="file" value={file.sha256} />
          <button type="submit">下载“{file.name}”</button>
        </form>
      ))}
    </section>
  );

const ASKED: Partial<Record<RequestStatus['state'], { act: ApplicantAct; title: string; help: string }>> = {
  completing: { act: 'completed', title: '补正的内容', help: '按补正告知书的要求写。' },
  explaining: { act: 'reasons', title: '说明的理由', help: '说明申请的数量、频次的理由。' },
};

/** What the body waits for, and taking it back. */
const OwnActs = ({ row, secret, refusals }: Own) => {
  const asked = ASKED[row.state];
  if (row.answeredAt !== null) return null;
  return (
    <>
      {asked === undefined ? null : (
        <form class="opinion-form" method="post" action={urls.requestActs}>
          <Refused refusals={refusals} />
          <Keys row={row} secret={secret} />
          <input type="hidden" name="act" value={asked.act} />
          <LongTextField
            name="text"
            title={asked.title}
            help={asked.help}
            value=""
            rows={5}
            maxLength={2000}
            refusals={refusals}
            required
          />
          <p>
            <button type="submit">提交{asked.title}</button>
          </p>
        </form>
      )}
      <details>
        <summary>撤回申请</summary>
        <form method="post" action={urls.requestActs}>
          <Keys row={row} secret={secret} />
          <input type="hidden" name="act" value="withdraw" />
          <p>撤回后不再办理，需要时可以重新申请。</p>
          <button type="submit">确认撤回</button>
        </form>
      </details>
    </>
  );
};

/** For who has both halves of the receipt. */
export const ownRequestPage = (own: Own, status = 200): Page => ({
  status,
  frame: hidden(`政府信息公开申请 ${own.row.code}`),
  content: (
    <div class="prose">
      <h1>政府信息公开申请 {own.row.code}</h1>
      <Status row={own.row} />
      <section aria-labelledby="own-text">
        <h2 id="own-text">您申请公开的信息</h2>
        <p class="pre-line">{own.row.content}</p>
      </section>
      <OwnActs {...own} />
      <Files {...own} />
      <Letters {...own} />
    </div>
  ),
});

/** After the commit: the secret is shown this once. */
export const takenPage = (receipt: RequestReceipt, bodyName: string): Page => ({
  status: 201,
  frame: hidden('申请已提交'),
  content: (
    <div class="prose">
      <h1>申请已提交</h1>
      <p class="lead">
        已送达{bodyName}
        ，该单位将用您留下的电话与您确认收到，确认之日起计算答复期限。请抄下或者拍下编号和查询密码，查询密码只显示这一次。
      </p>
      <h2>编号</h2>
      <p class="receipt-code">{receipt.code}</p>
      <h2>查询密码</h2>
      <p class="receipt-code">{receipt.secret}</p>
      <p class="register-actions">
        <a href={urls.requestReceipt}>查询办理情况</a>
        <a href={urls.requests()}>再提一件</a>
      </p>
    </div>
  ),
});

export const requestReceiptPage = (status: number, refusals: readonly Refusal[]): Page => ({
  status,
  frame: frame({
    title: '查询政府信息公开申请',
    description: '凭编号和查询密码查询政府信息公开申请的办理情况和答复。',
    path: urls.requestReceipt,
    indexed: false,
    trail,
  }),
  content: (
    <div class="prose">
      <h1>查询政府信息公开申请</h1>
      <Refused refusals={refusals} />
      <form class="opinion-form" method="post" action={urls.requestReceipt}>
        <TextField name="code" title="编号" value="" maxLength={60} refusals={[]} required />
        <TextField
          name="secret"
          title="查询密码"
          help="不填的只显示办理状态；填写的显示申请的内容和答复。"
          value=""
          maxLength={60}
          refusals={[]}
        />
        <p>
          <button type="submit">查询</button>
        </p>
      </form>
    </div>
  ),
});
