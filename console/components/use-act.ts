import { useState } from 'react';
import { type Refusal, refusalsOf } from '../api/problem.ts';

/** One act at a time, as every dialog and form needs it: whether it runs, and all the reasons why it was refused. */
export function useAct() {
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  /** True when it was done. */
  const act = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setRefusals([]);
    try {
      await work();
      return true;
    } catch (error) {
      setRefusals(refusalsOf(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, refusals, setRefusals, act };
}
