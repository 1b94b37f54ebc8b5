interface Parameters {
  readonly Region?: string;
  readonly Endpoint?: string;
  readonly UseFIPS?: boolean;
  readonly UseDualStack?: boolean;
}

/**
 * Stands in for the endpoint rules of `@aws-sdk/client-dynamodb`, most of which is for other partitions of AWS and
 * for endpoints by account: the one that the environment names, else the region's.
 */
export function defaultEndpointResolver({ Region, Endpoint, UseFIPS, UseDualStack }: Parameters) {
  if (Endpoint) return { url: new URL(Endpoint), headers: {}, properties: {} };
  if (!Region || UseFIPS || UseDualStack) throw new Error('a region, and no FIPS or dual-stack endpoint');
  return { url: new URL(`https://dynamodb.${Region}.amazonaws.com`), headers: {}, properties: {} };
}
