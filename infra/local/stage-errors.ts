/** The user can solve it: one line says what is missing and how to get it. */
export class StageError extends Error {
  override readonly name: string = 'StageError';
}

/** Exit code 2. */
export class SettingError extends StageError {
  override readonly name = 'SettingError';
}
