import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { QueryValues } from './query-form.tsx';

/** The conditions of a list in the address: back, reload and passing on the link keep them. */
export function useListQuery(names: readonly string[]): [QueryValues, (values: QueryValues) => void] {
  const [params, setParams] = useSearchParams();
  const text = params.toString();
  const nameList = names.join(' ');
  const values = useMemo(() => {
    const given = new URLSearchParams(text);
    return Object.fromEntries(
      nameList.split(' ').flatMap((name) => {
        const value = given.get(name);
        return value ? [[name, value]] : [];
      }),
    );
  }, [text, nameList]);
  return [
    values,
    (next) =>
      setParams(
        Object.entries(next).filter(([, value]) => value !== ''),
        { replace: false },
      ),
  ];
}
