/** Something the person at the machine can mend: one line that says what is missing and the remedy. */
export class Trouble extends Error {
  override readonly name: string = 'Trouble';
}

/** A setting of the environment that cannot be meant: exit code 2. */
export class BadSetting extends Trouble {
  override readonly name = 'BadSetting';
}
