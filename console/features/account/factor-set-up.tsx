import { Button, Form, Input } from 'antd';
import { generate } from 'lean-qr';
import { useState } from 'react';
import type { NewFactor } from '../../../src/api/contract.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';
import { accountApi } from './account-api.ts';

/** Password, QR code and first code, recovery codes: three steps, each with what to do. */
export function FactorSetUp({ onDone }: { readonly onDone: () => void }) {
  const [factor, setFactor] = useState<NewFactor | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { busy, refusals, act } = useAct();
  const begin = (password: string) => act(async () => setFactor(await accountApi.beginFactor(password)));
  const confirm = (code: string) => act(async () => setCodes(await accountApi.confirmFactor(code)));
  if (codes !== null) return <RecoveryCodes codes={codes} onDone={onDone} />;
  return (
    <>
      <RefusalList refusals={refusals} />
      {factor === null ? (
        <OneField
          id="factor-password"
          label="输入密码"
          kind="password"
          act="取得密钥"
          busy={busy}
          onAct={begin}
        />
      ) : (
        <>
          <p>
            用手机上的身份验证器（支持 TOTP 的任何一款）扫描二维码，或手工输入密钥，再输入它显示的 6 位数字。
          </p>
          <QrCode text={factor.uri} />
          <p>
            密钥：<code className="factor-secret">{factor.secret.replace(/(.{4})/g, '$1 ').trim()}</code>
          </p>
          <OneField id="factor-code" label="动态口令" kind="code" act="启用" busy={busy} onAct={confirm} />
        </>
      )}
    </>
  );
}

export function OneField(props: {
  readonly id: string;
  readonly label: string;
  readonly kind: 'password' | 'code';
  readonly act: string;
  readonly busy: boolean;
  readonly onAct: (text: string) => Promise<boolean>;
}) {
  const [text, setText] = useState('');
  const field = {
    id: props.id,
    value: text,
    onChange: (event: { target: { value: string } }) => setText(event.target.value),
  };
  return (
    <Form
      layout="vertical"
      className="password-form"
      onFinish={() => void props.onAct(text).then((done) => done && setText(''))}
    >
      <Form.Item label={props.label} htmlFor={props.id} required>
        {props.kind === 'password' ? (
          <Input.Password {...field} autoComplete="current-password" />
        ) : (
          <Input {...field} inputMode="numeric" autoComplete="one-time-code" />
        )}
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={props.busy} disabled={text === ''}>
        {props.act}
      </Button>
    </Form>
  );
}

function RecoveryCodes({
  codes,
  onDone,
}: {
  readonly codes: readonly string[];
  readonly onDone: () => void;
}) {
  return (
    <>
      <p>
        <strong>已启用动态口令。</strong>
        下面的备用码只显示这一次，请打印或抄下，与手机分开保管：手机不在身边时，每个可以代替动态口令用一次。
      </p>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <Button onClick={() => window.print()}>打印</Button>{' '}
      <Button type="primary" onClick={onDone}>
        已经保管好
      </Button>
    </>
  );
}

/** Drawn here: the secret goes to no service. */
function QrCode({ text }: { readonly text: string }) {
  const code = generate(text);
  const squares: string[] = [];
  for (let y = 0; y < code.size; y += 1)
    for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) squares.push(`M${x} ${y}h1v1h-1z`);
  return (
    <svg
      className="factor-qr"
      viewBox={`-4 -4 ${code.size + 8} ${code.size + 8}`}
      role="img"
      aria-label="动态口令密钥的二维码"
    >
      <rect x="-4" y="-4" width={code.size + 8} height={code.size + 8} fill="#fff" />
      <path d={squares.join('')} fill="#000" />
    </svg>
  );
}
