import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import type { ItemTiming } from '../../../src/api/contract.ts';
import { api } from '../../api/resources.ts';
import { BodiesChoice } from '../../widgets/choices.tsx';
import { catalogueApi } from './catalogue-api.ts';
import { ItemForm, type ItemFormProps } from './item-form.tsx';

const KEPT = { staleTime: 300_000 };

/** The form of an item with what is chosen from, and with the sentence that the server makes of its timing. */
export function ItemFormContainer(props: Omit<ItemFormProps, 'choices' | 'explanation' | 'Bodies'>) {
  const { item } = props;
  const areas = useQuery({ queryKey: ['areas'], queryFn: api.areas, ...KEPT });
  const types = useQuery({ queryKey: ['types'], queryFn: catalogueApi.types, ...KEPT });
  const rules = useQuery({ queryKey: ['rules'], queryFn: catalogueApi.rules, ...KEPT });
  const type = useQuery({
    queryKey: ['type', item.type],
    queryFn: () => catalogueApi.type(item.type),
    enabled: item.type !== '',
    ...KEPT,
  });
  const choices = {
    areas: areas.data ?? [],
    types: types.data ?? [],
    rules: rules.data ?? [],
    type: type.data,
  };
  return (
    <ItemForm
      {...props}
      choices={choices}
      explanation={<Explanation timing={item.timing} />}
      Bodies={Bodies}
    />
  );
}

const Bodies: ItemFormProps['Bodies'] = (props) => <BodiesChoice {...props} maxItems={null} />;

function Explanation({ timing }: { readonly timing: ItemTiming }) {
  const asked = useDeferredValue(JSON.stringify(timing));
  const answer = useQuery({
    queryKey: ['timing', asked],
    queryFn: () => catalogueApi.explain(timing),
    placeholderData: keepPreviousData,
    ...KEPT,
  });
  return (
    <p className="timing-sentence" aria-live="polite">
      {answer.data ? (
        <>
          <strong>{answer.data.text}。</strong>
          {answer.data.computation === null ? '' : `举例：${answer.data.computation}。`}
        </>
      ) : (
        '正在计算示例'
      )}
    </p>
  );
}
