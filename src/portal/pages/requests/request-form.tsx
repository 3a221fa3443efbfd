import { MAX_CONTENT } from '../../../requests/rules-request.ts';
import { APPLICANT_KIND_NAMES, REQUEST_DELIVERY_NAMES } from '../../../schema/vocabulary.ts';
import { Facts } from '../../components/facts.tsx';
import {
  CheckQuestion,
  ChoiceField,
  LongTextField,
  Refused,
  TextField,
} from '../../components/labelled-field.tsx';
import { formatDay } from '../../frame/format.ts';
import { urls } from '../../frame/urls.ts';
import type { PublicHit, RequestFormModel } from './query.ts';

export const Hits = ({ hits }: { readonly hits: readonly PublicHit[] }) => (
  <ul>
    {hits.map((hit) => (
      <li key={hit.id}>
        <a href={urls.disclosure(hit.id)}>{hit.title}</a>
        <span class="small">　{formatDay(hit.publishedOn)}公开</span>
      </li>
    ))}
  </ul>
);

/** Before anything is sent: what is public already needs no request. */
const Already = ({ hits }: RequestFormModel) =>
  hits.length === 0 ? null : (
    <section aria-labelledby="already" role="alert">
      <h2 id="already">可能已经公开</h2>
      <p>请先看看下面的信息是不是您要的。不是的，核对后再次提交，申请即发出。</p>
      <Hits hits={hits} />
    </section>
  );

interface AskedText {
  readonly name: 'name' | 'proof' | 'phone' | 'address';
  readonly title: string;
  readonly help?: string;
  readonly maxLength: number;
  readonly required: boolean;
}

const TEXTS: readonly AskedText[] = [
  { name: 'name', title: '姓名或者名称（必填）', maxLength: 100, required: true },
  {
    name: 'proof',
    title: '身份证明（必填）',
    help: '自然人填身份证号码，法人和其他组织填统一社会信用代码；其他证件写明名称和号码。单独加密保存，办理人员查阅留痕。',
    maxLength: 100,
    required: true,
  },
  {
    name: 'phone',
    title: '联系电话（必填）',
    help: '受理单位用它与您确认收到申请。',
    maxLength: 40,
    required: true,
  },
  { name: 'address', title: '通信地址', help: '选择邮寄的必填。', maxLength: 200, required: false },
];

/** 条例第二十九条: what is asked for, in which form, by whom; what for is not asked. Nothing in it needs script. */
export const RequestForm = (props: RequestFormModel) => {
  const { input, refusals } = props;
  return (
    <form class="opinion-form" method="post" action={urls.requests()}>
      <Refused refusals={refusals} />
      <Already {...props} />
      <Facts facts={[{ title: '受理单位', value: props.body.name }]} />
      <input type="hidden" name="ticket" value={props.ticket} />
      <input type="hidden" name="body" value={props.body.code} />
      {props.checked ? <input type="hidden" name="checked" value="1" /> : null}
      <LongTextField
        name="content"
        title="申请公开的信息（必填）"
        help={`写明信息的名称、文号，或者便于查找的其他特征。一件申请写一项信息，最多${MAX_CONTENT}字。`}
        value={input.content}
        rows={6}
        maxLength={MAX_CONTENT}
        refusals={refusals}
        required
      />
      <ChoiceField
        name="delivery"
        title="获取信息的方式"
        names={REQUEST_DELIVERY_NAMES}
        value={input.delivery}
        refusals={refusals}
      />
      <ChoiceField
        name="applicantKind"
        title="申请人类型"
        names={APPLICANT_KIND_NAMES}
        value={input.applicantKind}
        refusals={refusals}
      />
      {TEXTS.map((field) => (
        <TextField key={field.name} {...field} value={input[field.name]} refusals={refusals} />
      ))}
      <CheckQuestion question={props.question} refusals={refusals} />
      <p>
        <button type="submit">{props.checked ? '仍要申请，提交' : '提交申请'}</button>
      </p>
    </form>
  );
};
