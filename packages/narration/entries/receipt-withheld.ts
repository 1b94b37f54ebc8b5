import { complainantAndOffices, type EntryNarration, type EventData } from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

const summary = ({ limit }: EventData<'receipt-withheld.v1'>, { t }: NarrationContext): string =>
  t(
    `Tanda terima tidak dikirim lewat surel: alamat ini sudah menerima ${limit} tanda terima hari itu. Laporan tetap ditangani; nomor dan kode rahasianya berlaku.`,
    `The receipt was not mailed: this address had ${limit} receipts that day. The report is handled all the same; its number and secret code are valid.`,
  );

export const receiptWithheldEntry: EntryNarration<'receipt-withheld.v1'> = {
  readers: complainantAndOffices,
  sentence: summary,
  summary,
  texts: [],
};
