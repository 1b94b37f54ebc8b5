import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, describe, expect, it } from 'vitest';
import { partitionsInfo } from '../../infra/bundle/one-partition.ts';
import { defaultEndpointResolver } from '../../infra/bundle/plain-dynamodb-endpoint.ts';
import type { Swap } from '../../infra/bundle/swap.ts';
import { sdkSwaps } from '../../infra/bundle/swaps.ts';
import { bundle } from '../../infra/bundle.ts';
import { functionList } from '../../infra/function-list.ts';
import { stages } from '../../infra/stage.ts';

const root = join(import.meta.dirname, '../..');
mkdirSync(join(root, '.local'), { recursive: true });
const folder = mkdtempSync(join(root, '.local', 'rules-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const submit = (swaps: readonly Swap[]) =>
  bundle(root, { name: 'submit', entry: functionList.submit.entry, folder, movableClock: false, swaps });

describe('a rule of the bundler', () => {
  it.each(sdkSwaps.map((swap, i) => [swap.what, i] as const))(
    'for %s fails the build when it matches nothing',
    async (what, i) => {
      const blind: Swap = { ...sdkSwaps[i]!, setup: () => undefined };
      await expect(submit(sdkSwaps.with(i, blind))).rejects.toThrow(
        `submit: the rule for ${what} matches nothing`,
      );
    },
  );

  it('leaves submit at most 75 KB to carry', async () => {
    const made = await submit(sdkSwaps);
    expect(gzipSync(readFileSync(join(made.folder, 'index.js'))).length).toBeLessThanOrEqual(75_000);
  });
});

describe('our partition of AWS', () => {
  it.each(Object.values(stages))("is the SDK's own for the stage $name", ({ region }) => {
    const [{ regionRegex, outputs }] = partitionsInfo.partitions as [(typeof partitionsInfo.partitions)[0]];
    const { url } = new SQSClient({ region }).config.endpointProvider({ Region: region });
    expect(region).toMatch(new RegExp(regionRegex));
    expect(url.hostname).toBe(`sqs.${region}.${outputs.dnsSuffix}`);
  });
});

describe('our endpoint of DynamoDB', () => {
  const { endpointProvider: sdkEndpoint } = new DynamoDBClient({ region: 'ap-southeast-3' }).config;
  const regions = [
    ...new Set(Object.values(stages).map(({ region }) => region)),
    'us-east-1',
    'eu-central-1',
  ];
  const asked = regions.flatMap((Region) => [
    { Region },
    { Region, ResourceArn: 'tanggap-prod' },
    { Region, ResourceArnList: ['tanggap-prod', 'tanggap-prod'] },
    { Region, Endpoint: 'http://127.0.0.1:4566' },
  ]);

  it.each(asked)("is the SDK's own for %j", (parameters) => {
    const plain = { UseFIPS: false, UseDualStack: false, AccountIdEndpointMode: 'preferred', ...parameters };
    expect(defaultEndpointResolver(plain).url.href).toBe(sdkEndpoint(plain, {}).url.href);
  });

  it('is none where the SDK would choose another kind', () => {
    expect(() => defaultEndpointResolver({ Region: 'ap-southeast-3', UseFIPS: true })).toThrow('FIPS');
    expect(() => defaultEndpointResolver({})).toThrow('region');
  });
});
