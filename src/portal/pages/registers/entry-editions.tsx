import { fieldChanges } from '../../../registers/difference.ts';
import type { RegisterEntry } from '../../../registers/entry-queries.ts';
import type { RegisterDetail } from '../../../registers/register-queries.ts';
import { formatDay } from '../../frame/format.ts';
import { ChangedFields } from './changed-fields.tsx';
import type { ShownRegister } from './entry-values.tsx';

type Edition = RegisterDetail['editions'][number];

const Reason = ({ edition }: { readonly edition: Edition }) => (
  <p>
    依据：{edition.basis}（{edition.article}）。理由：{edition.reason}
  </p>
);

/** How an entry came into the list, changed and left it, newest first (`history` is in this order). */
export const EntryEditions = (props: {
  readonly register: RegisterDetail;
  readonly declaration: ShownRegister;
  readonly history: readonly RegisterEntry[];
}) => {
  const { register, declaration, history } = props;
  const edition = (n: number | null | undefined) => register.editions.find((each) => each.n === n);
  const ended = edition(history[0]?.endedBy);
  return (
    <section aria-labelledby="history">
      <h2 id="history">历次变动</h2>
      <ol class="register-editions" reversed>
        {ended === undefined ? null : (
          <li>
            <h3>{formatDay(ended.effectiveOn)}取消</h3>
            <Reason edition={ended} />
          </li>
        )}
        {history.map((entry, i) => {
          const brought = edition(entry.edition);
          const before = history[i + 1];
          const changed = before?.endedBy === entry.edition ? before : null;
          return (
            <li key={entry.edition}>
              <h3>
                {formatDay(entry.validFrom)}
                {changed === null ? '新增' : '变更'}
              </h3>
              {brought === undefined ? null : <Reason edition={brought} />}
              {changed === null ? null : (
                <ChangedFields
                  declaration={declaration}
                  changes={fieldChanges(declaration, changed.fields, entry.fields)}
                />
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
};
