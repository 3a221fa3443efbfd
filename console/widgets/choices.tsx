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

/** Public bodies, found by name, short name or code; there are tens of thousands, so the server looks. */
export function BodiesChoice({ id, value, maxItems, onChange }: ChoiceProps) {
  const chosen = textsOf(value);
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words.trim());
  const found = useQuery({
    queryKey: ['body-choice', asked],
    queryFn: () => api.findBodies(asked),
    placeholderData: keepPreviousData,
  });
  const names = useQuery({
    queryKey: [`names of ${chosen.join(' ')}`],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      Promise.all(
        chosen.map((code) =>
          api.body(code).then(
            ({ name }) => ({ value: code, label: name }),
            () => ({ value: code, label: code }),
          ),
        ),
      ),
    enabled: chosen.length > 0,
    placeholderData: keepPreviousData,
  });
  const options = new Map((names.data ?? []).map((option) => [option.value, option]));
  for (const body of found.data?.items ?? []) options.set(body.code, { value: body.code, label: body.name });
  return (
    <Select
      id={id}
      mode="multiple"
      className="full"
      placeholder="输入单位名称查找"
      loading={found.isFetching}
      value={[...chosen]}
      onChange={onChange}
      {...(maxItems === null ? {} : { maxCount: maxItems })}
      options={[...options.values()]}
      showSearch={{ filterOption: false, onSearch: setWords }}
    />
  );
}

/** Published information that this one interprets, replaces or repeals; looked up on the server. */
export function DisclosuresChoice({ id, value, maxItems, onChange }: ChoiceProps) {
  const chosen = textsOf(value);
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words.trim());
  const found = useQuery({
    queryKey: ['disclosure-choice', asked],
    queryFn: () => api.disclosures({ q: asked, limit: 20 }),
    placeholderData: keepPreviousData,
  });
  const titles = useQuery({
    queryKey: ['disclosure-titles', ...chosen],
    queryFn: () =>
      Promise.all(
        chosen.map((code) =>
          api.disclosure(code).then(
            ({ title }) => ({ value: code, label: title }),
            () => ({ value: code, label: code }),
          ),
        ),
      ),
    enabled: chosen.length > 0,
    placeholderData: keepPreviousData,
  });
  const options = new Map((titles.data ?? []).map((option) => [option.value, option]));
  for (const row of found.data?.items ?? []) {
    const number = row.documentNumber === null ? '' : `（${row.documentNumber}）`;
    options.set(row.id, { value: row.id, label: `${row.title}${number}` });
  }
  return (
    <Select
      id={id}
      mode="multiple"
      className="full"
      placeholder="输入标题或文号查找已公开的信息"
      loading={found.isFetching}
      value={[...chosen]}
      onChange={onChange}
      {...(maxItems === null ? {} : { maxCount: maxItems })}
      options={[...options.values()]}
      showSearch={{ filterOption: false, onSearch: setWords }}
    />
  );
}
