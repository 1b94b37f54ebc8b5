import { type CfnTemplates, resolve } from './template.ts';

export interface PolicyCall {
  /** `service:Action`. */
  readonly action: string;
  readonly resource: string;
  /** Partition keys of the items, for a call to DynamoDB. */
  readonly leadingKeys?: readonly string[];
}

interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | string[];
  readonly Resource: string | string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | string[]>>>>;
}

const list = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

/** By IAM's rules: denied by default, and an explicit deny wins. @throws for an unsupported policy element */
export function simulate(
  templates: CfnTemplates,
  functionName: string,
  calls: readonly PolicyCall[],
): { readonly call: PolicyCall; readonly allowed: boolean }[] {
  const statements = statementsOf(templates, functionName);
  return calls.map((call) => {
    const fitting = statements.filter((statement) => fits(statement, call));
    const allowed =
      fitting.some(({ Effect }) => Effect === 'Allow') && fitting.every(({ Effect }) => Effect === 'Allow');
    return { call, allowed };
  });
}

/** Inline and attached. */
export function statementsOf(templates: CfnTemplates, functionName: string): Statement[] {
  const { Resources } = templates.app;
  const subject = Object.values(Resources).find(
    ({ Type, Properties }) => Type === 'AWS::Lambda::Function' && Properties.FunctionName === functionName,
  );
  if (!subject) throw new Error(`no function ${functionName}`);
  const role: string = subject.Properties.Role['Fn::GetAtt'][0];
  if (Resources[role]!.Properties.ManagedPolicyArns) throw new Error(`${role} has managed policies`);
  const inline = (Resources[role]!.Properties.Policies ?? []) as { PolicyDocument: unknown }[];
  const attached = Object.values(Resources).filter(
    ({ Type, Properties }) =>
      Type === 'AWS::IAM::Policy' && Properties.Roles.some((one: { Ref: string }) => one.Ref === role),
  );
  const documents = [...inline, ...attached.map(({ Properties }) => Properties)];
  return documents.flatMap(({ PolicyDocument }) => {
    const { Statement } = resolve(templates, PolicyDocument) as { Statement: Statement[] };
    return Statement;
  });
}

const known = ['Effect', 'Action', 'Resource', 'Condition', 'Sid'];

function fits(statement: Statement, call: PolicyCall): boolean {
  const unknown = Object.keys(statement).find((element) => !known.includes(element));
  if (unknown) throw new Error(`cannot judge ${unknown}`);
  return (
    list(statement.Action).some((pattern) => like(pattern.toLowerCase(), call.action.toLowerCase())) &&
    list(statement.Resource).some((pattern) => like(pattern, call.resource)) &&
    Object.entries(statement.Condition ?? {}).every(([operator, tests]) => holds(operator, tests, call))
  );
}

/** The only supported condition: all partition keys of the call are listed. */
function holds(
  operator: string,
  tests: Readonly<Record<string, string | string[]>>,
  call: PolicyCall,
): boolean {
  return Object.entries(tests).every(([key, values]) => {
    if (key !== 'dynamodb:LeadingKeys') throw new Error(`cannot judge the condition ${operator} ${key}`);
    const keys = call.leadingKeys ?? [];
    if (operator === 'ForAllValues:StringEquals') return keys.every((one) => list(values).includes(one));
    if (operator === 'ForAllValues:StringLike')
      return keys.every((one) => list(values).some((v) => like(v, one)));
    throw new Error(`cannot judge the condition ${operator}`);
  });
}

/** IAM's patterns: `*` any characters, `?` one. */
function like(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(text);
}
