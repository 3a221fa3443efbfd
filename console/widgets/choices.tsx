import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { textsOf } from '../api/guards.ts';
import { api } from '../api/resources.ts';

/**
 * The bodies that a division of labour names: those of the province, and the governments of prefectures and counties.
 * Others are looked up by name.
 */
export const useBodies = () =>
  useQuery({ queryKey: ['bodies'], queryFn: api.bodies, staleTime: Number.POSITIVE_INFINITY });

interface ChoiceProps {
  readonly id: string;
  readonly value: unknown;
  readonly maxItems: number | null;
  readonly onChange: (value: readonly string[]) => void;
}

/** How choices of one kind are found by what is typed, and how one that was chosen before is called. */
interface Finding {
  readonly kind: string;
  readonly placeholder: string;
  readonly find: (words: string) => Promise<readonly Choice[]>;
  readonly nameOf: (code: string) => Promise<string>;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** There are tens of thousands, so the server looks. */
function FoundChoice({
  id,
  value,
  maxItems,
  onChange,
  kind,
  placeholder,
  find,
  nameOf,
}: ChoiceProps & Finding) {
  const chosen = textsOf(value);
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words.trim());
  const found = useQuery({
    queryKey: [`${kind}-choice`, asked],
    queryFn: () => find(asked),
    placeholderData: keepPreviousData,
  });
  const names = useQuery({
    queryKey: [`names of ${chosen.join(' ')}`],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      Promise.all(
        chosen.map((code) =>
          nameOf(code).then(
            (label) => ({ value: code, label }),
            () => ({ value: code, label: code }),
          ),
        ),
      ),
    enabled: chosen.length > 0,
    placeholderData: keepPreviousData,
  });
  const options = new Map((names.data ?? []).map((option) => [option.value, option]));
  for (const option of found.data ?? []) options.set(option.value, option);
  return (
    <Select
      id={id}
      mode="multiple"
      className="full"
      placeholder={placeholder}
      loading={found.isFetching}
      value={[...chosen]}
      onChange={onChange}
      {...(maxItems === null ? {} : { maxCount: maxItems })}
      options={[...options.values()]}
      showSearch={{ filterOption: false, onSearch: setWords }}
    />
  );
}

const BODIES: Finding = {
  kind: 'body',
  placeholder: '输入单位名称查找',
  find: async (words) =>
    (await api.findBodies(words)).items.map(({ code, name }) => ({ value: code, label: name })),
  nameOf: async (code) => (await api.body(code)).name,
};

const DISCLOSURES: Finding = {
  kind: 'disclosure',
  placeholder: '输入标题或文号查找已公开的信息',
  find: async (words) =>
    (await api.disclosures({ q: words, limit: 20 })).items.map(({ id, title, documentNumber }) => ({
      value: id,
      label: `${title}${documentNumber === null ? '' : `（${documentNumber}）`}`,
    })),
  nameOf: async (code) => (await api.disclosure(code)).title,
};

/** Public bodies, found by name, short name or code. */
export const BodiesChoice = (props: ChoiceProps) => <FoundChoice {...props} {...BODIES} />;

/** One of them. */
export const OneBody = (props: {
  readonly id: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
}) => (
  <BodiesChoice
    id={props.id}
    value={props.value === '' ? [] : [props.value]}
    maxItems={1}
    onChange={([code = '']) => props.onChange(code)}
  />
);

/** Published information that this one interprets, replaces or repeals. */
export const DisclosuresChoice = (props: ChoiceProps) => <FoundChoice {...props} {...DISCLOSURES} />;
