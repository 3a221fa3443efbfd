import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PageOf, Query } from '../api/resources.ts';

/**
 * One page of a list that is read by cursors. Another query or page size starts at the first page, with nothing
 * selected.
 */
export function useCursorList<T>(name: string, query: Query, load: (query: Query) => Promise<PageOf<T>>) {
  const [size, setSize] = useState(20);
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const [selected, setSelected] = useState<readonly T[]>([]);
  const queryKey = JSON.stringify(query);
  const listKey = `${queryKey} ${size}`;
  const [shownKey, setShownKey] = useState(listKey);
  if (shownKey !== listKey) {
    setShownKey(listKey);
    setCursors([null]);
    setSelected([]);
  }
  const cursor = cursors[cursors.length - 1] ?? null;
  const page = useQuery({
    queryKey: ['list', name, queryKey, size, cursor],
    queryFn: () => load({ ...query, limit: size, cursor }),
    placeholderData: keepPreviousData,
  });
  return {
    page,
    size,
    setSize,
    selected,
    setSelected,
    /** From 1. */
    place: cursors.length,
    toPrevious: () => setCursors(cursors.slice(0, -1)),
    toNext: (next: string | null) => {
      setCursors([...cursors, next]);
      setSelected([]);
    },
  };
}
