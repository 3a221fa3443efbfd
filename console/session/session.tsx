import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import type { Session } from '../../src/api/contract.ts';
import type { Role } from '../../src/schema/vocabulary.ts';
import { ApiProblem } from '../api/problem.ts';
import { api, client } from '../api/resources.ts';
import { SignInAgainDialog } from './sign-in-again.tsx';

export interface SessionContext {
  readonly session: Session;
  /** 当前单位; `*` means every body. */
  readonly body: { readonly code: string; readonly name: string };
  readonly bodies: readonly { readonly code: string; readonly name: string }[];
  /** Roles held at the current body, those for every body included. */
  readonly roles: readonly string[];
  has(...roles: readonly Role[]): boolean;
  switchBody(code: string): void;
  signOut(): Promise<void>;
}

const Context = createContext<SessionContext | null>(null);

export function useSession(): SessionContext {
  const context = use(Context);
  if (context === null) throw new Error('used outside the session');
  return context;
}

const BODY_KEY = 'gongkai.body';

/** The signed-in person; null = nobody, and then the sign-in page is shown. */
export function useSessionQuery() {
  return useQuery({
    queryKey: ['session'],
    queryFn: async () => {
      try {
        const session = await api.session();
        client.hooks.csrfToken = session.csrfToken;
        return session;
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 401) return null;
        throw error;
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  });
}

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  const queryClient = useQueryClient();
  const [waiting, setWaiting] = useState<((signedIn: boolean) => void) | null>(null);
  const [chosen, setChosen] = useState(() => localStorage.getItem(`${BODY_KEY}.${session.account.id}`) ?? '');

  useEffect(() => {
    let pending: Promise<boolean> | null = null;
    // Several requests may find the session gone at once; they all wait for the one dialog.
    client.hooks.signInAgain = () => {
      pending ??= new Promise<boolean>((resolve) => setWaiting(() => resolve)).finally(() => {
        pending = null;
      });
      return pending;
    };
    return () => {
      client.hooks.signInAgain = null;
    };
  }, []);

  const settle = useCallback(
    (signedIn: boolean) => {
      waiting?.(signedIn);
      setWaiting(null);
      if (!signedIn) queryClient.setQueryData(['session'], null);
    },
    [waiting, queryClient],
  );

  const value = useMemo((): SessionContext => {
    const bodies = [
      ...new Map(
        session.grants.map((grant) => [grant.bodyCode, { code: grant.bodyCode, name: grant.bodyName }]),
      ).values(),
    ];
    const body = bodies.find((each) => each.code === chosen) ?? bodies[0] ?? { code: '', name: '未授权' };
    const roles = session.grants
      .filter((grant) => grant.bodyCode === body.code || grant.bodyCode === '*')
      .map((grant) => grant.role);
    return {
      session,
      body,
      bodies,
      roles,
      has: (...wanted) => wanted.some((role) => roles.includes(role)),
      switchBody: (code) => {
        localStorage.setItem(`${BODY_KEY}.${session.account.id}`, code);
        setChosen(code);
      },
      signOut: async () => {
        await api.signOut().catch(() => undefined);
        client.hooks.csrfToken = '';
        queryClient.clear();
        queryClient.setQueryData(['session'], null);
      },
    };
  }, [session, chosen, queryClient]);

  return (
    <Context value={value}>
      {children}
      <SignInAgainDialog
        open={waiting !== null}
        username={session.account.username}
        name={session.account.name}
        asksCode={session.secondFactor}
        onDone={settle}
      />
    </Context>
  );
}
