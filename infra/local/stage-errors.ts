/** Something the person at the machine can mend: one line that says what is missing and the remedy. */
export class StageError extends Error {
  override readonly name: string = 'StageError';
}

/** A setting of the environment that cannot be meant: exit code 2. */
export class SettingError extends StageError {
  override readonly name = 'SettingError';
}
