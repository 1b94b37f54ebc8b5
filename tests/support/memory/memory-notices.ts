import type { TenantScope } from '#access/tenant-scope.ts';
import { tagOf } from '#mail/mail-tag.ts';
import type { DeliveryStatus } from '#mail/ses-event.ts';
import { referenceOf } from '#notices/delivery/mail-reference.ts';
import type {
  BatchLine,
  MailState,
  NoticeStore,
  OutgoingLetterMail,
  OutgoingMail,
  SentMail,
} from '#notices/delivery/notice-store.ts';
import { type DigestBatch, type Notice, noticeId } from '#notices/plan/notice.ts';
import type { MailLog } from '#notices/suppression/delivery-events.ts';

interface State {
  state?: MailState;
  leaseUntil?: number;
  possibleDuplicate?: boolean;
  messageId?: string;
  alsoSent?: string;
  reason?: string;
  lost?: readonly string[];
  status?: DeliveryStatus;
}
interface KeptNotice extends State {
  readonly notice: Notice;
  sendAt?: string;
}
interface KeptBatch extends State {
  readonly batch: DigestBatch;
  readonly notices: string[];
  lines?: readonly BatchLine[];
  claimedUntil?: number;
  due: boolean;
}

const keyOf = (notice: Notice): string => `${notice.tenant}/${notice.number}/${noticeId(notice)}`;
const keyOfBatch = ({ tenant, office, sendAt }: DigestBatch): string => `${tenant}/${office}/${sendAt}`;

const keyOfLetter = ({ tenant, about, mail }: OutgoingLetterMail): string => `${tenant}/${about}/${mail}`;

const isWaiting = ({ state }: State): boolean => state === 'planned' || state === 'sending';

