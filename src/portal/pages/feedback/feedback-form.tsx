import { MAX_FEEDBACK } from '../../../feedback/rules-feedback.ts';
import { FEEDBACK_KIND_NAMES } from '../../../schema/vocabulary.ts';
import { Facts } from '../../components/facts.tsx';
import { Field, Options, Refused } from '../../components/labelled-field.tsx';
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
      <Field
        name="kind"
        title="问题类型"
        refusals={refusals}
        control={(attributes) => (
          <select {...attributes}>
            <Options names={FEEDBACK_KIND_NAMES} value={input.kind} />
          </select>
        )}
      />
      <Field
        name="text"
        title="反映的问题（必填）"
        help={`哪个单位的什么信息没有公开，或者哪里有错。最多${MAX_FEEDBACK}字。不要写身份证号、手机号等个人信息，写了的自动遮盖，任何人都看不到。`}
        refusals={refusals}
        control={(attributes) => (
          <textarea {...attributes} rows={6} maxLength={MAX_FEEDBACK} required>
            {input.text}
          </textarea>
        )}
      />
      <Field
        name="contact"
        title="联系方式（可不填）"
        help="只供答复单位需要进一步了解时联系您，不公开，办结后删除。"
        refusals={refusals}
        control={(attributes) => (
          <input type="text" {...attributes} value={input.contact} maxLength={200} autocomplete="off" />
        )}
      />
      {props.question === null ? null : (
        <Field
          name="answer"
          title={`验证问题：${props.question}`}
          help="用数字或者汉字回答都可以。您所在的网络近期提交较多时才会询问，用来防止机器批量提交。"
          refusals={refusals}
          control={(attributes) => (
            <input type="text" {...attributes} maxLength={20} autocomplete="off" required />
          )}
        />
      )}
      <p>
        <button type="submit">提交</button>
      </p>
    </form>
  );
};
