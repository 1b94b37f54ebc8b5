const classes = /^export class (\w+) extends __BaseException \{[\s\S]*?^\}/gm;
const parts = {
  shapeId: /^ {4}static shapeId = ("[^"]+");$/m,
  fault: /^ {4}\$fault = "(client|server)";$/m,
  retryable: /^ {4}\$retryable = (\{.*\});$/m,
};

/** All error classes of a client repeat one constructor. @throws when the source does not have the expected form */
export function plainErrors(source: string): string {
  const [base] = /^import .* from "\.\/\w+";$/m.exec(source) ?? [];
  const found = [...source.matchAll(classes)];
  if (!base || found.length !== source.split('export class ').length - 1) throw unknownForm();
  const lines = found.map(([text, name]) => {
    const [, shapeId] = parts.shapeId.exec(text) ?? [];
    const [, fault] = parts.fault.exec(text) ?? [];
    const [, retryable = 'undefined'] = parts.retryable.exec(text) ?? [];
    if (!shapeId || !fault) throw unknownForm();
    return `export const ${name} = /* @__PURE__ */ error(${shapeId}, "${name}", "${fault}", ${retryable});`;
  });
  return [base, factory, ...lines].join('\n');
}

const factory = `
const error = (shapeId, name, $fault, $retryable) => class extends __BaseException {
  static shapeId = shapeId;
  constructor(options) {
    super({ name, $fault, ...options });
    Object.setPrototypeOf(this, new.target.prototype);
    if ($retryable) this.$retryable = $retryable;
  }
};`;

const unknownForm = (): Error => new Error('the errors of this client have another form');
