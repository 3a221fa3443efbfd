import { Input, Select } from 'antd';
import type { DraftWithheld } from '../../src/api/contract.ts';
import {
  OTHER_LAW_EXAMPLE,
  THIRD_PARTY_ANSWERS,
  THIRD_PARTY_NAMES,
  type ThirdPartyAnswer,
} from '../../src/schema/vocabulary.ts';

export type GroundChoice = DraftWithheld['grounds'][number];

/** What is said of anything that is not made public. */
export interface Said {
  readonly ground: string;
  readonly otherLaw: string;
  readonly reason: string;
  readonly until: string;
  readonly reviewOn: string;
  readonly thirdParty: ThirdPartyAnswer | null;
  readonly thirdPartyOn: string;
}

export const NOTHING_SAID: Said = {
  ground: '',
  otherLaw: '',
  reason: '',
  until: '',
  reviewOn: '',
  thirdParty: null,
  thirdPartyOn: '',
};

/** As the interface takes it: what is empty was not said. */
export const saidOf = (said: Said) => ({
  ...said,
  until: said.until === '' ? null : said.until,
  thirdPartyOn: said.thirdPartyOn === '' ? null : said.thirdPartyOn,
});

const day = (label: string, value: string, onChange: (value: string) => void) => (
  <Input
    type="date"
    prefix={label}
    aria-label={label}
    value={value}
    onChange={({ target }) => onChange(target.value)}
  />
);

/** 理由、依据、期限、评估审查日期 and, where the ground asks for it, the third party. */
export function SayingForm(props: {
  readonly said: Said;
  readonly grounds: readonly GroundChoice[];
  readonly onChange: (part: Partial<Said>) => void;
}) {
  const { said, grounds, onChange } = props;
  const chosen = grounds.find(({ code }) => code === said.ground);
  return (
    <>
      <Select
        aria-label="理由"
        placeholder="理由和依据"
        value={said.ground === '' ? null : said.ground}
        onChange={(ground: string) => onChange({ ground, thirdParty: null })}
        options={grounds.map(({ code, title, basis }) => ({ value: code, label: `${title}（${basis}）` }))}
      />
      {chosen?.otherLaw ? (
        <Input
          aria-label="法律、行政法规的条款"
          placeholder={`例如${OTHER_LAW_EXAMPLE}`}
          value={said.otherLaw}
          onChange={({ target }) => onChange({ otherLaw: target.value })}
        />
      ) : null}
      {chosen?.thirdParty ? (
        <>
          <Select
            aria-label="第三方意见"
            placeholder="第三方意见"
            value={said.thirdParty}
            onChange={(thirdParty: ThirdPartyAnswer) => onChange({ thirdParty })}
            options={THIRD_PARTY_ANSWERS.map((value) => ({ value, label: THIRD_PARTY_NAMES[value] }))}
          />
          {day('征求意见日期', said.thirdPartyOn, (thirdPartyOn) => onChange({ thirdPartyOn }))}
        </>
      ) : null}
      <Input.TextArea
        aria-label="说明"
        placeholder="说明，只存档，不公开"
        maxLength={1000}
        autoSize={{ minRows: 2, maxRows: 6 }}
        value={said.reason}
        onChange={({ target }) => onChange({ reason: target.value })}
      />
      {day('期限（可不填）', said.until, (until) => onChange({ until }))}
      {day('下次评估审查', said.reviewOn, (reviewOn) => onChange({ reviewOn }))}
    </>
  );
}
