export interface MailedMessage {
  readonly kindName: string;
  readonly subject: string;
  readonly text: string;
  readonly link: string;
}

/** A digest names so many; the rest is read at the desk. */
const NAMED = 50;

/**
 * Subject and plain text of a mail about some messages. `unread`: how many stand at the desk, 100 meaning 100 or more.
 */
export function mailText(
  messages: readonly MailedMessage[],
  at: { readonly publicUrl: string; readonly unread: number },
): { readonly subject: string; readonly text: string } {
  const [first] = messages;
  const subject =
    messages.length === 1 && first !== undefined ? first.subject : `您有 ${messages.length} 条新消息`;
  const lines = messages
    .slice(0, NAMED)
    .map(({ kindName, subject: title, text, link }, index) =>
      [`${index + 1}．【${kindName}】${title}`, text, `办理：${at.publicUrl}${link}`]
        .filter((line) => line !== '')
        .join('\n'),
    );
  const rest = messages.length > NAMED ? [`其余 ${messages.length - NAMED} 条请在工作台查看。`] : [];
  const count = at.unread >= 100 ? '100 条以上' : `${at.unread} 条`;
  const footer = `工作台现有未读消息 ${count}：${at.publicUrl}/console/messages\n本邮件由政务公开平台自动发出，请勿回复；不再接收请在“消息”页清除邮箱。`;
  return { subject: `【政务公开平台】${subject}`, text: [...lines, ...rest, footer].join('\n\n') };
}
