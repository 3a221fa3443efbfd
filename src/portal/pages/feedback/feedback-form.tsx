import { MAX_FEEDBACK } from '../../../feedback/rules-feedback.ts';
import { FEEDBACK_KIND_NAMES } from '../../../schema/vocabulary.ts';
import { Facts } from '../../components/facts.tsx';
import {
  CheckQuestion,
  ChoiceField,
  LongTextField,
  Refused,
  TextField,
} from '../../components/labelled-field.tsx';
import { urls } from '../../frame/urls.ts';
import type { FeedbackFormModel } from './query.ts';

/** What is known already is told, not asked. */
const Known = ({ input, bodyName, itemTitle }: FeedbackFormModel) => (
  <Facts
    facts={[
      ...(bodyName === null ? [] : [{ title: '单位', value: bodyName }]),
      ...(itemTitle === null ? [] : [{ title: '公开事项', value: itemTitle }]),
      ...(input.page === '' ? [] : [{ title: '所在页面', value: input.page }]),
    ]}
  />
);

/** 反映问题: one text is enough. Nothing in it needs script. */
export const FeedbackForm = (props: FeedbackFormModel) => {
  const { input, refusals } = props;
  return (
    <form class="opinion-form" method="post" action={urls.feedback()}>
      <Refused refusals={refusals} />
      <Known {...props} />
      <input type="hidden" name="ticket" value={props.ticket} />
      <input type="hidden" name="body" value={input.body} />
      <input type="hidden" name="item" value={input.item} />
      <input type="hidden" name="page" value={input.page} />
      <ChoiceField
        name="kind"
        title="问题类型"
        names={FEEDBACK_KIND_NAMES}
        value={input.kind}
        refusals={refusals}
      />
      <LongTextField
        name="text"
        title="反映的问题（必填）"
        help={`哪个单位的什么信息没有公开，或者哪里有错。最多${MAX_FEEDBACK}字。不要写身份证号、手机号等个人信息，写了的自动遮盖，任何人都看不到。`}
        value={input.text}
        rows={6}
        maxLength={MAX_FEEDBACK}
        refusals={refusals}
        required
      />
      <TextField
        name="contact"
        title="联系方式（可不填）"
        help="只供答复单位需要进一步了解时联系您，不公开，办结后删除。"
        value={input.contact}
        maxLength={200}
        refusals={refusals}
      />
      <CheckQuestion question={props.question} refusals={refusals} />
      <p>
        <button type="submit">提交</button>
      </p>
    </form>
  );
};
