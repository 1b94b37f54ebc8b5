interface Parameters {
  readonly Region?: string;
  readonly Endpoint?: string;
  readonly UseFIPS?: boolean;
  readonly UseDualStack?: boolean;
}

/** Replaces the endpoint rules of `@aws-sdk/client-dynamodb`: the environment's endpoint, or that of the region. */
export function defaultEndpointResolver({ Region, Endpoint, UseFIPS, UseDualStack }: Parameters) {
  if (Endpoint) return { url: new URL(Endpoint), headers: {}, properties: {} };
  if (!Region || UseFIPS || UseDualStack) throw new Error('a region, and no FIPS or dual-stack endpoint');
  return { url: new URL(`https://dynamodb.${Region}.amazonaws.com`), headers: {}, properties: {} };
}
