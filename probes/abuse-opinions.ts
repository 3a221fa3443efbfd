import { type Attack, BOUNDARY, denseDocx, MULTIPART, NOBODY } from './abuse-attacks.ts';

const file = (name: string, bytes: Uint8Array): readonly (string | Buffer)[] => [
  `--${BOUNDARY}\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
  Buffer.from(bytes),
  '\r\n',
];

/** A form of an opinion, as a browser sends it. */
export function opinionForm(
  fields: Readonly<Record<string, string>>,
  files: readonly (readonly [name: string, bytes: Uint8Array])[],
): Buffer {
  const parts = [
    ...Object.entries({ group: 'resident', publicity: 'anonymous', ...fields }).map(
      ([name, value]) =>
        `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    ),
    ...files.flatMap(([name, bytes]) => file(name, bytes)),
    `--${BOUNDARY}--\r\n`,
  ];
  return Buffer.concat(parts.map((part) => Buffer.from(part)));
}

interface Consultations {
  readonly open: string;
  readonly closed: string;
  readonly ticket: string;
}

/**
 * What strangers send to where opinions come in: refused, and nothing of it is kept. Each from an address of its own,
 * so that no limit hides the refusal.
 */
export function opinionAttacks({ open, closed, ticket }: Consultations): readonly Attack[] {
  const text = '建议延长开放时间。';
  const dense = denseDocx();
  const harmless = Buffer.from('说明'.repeat(1000));
  const form = (
    name: string,
    consultation: string,
    payload: Buffer,
    allowed: readonly number[],
    more: Partial<Attack> = {},
  ): Attack => ({
    name,
    who: 'public',
    method: 'POST',
    path: `/consultations/${consultation}/opinions`,
    type: MULTIPART,
    payload,
    allowed,
    ...more,
  });
  const json = (
    name: string,
    body: Readonly<Record<string, unknown>>,
    allowed: readonly number[],
  ): Attack => ({
    name,
    who: 'public',
    method: 'POST',
    path: `/api/v1/consultations/${open}/opinions`,
    type: 'application/json',
    payload: JSON.stringify(body),
    allowed,
    from: '198.51.100.9',
  });
  const examined = { from: '198.51.100.3', isExamined: true } as const;
  return [
    form(
      'a form with files for a closed consultation',
      closed,
      opinionForm({ text, ticket }, [['a.docx', dense]]),
      [422],
    ),
    form('a form with files for no consultation', NOBODY, opinionForm({ text }, [['a.docx', dense]]), [404]),
    form('a form with files and no ticket', open, opinionForm({ text }, [['a.docx', dense]]), [422], {
      from: '198.51.100.1',
    }),
    form(
      'a form with files and no text',
      open,
      opinionForm({ text: '', ticket }, [['a.docx', dense]]),
      [422],
      {
        from: '198.51.100.2',
      },
    ),
    form('files before the fields', open, opinionForm({}, [['a.docx', dense]]), [422], {
      from: '198.51.100.2',
    }),
    form('a form that says it is larger than the limit', open, opinionForm({ text, ticket }, []), [413], {
      from: '198.51.100.4',
      headers: { 'content-length': String(40 * 1024 * 1024) },
    }),
    form(
      'a hostile file with an opinion',
      open,
      opinionForm({ text, ticket }, [['a.docx', dense]]),
      [422],
      examined,
    ),
    form(
      'a harmless file and then a hostile one',
      open,
      opinionForm({ text, ticket }, [
        ['说明.txt', harmless],
        ['a.docx', dense],
      ]),
      [422],
      examined,
    ),
    form(
      'four files',
      open,
      opinionForm(
        { text, ticket },
        [1, 2, 3, 4].map((n) => [`${n}.txt`, harmless] as const),
      ),
      [413, 422],
      examined,
    ),
    json('an opinion whose text is too long', { text: '长'.repeat(15_000) }, [422]),
    json('an opinion on a passage that is not there', { text, anchor: 'x'.repeat(79) }, [422]),
    json(
      'an opinion with every field wrong',
      { text: 1, group: [], publicity: {}, name: {}, contact: 1 },
      [400],
    ),
  ];
}

/** Many that are each welcome: from one address only so many are taken. */
export const opinionFlood = (open: string): readonly Attack[] =>
  Array.from({ length: 140 }, (_, n) => ({
    name: 'a flood of opinions',
    who: 'public',
    method: 'POST',
    path: `/api/v1/consultations/${open}/opinions`,
    type: 'application/json',
    payload: JSON.stringify({ text: `建议之${n}：延长开放时间。` }),
    allowed: [201, 422, 429],
    from: '198.51.100.77',
  }));

/** Forms with files without a ticket, more than an address may send. */
export const formFlood = (open: string): readonly Attack[] =>
  Array.from({ length: 40 }, () => ({
    name: 'a flood of forms',
    who: 'public',
    method: 'POST',
    path: `/consultations/${open}/opinions`,
    type: MULTIPART,
    payload: opinionForm({ text: '建议' }, [['a.txt', Buffer.from('x')]]),
    allowed: [422, 429],
    from: '198.51.100.78',
  }));
