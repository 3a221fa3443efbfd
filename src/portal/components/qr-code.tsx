import { generate } from 'lean-qr';

/** The quiet zone that ISO/IEC 18004 asks for. */
const QUIET = 4;

/** The address for phones, on screen and on paper; drawn as one path, so that no style is needed. */
export const QrCode = (props: { readonly text: string; readonly title: string }) => {
  const code = generate(props.text);
  let path = '';
  for (let y = 0; y < code.size; y += 1)
    for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) path += `M${x + QUIET} ${y + QUIET}h1v1h-1z`;
  const side = code.size + 2 * QUIET;
  return (
    <svg class="qr-code" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={props.title}>
      <rect class="qr-paper" width={side} height={side} />
      <path class="qr-ink" d={path} />
    </svg>
  );
};
