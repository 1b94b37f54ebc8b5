export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: as many shapes as there are resources
  readonly Properties: any;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

export interface CfnTemplate {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Parameters?: Readonly<Record<string, { readonly Type: string; readonly Default?: string }>>;
}

export interface CfnTemplates {
  readonly data: CfnTemplate;
  readonly app: CfnTemplate;
}

const account = '123456789012';
const region = 'ap-southeast-3';
const pseudo: Readonly<Record<string, string>> = {
  'AWS::AccountId': account,
  'AWS::Region': region,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::NoValue': '',
};

/** In an invented account; generated ids become the logical id. @throws for an unknown intrinsic function */
export function resolve(templates: CfnTemplates, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => resolve(templates, item));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [name, argument] = entries[0] ?? [];
  if (entries.length !== 1 || !(name === 'Ref' || name?.startsWith('Fn::'))) {
    return Object.fromEntries(entries.map(([key, item]) => [key, resolve(templates, item)]));
  }
  return callOf(templates, name, argument);
}

function callOf(templates: CfnTemplates, name: string, argument: unknown): unknown {
  switch (name) {
    case 'Ref':
      return reference(templates, String(argument));
    case 'Fn::GetAtt': {
      const [id = '', attribute = ''] = Array.isArray(argument)
        ? argument
        : String(argument).split(/\.(.*)/s);
      return attributeOf(templates, id, attribute);
    }
    case 'Fn::Join': {
      const [separator, parts] = argument as [string, unknown[]];
      return (resolve(templates, parts) as unknown[]).join(separator);
    }
    case 'Fn::Sub':
      return String(argument).replace(/\$\{([^}]+)\}/g, (_, inner: string) =>
        String(inner.includes('.') ? callOf(templates, 'Fn::GetAtt', inner) : reference(templates, inner)),
      );
    default:
      throw new Error(`${name} is not known here`);
  }
}

function reference(templates: CfnTemplates, id: string): string {
  const parameter = templates.app.Parameters?.[id] ?? templates.data.Parameters?.[id];
  if (id in pseudo) return pseudo[id]!;
  if (parameter) return parameterValue(templates, parameter.Default ?? id);
  return identity(templates, id, resourceNamed(templates, id));
}

/** The other stack writes the parameter. */
function parameterValue(templates: CfnTemplates, name: string): string {
  const written = Object.values(templates.data.Resources).find(
    ({ Type, Properties }) => Type === 'AWS::SSM::Parameter' && Properties.Name === name,
  );
  return written ? String(resolve(templates, written.Properties.Value)) : name;
}

function resourceNamed({ data, app }: CfnTemplates, id: string): Resource {
  const resource = app.Resources[id] ?? data.Resources[id];
  if (!resource) throw new Error(`no resource ${id}`);
  return resource;
}

function identity(templates: CfnTemplates, id: string, { Type, Properties }: Resource): string {
  const name = resolve(templates, Properties?.[nameProperties[Type] ?? '']) as string | undefined;
  if (Type === 'AWS::SQS::Queue') return `https://sqs.${region}.amazonaws.com/${account}/${name}`;
  if (Type === 'AWS::SecretsManager::Secret') return arn('secretsmanager', `secret:${name}-AbCdEf`);
  if (Type === 'AWS::SNS::Topic') return arn('sns', String(name));
  return name ?? id;
}

function attributeOf(templates: CfnTemplates, id: string, attribute: string): string {
  const resource = resourceNamed(templates, id);
  const name = String(resolve(templates, resource.Properties?.[nameProperties[resource.Type] ?? '']) ?? id);
  if (attribute === 'Arn') return arns[resource.Type]?.(name) ?? arn('unknown', name);
  if (attribute === 'StreamArn') return arn('dynamodb', `table/${name}/stream/2026-11-23T00:00:00.000`);
  if (attribute === 'QueueName') return name;
  return `${id}.${attribute}`;
}

const arn = (service: string, rest: string): string => `arn:aws:${service}:${region}:${account}:${rest}`;

const nameProperties: Readonly<Record<string, string>> = {
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::SNS::Topic': 'TopicName',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::SecretsManager::Secret': 'Name',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::SES::ConfigurationSet': 'Name',
  'AWS::SES::EmailIdentity': 'EmailIdentity',
};

const arns: Readonly<Record<string, (name: string) => string>> = {
  'AWS::Lambda::Function': (name) => arn('lambda', `function:${name}`),
  'AWS::SQS::Queue': (name) => arn('sqs', name),
  'AWS::S3::Bucket': (name) => `arn:aws:s3:::${name}`,
  'AWS::DynamoDB::Table': (name) => arn('dynamodb', `table/${name}`),
  'AWS::Logs::LogGroup': (name) => arn('logs', `log-group:${name}:*`),
  'AWS::IAM::Role': (name) => `arn:aws:iam::${account}:role/${name}`,
};
