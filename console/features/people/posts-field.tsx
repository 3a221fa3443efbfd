import { Button, Checkbox } from 'antd';
import type { Posts } from '../../../src/api/contract.ts';
import { POST_NAMES, POST_ROLES, type Role } from '../../../src/schema/vocabulary.ts';
import { OneBody } from '../../widgets/choices.tsx';

/** What somebody is at one body. */
export interface PostsAtBody {
  readonly body: string;
  readonly roles: readonly Role[];
}

export const postsOf = (held: readonly PostsAtBody[]): Posts =>
  held.flatMap(({ body, roles }) =>
    POST_ROLES.filter((role) => roles.includes(role)).map((role) => ({ role, bodyCode: body })),
  );

export const byBody = (grants: readonly { role: string; bodyCode: string }[]): readonly PostsAtBody[] =>
  [...new Set(grants.map(({ bodyCode }) => bodyCode))].map((body) => ({
    body,
    roles: POST_ROLES.filter((role) =>
      grants.some((grant) => grant.bodyCode === body && grant.role === role),
    ),
  }));

const OPTIONS = POST_ROLES.map((value) => ({ value, label: POST_NAMES[value] }));

/** 角色, for one body after the other: one account may hold several posts. */
export function PostsField(props: {
  readonly value: readonly PostsAtBody[];
  readonly onChange: (value: readonly PostsAtBody[]) => void;
}) {
  const { value, onChange } = props;
  const change = (at: number, part: Partial<PostsAtBody>) =>
    onChange(value.map((each, i) => (i === at ? { ...each, ...part } : each)));
  return (
    <div className="posts-field">
      {value.map((held, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bodies are chosen in place, and rows keep their order
        <fieldset key={i}>
          <legend>任职 {i + 1}</legend>
          {held.body === '*' ? (
            '全部单位'
          ) : (
            <>
              <label htmlFor={`post-body-${i}`}>任职单位</label>
              <OneBody id={`post-body-${i}`} value={held.body} onChange={(body) => change(i, { body })} />
            </>
          )}
          <Checkbox.Group
            options={OPTIONS}
            value={[...held.roles]}
            onChange={(roles) => change(i, { roles: POST_ROLES.filter((role) => roles.includes(role)) })}
          />
          <Button
            type="link"
            size="small"
            onClick={() => onChange(value.filter((_, other) => other !== i))}
            aria-label={`去掉任职 ${i + 1}`}
          >
            去掉
          </Button>
        </fieldset>
      ))}
      <Button size="small" onClick={() => onChange([...value, { body: '', roles: [] }])}>
        增加任职单位
      </Button>
    </div>
  );
}