/** A tenant's notices and, as in the table, the log of its mails. */
export function memoryNotices({ tenant: bound }: TenantScope) {
  const expectOwn = ({ tenant }: { readonly tenant: string }) => {
    if (tenant !== bound) throw new Error(`the notices of ${bound} were handed something of ${tenant}`);
  };
  const notices = new Map<string, KeptNotice>();
  const batches = new Map<string, KeptBatch>();
  const messages = new Map<string, OutgoingMail>();
  const byTag = new Map<string, OutgoingMail>();
  const lost = new Map<string, State>();

  const letters = new Map<string, State>();
  const kept = (outgoing: OutgoingMail): State | undefined => {
    switch (outgoing.kind) {
      case 'notice':
        return notices.get(keyOf(outgoing.notice));
      case 'digest':
        return batches.get(keyOfBatch(outgoing.batch));
      case 'letter':
        return letters.get(keyOfLetter(outgoing));
      case 'unreachable':
        return lost.get(JSON.stringify(outgoing.unreachable));
    }
  };
  const begun = (outgoing: OutgoingMail): State => {
    if (outgoing.kind === 'notice') return keep(outgoing.notice);
    const fresh: State = {};
    if (outgoing.kind === 'letter') letters.set(keyOfLetter(outgoing), fresh);
    if (outgoing.kind === 'unreachable') lost.set(JSON.stringify(outgoing.unreachable), fresh);
    return fresh;
  };
  const keep = (notice: Notice): KeptNotice => {
    const known = notices.get(keyOf(notice)) ?? { notice };
    notices.set(keyOf(notice), known);
    return known;
  };

  const batchOf = ({ tenant, recipient }: Notice) => ({ tenant, office: recipient });
  const join = (notice: Notice, sendAt: string): boolean => {
    const batch = { ...batchOf(notice), sendAt };
    const joined = batches.get(keyOfBatch(batch)) ?? { batch, notices: [], due: true };
    if (joined.claimedUntil !== undefined) return false;
    batches.set(keyOfBatch(batch), joined);
    joined.notices.push(keyOf(notice));
    Object.assign(keep(notice), { state: 'planned', sendAt });
    return true;
  };

  const store: NoticeStore = {
    async addToBatch(notice, sendAt) {
      expectOwn(notice);
      const known = notices.get(keyOf(notice));
      const isReleased = known?.state === 'planned' && !known.sendAt;
      if (known && !isReleased) return !known.sendAt && known.state === 'sending' ? 'begun' : 'known';
      return join(notice, sendAt) ? 'added' : 'closed';
    },
    async moveToBatch(notice, from, sendAt) {
      expectOwn(notice);
      const known = notices.get(keyOf(notice));
      if (known?.state !== 'planned' || known.sendAt !== from) return 'known';
      if (!join(notice, sendAt)) return 'closed';
      const left = batches.get(keyOfBatch({ ...batchOf(notice), sendAt: from }))!;
      left.notices.splice(left.notices.indexOf(keyOf(notice)), 1);
      return 'moved';
    },
    async begin(outgoing, { now, until }) {
      expectOwn(referenceOf(outgoing));
      const state = kept(outgoing) ?? begun(outgoing);
      byTag.set(tagOf(referenceOf(outgoing)), outgoing);
      if (state.state && !isWaiting(state)) return { acquired: false, reason: 'finished' };
      if (state.state === 'sending' && state.leaseUntil! > now) return { acquired: false, reason: 'held' };
      const possibleDuplicate = state.state === 'sending' || state.possibleDuplicate === true;
      Object.assign(state, { state: 'sending', leaseUntil: until });
      if (outgoing.kind === 'digest') Object.assign(state, { lines: outgoing.lines });
      return { acquired: true, possibleDuplicate };
    },
    async progress(mail) {
      expectOwn(mail);
      const outgoing = byTag.get(tagOf(mail));
      const state = outgoing && kept(outgoing);
      if (!outgoing || !state?.state) return undefined;
      const { state: reached, messageId, status, lost = [] } = state;
      return {
        state: reached,
        lost,
        ...(messageId ? { messageId } : {}),
        ...(status ? { status } : {}),
        ...(outgoing.kind === 'notice' && outgoing.notice.sequence > 0 ? { notice: outgoing.notice } : {}),
        ...(outgoing.kind === 'digest' ? { lines: outgoing.lines } : {}),
      };
    },
    async beginAgain(outgoing, { now, until }, lost) {
      expectOwn(referenceOf(outgoing));
      const state = kept(outgoing)!;
      const attempt = lost.at(-1)!;
      const isTakenOver =
        state.lost?.includes(attempt) === true &&
        (state.state === 'planned' || (state.state === 'sending' && state.leaseUntil! <= now));
      if (!isTakenOver && !(state.state === 'sent' && state.messageId === attempt))
        return { acquired: false, reason: state.state === 'sending' ? 'held' : 'finished' };
      const possibleDuplicate = state.state === 'sending' || state.possibleDuplicate === true;
      delete state.status;
      Object.assign(state, { state: 'sending', leaseUntil: until, lost, possibleDuplicate: false });
      return { acquired: true, possibleDuplicate };
    },
    async abandon(mail, { messageId, reason }) {
      expectOwn(mail);
      const outgoing = byTag.get(tagOf(mail));
      const state = outgoing && kept(outgoing);
      if (state?.state === 'sent' && state.messageId === messageId)
        Object.assign(state, { state: 'undeliverable', reason });
    },
    noticesOf: async (lines) =>
      lines.flatMap(({ number, id }) => notices.get(`${bound}/${number}/${id}`)?.notice ?? []),
    async release(outgoing, { possibleDuplicate }) {
      expectOwn(referenceOf(outgoing));
      const state = kept(outgoing);
      if (state?.state === 'sending')
        Object.assign(state, { state: 'planned' }, possibleDuplicate && { possibleDuplicate });
    },
    async markSent(outgoing, { messageId, possibleDuplicate }: SentMail) {
      expectOwn(referenceOf(outgoing));
      const state = kept(outgoing);
      if (!state?.state) throw new Error('a mail was sent that nobody began');
      Object.assign(state, { state: 'sent', messageId }, possibleDuplicate && { possibleDuplicate });
      messages.set(messageId, outgoing);
    },
    async markCarried(notice, { messageId }) {
      expectOwn(notice);
      const state = keep(notice);
      if (state.state === 'planned' || state.state === 'sending')
        Object.assign(state, { state: 'sent', messageId });
    },
    async giveUp(outgoing, { reason }) {
      expectOwn(referenceOf(outgoing));
      const lines =
        outgoing.kind === 'digest'
          ? outgoing.lines.map(({ number, id }) => notices.get(`${outgoing.batch.tenant}/${number}/${id}`))
          : [];
      for (const state of [...lines, kept(outgoing)])
        if (state && isWaiting(state)) Object.assign(state, { state: 'undeliverable', reason });
    },
    async skip(notice) {
      expectOwn(notice);
      const state = keep(notice);
      if (!state.state || state.state === 'planned') state.state = 'skipped';
    },
    async claimBatch(batch, { now, until }) {
      expectOwn(batch);
      const claimed = batches.get(keyOfBatch(batch));
      if (!claimed?.due) return 'finished';
      if (claimed.claimedUntil !== undefined && claimed.claimedUntil > now) return 'held';
      claimed.claimedUntil = until;
      const { state, lines, messageId } = claimed;
      return {
        notices: claimed.notices.map((key) => {
          const { notice, state: of } = notices.get(key)!;
          return { notice, state: of! };
        }),
        ...(state && lines ? { digest: { state, lines, ...(messageId ? { messageId } : {}) } } : {}),
      };
    },
    async closeBatch(batch) {
      expectOwn(batch);
      const settled = batches.get(keyOfBatch(batch));
      if (settled) settled.due = false;
    },
  };

  const log: MailLog = {
    mailOf: async () => undefined,
    async recordSent(mail, { messageId }) {
      const outgoing = byTag.get(tagOf(mail));
      const state = outgoing && kept(outgoing);
      if (!state || state.messageId === messageId || state.lost?.includes(messageId)) return;
      if (isWaiting(state)) Object.assign(state, { state: 'sent', messageId, possibleDuplicate: false });
      else state.alsoSent = messageId;
      messages.set(messageId, outgoing);
    },
    async recordStatus(mail, { messageId, status }) {
      const outgoing = byTag.get(tagOf(mail));
      const state = outgoing && kept(outgoing);
      if (state && !state.lost?.includes(messageId)) state.status = status;
    },
    async timesLost(mail) {
      const outgoing = byTag.get(tagOf(mail));
      const state = outgoing && kept(outgoing);
      return state && (state.lost ?? []).length;
    },
  };

  return {
    store,
    log,
    messages,
    idsOf: async (outgoing: OutgoingMail) => {
      const { messageId, alsoSent } = kept(outgoing) ?? {};
      return [messageId, alsoSent].filter((id) => id !== undefined);
    },
    due: (at: string): DigestBatch[] =>
      [...batches.values()].filter(({ due, batch }) => due && batch.sendAt <= at).map(({ batch }) => batch),
    all: () =>
      [...notices.values()].map(({ notice, state, possibleDuplicate, sendAt, reason, alsoSent }) => ({
        number: notice.number,
        recipient: notice.recipient,
        template: notice.template,
        state,
        possibleDuplicate: possibleDuplicate ?? false,
        ...(sendAt ? { sendAt } : {}),
        ...(reason ? { reason } : {}),
        ...(alsoSent ? { alsoSent } : {}),
      })),
  };
}
