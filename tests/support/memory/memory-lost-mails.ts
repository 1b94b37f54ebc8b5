import type { LostMail, LostMails } from '#mail/lost-mails.ts';

export function memoryLostMails() {
  const items = new Map<string, LostMail & { due: string; isFinished: boolean }>();
  const keyOf = ({ tenant, tag, messageId }: LostMail) => `${tenant}/${tag}/${messageId}`;
  const store: LostMails = {
    async schedule(lost, due) {
      const known = items.get(keyOf(lost));
      if (known && (known.isFinished || known.due <= due)) return;
      items.set(keyOf(lost), { ...lost, due, isFinished: false });
    },
    async finish(lost) {
      const known = items.get(keyOf(lost));
      if (known) known.isFinished = true;
    },
  };
  const due = (at: string): LostMail[] =>
    [...items.values()].filter((one) => !one.isFinished && one.due <= at);
  return { store, due };
}
