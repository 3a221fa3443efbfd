import type { FieldDeclaration } from '../../../schema/declaration.ts';
import { DataTable } from '../../components/data-table.tsx';
import { fieldValue } from '../field-value.tsx';
import { asRows, asText } from '../record-value.ts';
import { groupedText } from './amounts.ts';
import { type Presented, type Presenter, unitOf } from './presenter.ts';

/** The column with the money: the first decimal one that the public may see. */
const amountColumn = (columns: Readonly<Record<string, FieldDeclaration>>): string | null =>
  Object.entries(columns).find(
    ([, column]) => column.kind === 'decimal' && column.privacy !== 'never',
  )?.[0] ?? null;

/** One side of the account, line by line, with its sum at the end. */
const Side = (props: { readonly presented: Presented; readonly rows: string; readonly total: string }) => {
  const { fields, content, context } = props.presented;
  const field = fields[props.rows];
  if (field?.kind !== 'rows') return null;
  const amount = amountColumn(field.columns);
  const texts = Object.entries(field.columns).filter(
    ([name, column]) => name !== amount && column.privacy !== 'never',
  );
  const rows = asRows(content[props.rows]);
  const total = asText(content[props.total]) ?? '0';
  const money = amount === null ? undefined : field.columns[amount];
  if (rows.length === 0) return <p class="statement-none">本期没有{field.title.replace(/明细$/u, '')}。</p>;
  return (
    <>
      <h3 class="statement-side">{field.title}</h3>
      <DataTable
        caption={field.title}
        captionHidden
        stacked
        columns={[
          ...texts.map(([, column]) => ({ title: column.title })),
          { title: `${money?.title ?? '金额'}（${unitOf(money)}）`, numeric: true },
        ]}
        rows={[
          ...rows.map((row, index) => ({
            key: String(index),
            cells: [
              ...texts.map(([name, column]) => fieldValue(column, row[name], context) ?? '—'),
              groupedText(asText(row[amount ?? '']) ?? '—'),
            ],
          })),
          {
            key: 'total',
            cells: [
              <strong key="name">合计</strong>,
              ...texts.slice(1).map(() => ''),
              <strong key="sum">{groupedText(total)}</strong>,
            ],
          },
        ]}
      />
    </>
  );
};

/**
 * An account for a period: what there was, came in, went out, and is left, as a sum that can be followed; then every
 * line of both sides.
 */
function render(presented: Presented) {
  const { fields, content, presentation } = presented;
  const name = (role: string): string => presentation.roles[role] ?? '';
  const figure = (role: string) => {
    const field = fields[name(role)];
    return {
      title: field?.title ?? '',
      text: `${groupedText(asText(content[name(role)]) ?? '0')}${unitOf(field)}`,
    };
  };
  const parts = (
    [
      ['opening', ''],
      ['incomeTotal', '+'],
      ['expenseTotal', '−'],
      ['closing', '='],
    ] as const
  ).map(([role, sign]) => ({ sign, ...figure(role) }));
  const held = ['cash', 'bank'].filter((role) => name(role) !== '').map(figure);
  return (
    <div class="statement">
      <dl class="statement-sum">
        {parts.map((part) => (
          <div key={part.title}>
            <dt>
              {part.sign === '' ? null : <span class="statement-sign">{part.sign} </span>}
              {part.title}
            </dt>
            <dd>{part.text}</dd>
          </div>
        ))}
      </dl>
      {held.length === 0 ? null : (
        <p class="statement-held">{held.map((each) => `${each.title} ${each.text}`).join('，')}。</p>
      )}
      <Side presented={presented} rows={name('income')} total={name('incomeTotal')} />
      <Side presented={presented} rows={name('expense')} total={name('expenseTotal')} />
    </div>
  );
}

const total = { of: 'record', kinds: ['decimal'], required: true } as const;

export const statement: Presenter = {
  roles: {
    opening: total,
    income: { of: 'record', kinds: ['rows'], required: true },
    incomeTotal: total,
    expense: { of: 'record', kinds: ['rows'], required: true },
    expenseTotal: total,
    closing: total,
    cash: { ...total, required: false },
    bank: { ...total, required: false },
  },
  takesLines: false,
  render,
};
