interface Described {
  readonly name: string;
  readonly message?: string | undefined;
  readonly stack?: string | undefined;
  readonly cause?: Described | undefined;
  readonly errors?: readonly Described[] | undefined;
}

/** Errors that quote their input, which may be personal data. */
const quotesInput = ['SyntaxError', 'URIError'];

const mailAddress = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g;
const phoneNumber = /(?:\+\d|\b0\d)[\d .()-]{7,}/g;

/** Without personal data: addresses and phone numbers are masked, and the stack loses the line with the message. */
export function safeError(error: unknown): Described {
  if (!(error instanceof Error)) return { name: 'Error', message: masked(String(error)) };
  const { name, stack, cause } = error;
  return {
    name,
    message: messageOf(error),
    stack: stack
      ?.split('\n')
      .filter((one) => /^\s+at /.test(one))
      .join('\n'),
    cause: cause === undefined ? undefined : safeError(cause),
    errors: error instanceof AggregateError ? error.errors.map(safeError) : undefined,
  };
}

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
}

function messageOf(error: Error): string | undefined {
  if (quotesInput.includes(error.name)) return undefined;
  if ('issues' in error)
    return (error.issues as Issue[]).map(({ path, code }) => `${path.join('.')}: ${code}`).join(', ');
  return masked(error.message);
}

const masked = (text: string): string =>
  text.replaceAll(mailAddress, '(address)').replaceAll(phoneNumber, '(number)');
