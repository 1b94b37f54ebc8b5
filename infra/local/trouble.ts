/** Something the person at the machine can mend: one line that says what is missing and the remedy. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
}
