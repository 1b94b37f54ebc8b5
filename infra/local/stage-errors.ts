/** A problem that the user can solve: one line that says what is missing and how to get it. */
export class StageError extends Error {
  override readonly name: string = 'StageError';
}

/** An invalid environment variable: exit code 2. */
export class SettingError extends StageError {
  override readonly name = 'SettingError';
}
