/** Jakarta, where all stages live. */
export const region = 'ap-southeast-3';

/**
 * What SDK clients, the CDK and the functions read to reach the emulator. The keys are no secret: the emulator takes
 * any, and only these, so that a person's own profile can never be used by mistake.
 */
export const awsEnvironment = (endpoint: string): Record<string, string> => ({
  AWS_ENDPOINT_URL: endpoint,
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  AWS_EC2_METADATA_DISABLED: 'true',
});

/** Options of every SDK client that the local commands make. */
export const awsClient = (endpoint: string) => ({
  endpoint,
  region,
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});
