import type { RegisterSummary } from '../../../registers/register-queries.ts';
import { DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { formatDay, formatNumber } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { type RegisterListParameters, urls } from '../../frame/urls.ts';

export interface RegistersModel {
  readonly asked: RegisterListParameters;
  readonly types: readonly { readonly key: string; readonly title: string }[];
  readonly registers: readonly RegisterSummary[];
  /** Id to go on from; null on the last page. */
  readonly next: string | null;
}

const RegistersView = (props: RegistersModel) => (
  <>
    <h1>清单和名录</h1>
    <p class="lead">
      权力清单、责任清单、负面清单和企业信用信息。每次调整都写明依据、理由和生效日期，可以查看任何一天的清单。
    </p>
    <search>
      <form class="search-form" action={urls.registers()}>
        <div class="search-form-main">
          <TextField
            id="registers-q"
            name="q"
            title="查找清单"
            value={props.asked.q ?? ''}
            help="清单名称或公开主体名称"
          />
          <button type="submit">查询</button>
        </div>
        <div class="search-form-more">
          <SelectField
            id="registers-type"
            name="type"
            title="清单类型"
            value={props.asked.type ?? ''}
            any="全部类型"
            choices={props.types.map((type) => ({ value: type.key, title: type.title }))}
          />
        </div>
      </form>
    </search>
    <p>
      查一家企业的全部公开信息，请用<a href={urls.credit()}>企业信用信息查询</a>。
    </p>
    {props.registers.length === 0 ? (
      <EmptyState title="没有符合条件的清单。">
        <p>
          <a href={urls.registers()}>查看全部清单</a>
        </p>
      </EmptyState>
    ) : (
      <DataTable
        caption="清单"
        captionHidden
        columns={[
          { title: '清单' },
          { title: '类型' },
          { title: '公开主体' },
          { title: '条目数', numeric: true },
          { title: '最近变动生效日期' },
        ]}
        rows={props.registers.map((register) => ({
          key: register.id,
          cells: [
            <a key="title" href={urls.register(register.id)}>
              {register.title}
            </a>,
            register.typeTitle,
            <a key="body" href={urls.body(register.body)}>
              {register.bodyName}
            </a>,
            formatNumber(register.entries),
            formatDay(register.effectiveOn),
          ],
        }))}
      />
    )}
    {props.next === null ? null : (
      <nav class="pagination" aria-label="分页">
        <a rel="next" href={urls.registers({ ...props.asked, after: props.next })}>
          下一页
        </a>
      </nav>
    )}
  </>
);

export const registersPage = (model: RegistersModel): Page => ({
  status: 200,
  frame: frame({
    title: '清单和名录',
    description: '权力清单、责任清单、负面清单和企业信用信息，含历次调整的依据和日期。',
    path: urls.registers(),
    indexed: model.asked.q === undefined && model.asked.after === undefined,
    column: {
      name: '清单和名录',
      description: '动态调整的清单及其历次变动',
      keywords: '权力清单,责任清单,负面清单,信用信息',
      type: '信息公开目录',
    },
  }),
  content: <RegistersView {...model} />,
});
