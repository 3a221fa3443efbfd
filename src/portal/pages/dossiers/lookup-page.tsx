import type { Refusal } from '../../../kernel/result.ts';
import type { DossierKind } from '../../../schema/dossier-kind.ts';
import { TextField } from '../../components/form-fields.tsx';
import { Notice } from '../../components/notice.tsx';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';

/** 按编号查询, without an account: number and a check that the applicant knows. */
export const lookupPage = (
  status: number,
  asked: { readonly kinds: readonly DossierKind[]; readonly number: string },
  refusals: readonly Refusal[],
): Page => {
  const kinds = asked.kinds.filter((kind) => kind.lookup !== null);
  const numbers = kinds.map((kind) => kind.number.title).join('或者');
  return {
    status,
    frame: frame({
      title: '查询办理进展',
      description: '凭受理号和申请人证件号码后四位查询办理进展，无需注册登录。',
      path: urls.dossierLookup,
      trail: [{ title: '事项公开', href: urls.dossiers() }],
      indexed: status === 200,
    }),
    content: (
      <div class="prose">
        <h1>查询办理进展</h1>
        <p class="lead">无需注册登录。编号在受理通知书上。</p>
        {refusals.map((refusal) => (
          <Notice key={refusal.code} tone="bad" title={refusal.message}>
            <p>{refusal.advice}</p>
          </Notice>
        ))}
        <form class="search-form" method="post" action={urls.dossierLookup}>
          <TextField
            id="lookup-number"
            name="number"
            title={numbers}
            value={asked.number}
            help={`例如“${kinds[0]?.number.example ?? ''}”`}
          />
          <TextField
            id="lookup-check"
            name="check"
            title={[...new Set(kinds.map((kind) => kind.lookup?.title ?? ''))].join('或者')}
            value=""
            help="法人和其他组织为统一社会信用代码后四位，个人为公民身份号码后四位。"
          />
          <p>
            <button type="submit">查询</button>
          </p>
        </form>
      </div>
    ),
  };
};
