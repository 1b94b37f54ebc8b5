import type { AttachmentRefusal } from '#casework/records/attachment.ts';
import { readHarmlessPdf, remakePdf } from '#pdf/remake-pdf.ts';
import { PdfRefusedError } from '#pdf/values.ts';
import type { Checked } from './checked.ts';
import { withoutPadding } from './padding.ts';

/** A PDF made anew from its pages, or why it cannot be taken. */
export const checkPdf = (bytes: Uint8Array): Checked =>
  refusing((): Checked => ({ type: 'application/pdf', bytes: remakePdf(withoutPadding(bytes)) }));

/**
 * Why a PDF that must stay as it is, because it bears a signature, cannot be taken. The same rules hold as for one that
 * is made anew.
 */
export function refusalOfPdf(bytes: Uint8Array): AttachmentRefusal | undefined {
  const checked = refusing(() => readHarmlessPdf(withoutPadding(bytes)));
  return 'unfit' in checked ? checked.unfit : undefined;
}

function refusing<Result>(work: () => Result): Result | { readonly unfit: AttachmentRefusal } {
  try {
    return work();
  } catch (error) {
    if (error instanceof PdfRefusedError) return { unfit: error.reason };
    throw error;
  }
}
