import type { Passage } from '../../../consultations/passages.ts';
import { MAX_TEXT, type OpinionInput } from '../../../consultations/rules-opinion.ts';
import type { Refusal } from '../../../kernel/result.ts';
import { OPINION_PUBLICITY_NAMES, PERSON_GROUP_NAMES } from '../../../schema/vocabulary.ts';
import {
  CheckQuestion,
  ChoiceField,
  Field,
  LongTextField,
  TextField,
} from '../../components/labelled-field.tsx';

export interface FormModel {
  readonly input: OpinionInput;
  readonly refusals: readonly Refusal[];
  readonly passages: readonly Passage[];
  readonly ticket: string;
  /** Asked only where it must be answered. */
  readonly question: string | null;
  readonly action: string;
  readonly button: string;
  readonly files: boolean;
  /** What goes along unseen. */
  readonly hidden: Readonly<Record<string, string>>;
}

/** Which words of the text the opinion is about. */
const PassageFields = ({ input, refusals, passages }: FormModel) => (
  <>
    <Field
      name="anchor"
      title="对哪一条"
      refusals={refusals}
      control={(attributes) => (
        <select {...attributes}>
          <option value="">全文</option>
          {passages
            .filter((passage) => !passage.heading)
            .map((passage) => (
              <option key={passage.anchor} value={passage.anchor} selected={passage.anchor === input.anchor}>
                {passage.label} {passage.text.slice(0, 20)}
              </option>
            ))}
        </select>
      )}
    />
    <LongTextField
      name="quote"
      title="针对的原文（可不填）"
      help="想对其中一句话提意见的，把这句话抄在这里。"
      value={input.quote}
      rows={2}
      maxLength={1000}
      refusals={refusals}
    />
  </>
);

/** Who says it, as far as the person wants to tell. */
const PersonFields = ({ input, refusals }: FormModel) => (
  <>
    <ChoiceField
      name="group"
      title="您的身份"
      names={PERSON_GROUP_NAMES}
      value={input.group}
      refusals={refusals}
    />
    <ChoiceField
      name="publicity"
      title="公开方式"
      names={OPINION_PUBLICITY_NAMES}
      value={input.publicity}
      refusals={refusals}
    />
    <TextField
      name="name"
      title="姓名或者单位（可不填）"
      value={input.name}
      maxLength={100}
      autocomplete="name"
      refusals={refusals}
    />
    <TextField
      name="contact"
      title="联系方式（可不填）"
      help="只供起草单位需要进一步了解时联系您，任何时候都不公开。"
      value={input.contact}
      maxLength={200}
      refusals={refusals}
    />
  </>
);

/** The same form for a new opinion and for changing one. Nothing in it needs script. */
export const OpinionForm = (props: FormModel) => {
  const { input, refusals } = props;
  return (
    <form
      class="opinion-form"
      method="post"
      action={props.action}
      encType={props.files ? 'multipart/form-data' : 'application/x-www-form-urlencoded'}
    >
      <input type="hidden" name="ticket" value={props.ticket} />
      {Object.entries(props.hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <PassageFields {...props} />
      <LongTextField
        name="text"
        title="意见内容（必填）"
        help={`建议怎么改、为什么。最多${MAX_TEXT}字。请不要写身份证号、手机号等个人信息。`}
        value={input.text}
        rows={8}
        maxLength={MAX_TEXT}
        refusals={refusals}
        required
      />
      <PersonFields {...props} />
      <CheckQuestion question={props.question} refusals={refusals} />
      {/* Last: what is written before the files decides whether they are looked at. */}
      {props.files ? (
        <Field
          name="files"
          title="附件（可不填）"
          help="最多3个，每个不超过10 MB，可以是文档、表格和图片。附件只供起草单位研究，不公开。"
          refusals={refusals}
          control={(attributes) => <input type="file" {...attributes} multiple />}
        />
      ) : null}
      <p>
        <button type="submit">{props.button}</button>
      </p>
    </form>
  );
};
