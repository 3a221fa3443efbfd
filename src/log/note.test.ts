import { createPrivateKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCheckpoint, signCheckpoint } from './checkpoint.ts';
import { leafHash, rootOf, splitHashes } from './merkle.ts';
import { decodeBase64, isSignedBy, makeNoteSigner, parseNote, parseVerifierKey, signNote } from './note.ts';
import { proofText, proveConsistency, proveInclusion } from './proof.ts';
import { TreeHashes } from './tree-hashes.ts';

const ORIGIN = 'log.example.gov.cn/zwgk';
const seeded = (first: number) =>
  createPrivateKey({
    key: Buffer.concat([
      Buffer.from('302e020100300506032b657004220420', 'hex'),
      Buffer.from(Array.from({ length: 32 }, (_, i) => (first + i) % 256)),
    ]),
    format: 'der',
    type: 'pkcs8',
  });
const signer = makeNoteSigner(ORIGIN, seeded(0));
const stranger = makeNoteSigner(ORIGIN, seeded(1));

const VKEY = 'log.example.gov.cn/zwgk+ca0209aa+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4';
const CHECKPOINT = `log.example.gov.cn/zwgk
5
GqaNMHSQWlgfhMu9D3U3lJBP2ARRvEwT5p2aU7xZUCw=

— log.example.gov.cn/zwgk ygIJqj+xW0mBxgQtkU5ziipljLwdrqGYGL9JSMOBi36AZ4QEdRZY9rrhej3+5DrAeEUU647oltBmQnPbnbmEcvGvvgE=
`;
const INCLUSION_2_OF_5 = [
  'J0ebarMh0u5HdFL2i6UndI6GPK/o+9HfK/idFXDRtpc=',
  'LyelCCwdQq+kiKw1Cp/EOQwIT1T3Hs3/hZ6Y24QptHk=',
  'GUu1otW9EOXRqm/V1CmAs1bK8dpiPNmYfEv6L4F3Htc=',
];

const leaves = Array.from({ length: 5 }, (_, i) => leafHash(Buffer.from(`entry-${i}`)));
const tree = new TreeHashes();
tree.append(Buffer.concat(leaves));
const read = async (level: number, start: number, count: number) =>
  tree.read(level, start, count) ?? Buffer.alloc(0);

describe('the worked example that Go accepts', () => {
  it('comes out byte for byte: verifier key, leaf hash, tile, checkpoint', async () => {
    expect(signer.vkey).toBe(VKEY);
    expect(leaves[0]?.toString('hex')).toBe(
      '40766b2033429026f53d54502679a839706b4741f8dcaf3a8bba5f41b5ffe075',
    );
    expect(splitHashes(await read(0, 0, 5))).toEqual(leaves);
    expect(signCheckpoint(5, rootOf(leaves), signer).note).toBe(CHECKPOINT);
  });

  it('has its published inclusion and consistency proofs', async () => {
    const base64 = (hashes: Buffer[]) => hashes.map((hash) => hash.toString('base64'));
    expect(base64(await proveInclusion(read, 2, 5))).toEqual(INCLUSION_2_OF_5);
    expect(base64(await proveConsistency(read, 3, 5))).toEqual([
      'BJ19zbVrz+vTEzBMmDnxlqPUtu873AsIKY+TrIGR8Kg=',
      ...INCLUSION_2_OF_5,
    ]);
  });

  it('makes a .tlog-proof that ends with the checkpoint as it is', async () => {
    expect(proofText(2, await proveInclusion(read, 2, 5), CHECKPOINT)).toBe(
      `c2sp.org/tlog-proof@v1\nindex 2\n${INCLUSION_2_OF_5.join('\n')}\n\n${CHECKPOINT}`,
    );
  });
});

