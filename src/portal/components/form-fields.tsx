import type { Specimen } from './specimen.ts';

interface TextFieldProps {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly value: string;
  readonly type?: 'date' | 'text';
  readonly help?: string;
}

const inputAttributes = (props: TextFieldProps) => ({
  id: props.id,
  name: props.name,
  value: props.value,
  ...(props.help === undefined ? {} : { 'aria-describedby': `${props.id}-help` }),
});

export const TextField = (props: TextFieldProps) => (
  <div class="field">
    <label for={props.id}>{props.title}</label>
    {props.help === undefined ? null : (
      <p class="field-help" id={`${props.id}-help`}>
        {props.help}
      </p>
    )}
    {props.type === 'date' ? (
      <input type="date" {...inputAttributes(props)} />
    ) : (
      <input type="text" maxLength={200} {...inputAttributes(props)} />
    )}
  </div>
);

export interface Choice {
  readonly value: string;
  readonly title: string;
}

export const SelectField = (props: {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly value: string;
  /** What choosing nothing means: `全部领域`. */
  readonly any: string;
  readonly choices: readonly Choice[];
}) => (
  <div class="field">
    <label for={props.id}>{props.title}</label>
    <select id={props.id} name={props.name}>
      <option value="">{props.any}</option>
      {props.choices.map((choice) => (
        <option key={choice.value} value={choice.value} selected={choice.value === props.value}>
          {choice.title}
        </option>
      ))}
    </select>
  </div>
);

/** One line: words and a button. */
export const SearchBox = (props: {
  readonly id: string;
  readonly action: string;
  readonly value: string;
  readonly title: string;
  readonly placeholder: string;
  readonly large?: boolean;
  /** Parameters that go along unseen. */
  readonly hidden?: Readonly<Record<string, string>>;
}) => (
  <search>
    <form class={props.large === true ? 'search-box search-box-large' : 'search-box'} action={props.action}>
      <label class="visually-hidden" for={props.id}>
        {props.title}
      </label>
      <input
        id={props.id}
        name="q"
        type="search"
        value={props.value}
        placeholder={props.placeholder}
        maxLength={200}
        autocomplete="off"
      />
      {Object.entries(props.hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit">检索</button>
    </form>
  </search>
);

export const formFieldsSpecimen: Specimen = {
  name: '表单',
  purpose: '标签在上，说明在标签与输入框之间。按钮两到四个字。',
  parameters: { id: '页内唯一', name: '参数名', title: '标签', value: '已填内容', help: '说明' },
  examples: [
    {
      title: '文字',
      render: () => (
        <TextField id="example-text" name="q" title="检索词" value="" help="可填标题、文号或索引号" />
      ),
    },
    {
      title: '选择',
      render: () => (
        <SelectField
          id="example-select"
          name="kind"
          title="公开类别"
          value="result"
          any="全部类别"
          choices={[
            { value: 'decision', title: '决策公开' },
            { value: 'result', title: '结果公开' },
          ]}
        />
      ),
    },
    {
      title: '检索框',
      render: () => (
        <SearchBox id="example-search" action="/search" value="" title="示例检索" placeholder="标题、文号" />
      ),
    },
  ],
};
