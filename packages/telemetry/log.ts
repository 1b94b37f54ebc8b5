/** What a log line may say: identifiers and codes, never words that people wrote, addresses, codes or keys. */
type Facts = Record<string, string | number | boolean | undefined>;

/** An error's name, message and stack; our own messages carry no personal data, and parsers' inputs are not logged. */
export function logError(message: string, error: unknown, facts: Facts = {}): void {
  const { name, message: reason, stack } = error instanceof Error ? error : new Error(String(error));
  const causes = error instanceof AggregateError ? error.errors.map(String) : undefined;
  console.error(JSON.stringify({ level: 'ERROR', message, ...facts, name, reason, causes, stack }));
}
