/** What a log line may say: identifiers and codes, never words that people wrote, addresses, codes or keys. */
export type Facts = Record<string, string | number | boolean | undefined>;

const line = (level: string, message: string, facts: Facts): string =>
  JSON.stringify({ level, message, ...facts });

export const logInfo = (message: string, facts: Facts = {}): void =>
  console.log(line('INFO', message, facts));

/** An error's name, message and stack; our own messages carry no personal data, and parsers' inputs are not logged. */
export function logError(message: string, error: unknown, facts: Facts = {}): void {
  const { name, message: reason, stack } = error instanceof Error ? error : new Error(String(error));
  console.error(line('ERROR', message, { ...facts, name, reason, stack }));
}
