import type { DeskErrorName } from '#pages/desk/desk-error-page.tsx';

/** The request ends here with a page or a redirect of its own. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
  readonly reason: DeskErrorName | 'not-signed-in';

  constructor(reason: DeskError['reason']) {
    super(reason);
    this.reason = reason;
  }
}