describe('a signed note', () => {
  it('is accepted with the key that signed it and with no other', () => {
    const verifier = parseVerifierKey(signer.vkey);
    const other = parseVerifierKey(stranger.vkey);
    if (!verifier || !other) throw new Error('keys do not parse');
    expect(openCheckpoint(CHECKPOINT, verifier)).toMatchObject({ origin: ORIGIN, size: 5 });
    expect(openCheckpoint(CHECKPOINT, other)).toBeNull();
  });

  it('survives no change of any one of its bytes', () => {
    const bytes = Buffer.from(CHECKPOINT);
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const opened = openCheckpoint(changed.toString('utf8'), signer);
      expect(opened, `byte ${at}`).toBeNull();
    }
  });

  it('may carry signatures of witnesses, 16 in all', () => {
    const witness = (i: number) => `— witness${i} ${Buffer.alloc(76, i).toString('base64')}\n`;
    const others = Array.from({ length: 16 }, (_, i) => witness(i));
    expect(openCheckpoint(CHECKPOINT + others.slice(1).join(''), signer)?.size).toBe(5);
    expect(parseNote(CHECKPOINT + others.join(''))).toBeNull();
  });

  it('keeps every text that it can carry', () => {
    const line = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/\p{Cc}/gu, ''));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        const text = `${lines.join('\n')}\n`;
        const note = parseNote(signNote(text, signer));
        expect(note?.text).toBe(text);
        expect(note && isSignedBy(note, signer)).toBe(true);
      }),
    );
  });

  const signatureLine = CHECKPOINT.split('\n')[4] ?? '';
  it.each([
    ['a carriage return', CHECKPOINT.replace('5\n', '5\r\n')],
    ['a size with a leading zero', CHECKPOINT.replace('\n5\n', '\n05\n')],
    ['size 0', CHECKPOINT.replace('\n5\n', '\n0\n')],
    ['no last newline', CHECKPOINT.slice(0, -1)],
    ['no empty line', CHECKPOINT.replace('\n\n', '\n')],
    ['no signature', CHECKPOINT.slice(0, CHECKPOINT.indexOf('—'))],
    ['the same key twice', `${CHECKPOINT}${signatureLine}\n`],
    ['a hyphen for the dash', CHECKPOINT.replace('—', '-')],
    ['two spaces', CHECKPOINT.replace('— ', '—  ')],
    ['base64 without padding', CHECKPOINT.replace('vgE=', 'vgE')],
    ['base64 with stray bits', CHECKPOINT.replace('vgE=', 'vgF=')],
    ['a further line in the text', CHECKPOINT.replace('\n\n', '\nmore\n\n')],
  ])('is refused with %s', (_fault, note) => {
    expect(note).not.toBe(CHECKPOINT);
    expect(openCheckpoint(note, signer)).toBeNull();
  });

  it('of another origin is refused, though the key signed it', () => {
    const body = CHECKPOINT.slice(0, CHECKPOINT.indexOf('\n\n') + 1);
    expect(openCheckpoint(signNote(body, signer), signer)?.size).toBe(5);
    const elsewhere = body.replace(ORIGIN, 'log.example.gov.cn/other');
    expect(openCheckpoint(signNote(elsewhere, signer), signer)).toBeNull();
  });
});

describe('keys', () => {
  it('are refused when id, type or encoding do not fit', () => {
    expect(parseVerifierKey(VKEY)?.name).toBe(ORIGIN);
    expect(parseVerifierKey(VKEY.replace('ca0209aa', 'ca0209ab'))).toBeNull();
    expect(parseVerifierKey(VKEY.replace('AQOh', 'AgOh'))).toBeNull();
    expect(parseVerifierKey(VKEY.slice(0, -1))).toBeNull();
    expect(parseVerifierKey(VKEY.replace('example', 'examp1e'))).toBeNull();
    expect(decodeBase64('AQ==')).toEqual(Buffer.of(1));
    expect(decodeBase64('AR==')).toBeNull();
  });

  it('have a name without spaces and plus signs', () => {
    for (const name of ['', 'a b', 'a+b', 'a\n'])
      expect(() => makeNoteSigner(name, seeded(0))).toThrow('named');
  });

  it('never sign a checkpoint of nothing', () => {
    expect(() => signCheckpoint(0, rootOf([]), signer)).toThrow();
  });
});
