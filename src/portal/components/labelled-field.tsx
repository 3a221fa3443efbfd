import type { Refusal } from '../../kernel/result.ts';
import { Notice } from './notice.tsx';

const faultAt = (refusals: readonly Refusal[], name: string): string | null =>
  refusals.find((refusal) => refusal.path === `/${name}`)?.message ?? null;

/** Label, help, what is wrong with it, and the control, tied together for screen readers. */
export const Field = (props: {
  readonly name: string;
  readonly title: string;
  readonly help?: string;
  readonly refusals: readonly Refusal[];
  readonly control: (attributes: {
    readonly id: string;
    readonly name: string;
    readonly 'aria-describedby'?: string;
    readonly 'aria-invalid'?: 'true';
  }) => preact.VNode;
}) => {
  const { name, help } = props;
  const id = `opinion-${name}`;
  const fault = faultAt(props.refusals, name);
  const described = [help === undefined ? '' : `${id}-help`, fault === null ? '' : `${id}-fault`].filter(
    (each) => each !== '',
  );
  return (
    <div class="field">
      <label for={id}>{props.title}</label>
      {help === undefined ? null : (
        <p class="field-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {fault === null ? null : (
        <p class="field-fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      {props.control({
        id,
        name,
        ...(described.length === 0 ? {} : { 'aria-describedby': described.join(' ') }),
        ...(fault === null ? {} : { 'aria-invalid': 'true' as const }),
      })}
    </div>
  );
};

const Options = (props: { readonly names: Readonly<Record<string, string>>; readonly value: string }) => (
  <>
    {Object.entries(props.names).map(([value, title]) => (
      <option key={value} value={value} selected={value === props.value}>
        {title}
      </option>
    ))}
  </>
);

interface Asked {
  readonly name: string;
  readonly title: string;
  readonly help?: string;
  readonly value: string;
  readonly refusals: readonly Refusal[];
}

/** One line. */
export const TextField = (
  props: Asked & { readonly maxLength: number; readonly autocomplete?: string; readonly required?: boolean },
) => (
  <Field
    {...props}
    control={(attributes) => (
      <input
        type="text"
        {...attributes}
        value={props.value}
        maxLength={props.maxLength}
        autocomplete={props.autocomplete ?? 'off'}
        required={props.required}
      />
    )}
  />
);

/** As many lines as one likes. */
export const LongTextField = (
  props: Asked & { readonly rows: number; readonly maxLength: number; readonly required?: boolean },
) => (
  <Field
    {...props}
    control={(attributes) => (
      <textarea {...attributes} rows={props.rows} maxLength={props.maxLength} required={props.required}>
        {props.value}
      </textarea>
    )}
  />
);

/** One of a list of words. */
export const ChoiceField = (props: Asked & { readonly names: Readonly<Record<string, string>> }) => (
  <Field
    {...props}
    control={(attributes) => (
      <select {...attributes}>
        <Options names={props.names} value={props.value} />
      </select>
    )}
  />
);

/** Against machines, where much has come from one network; nothing when there is nothing to ask. */
export const CheckQuestion = (props: {
  readonly question: string | null;
  readonly refusals: readonly Refusal[];
}) =>
  props.question === null ? null : (
    <TextField
      name="answer"
      title={`验证问题：${props.question}`}
      help="用数字或者汉字回答都可以。您所在的网络近期提交较多时才会询问，用来防止机器批量提交。"
      value=""
      maxLength={20}
      refusals={props.refusals}
      required
    />
  );

/** Everything that was wrong, above the form. */
export const Refused = (props: { readonly refusals: readonly Refusal[] }) =>
  props.refusals.length === 0 ? null : (
    <div role="alert">
      {props.refusals.map((refusal) => (
        <Notice key={`${refusal.code}${refusal.path ?? ''}`} tone="bad" title={refusal.message}>
          <p>{refusal.advice}</p>
        </Notice>
      ))}
    </div>
  );
