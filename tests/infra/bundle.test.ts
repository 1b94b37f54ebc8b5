import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkInProcess } from '#attachments/check-in-process.ts';
import { imageTypes } from '#casework/records/attachment.ts';
import { type Bundle, bundle } from '../../infra/bundle.ts';
import { stageSettings } from '../../infra/stage.ts';
import { examplePdf, examplePhoto, examplePicture } from '../support/pages/example-files.ts';

const root = join(import.meta.dirname, '../..');
// Inside the tree, so that entries made here find its packages.
mkdirSync(join(root, '.local'), { recursive: true });
const folder = mkdtempSync(join(root, '.local', 'bundle-test-'));
// As in a Lambda, where no package.json above makes the files ES modules.
const elsewhere = mkdtempSync(join(tmpdir(), 'lambda-'));
afterAll(() => {
  for (const place of [folder, elsewhere]) rmSync(place, { recursive: true });
});

let count = 0;
/** Bundles a function of the given source, three folders below the root. */
async function bundled(
  source: string,
  movableClock: boolean,
  quickVersions = false,
): Promise<Bundle & { readonly code: string }> {
  const place = join(folder, String(++count));
  const entry = join(folder, `entry-${count}`, 'handler.ts');
  mkdirSync(dirname(entry));
  writeFileSync(entry, source);
  const made = await bundle(root, { name: 'under-test', entry, folder: place, movableClock, quickVersions });
  return { ...made, code: readFileSync(join(place, 'index.js'), 'utf8') };
}

const usesClock = `
  import { now } from '../../../functions/clock.ts';
  export const handler = async () => now();`;
const usesClient = `
  import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
  const client = new DynamoDBClient({});
  export const handler = async () => client.send(new GetItemCommand({ TableName: 't', Key: {} }));`;
const inputs = ({ metafile }: Bundle): string[] => Object.keys(metafile.inputs);

describe('the movable clock', () => {
  it('the bundles of the stages local and test contain the movable clock', async () => {
    const made = await bundled(usesClock, true);
    expect(inputs(made)).toContain('functions/clock-with-offset.ts');
    expect(inputs(made)).not.toContain('functions/clock.ts');
    expect(made.code).toContain('CLOCK');
  });

  it('the bundles of other stages contain nothing of the movable clock', async () => {
    const made = await bundled(usesClock, false);
    expect(inputs(made)).toContain('functions/clock.ts');
    expect(inputs(made)).not.toContain('functions/clock-with-offset.ts');
    expect(made.code).not.toMatch(/CLOCK|offset/i);
  });
});

describe('the time until a configuration takes effect', () => {
  const usesTiming = `
    import { nextVersion } from '#tenants/apply-tenant.ts';
    import { keptMs } from '#tenants/version-timing.ts';
    export const handler = async () => nextVersion(undefined, {}, new Date(keptMs));`;

  it('the bundles of the stage test replace it by seconds', async () => {
    const made = await bundled(usesTiming, true, true);
    expect(inputs(made)).toContain('infra/bundle/quick-version-timing.ts');
    expect(inputs(made)).not.toContain('packages/tenants/version-timing.ts');
  });

  it('the bundles of other stages keep its minutes', async () => {
    for (const [name, { quickVersions }] of Object.entries(stageSettings))
      expect([name, quickVersions]).toEqual([name, name === 'test']);
    const made = await bundled(usesTiming, true, false);
    expect(inputs(made)).toContain('packages/tenants/version-timing.ts');
    expect(inputs(made)).not.toContain('infra/bundle/quick-version-timing.ts');
  });
});

describe('a bundle', () => {
  let made: Bundle & { readonly code: string };
  beforeAll(async () => {
    made = await bundled(usesClient, false);
  });

  it('a bundle reads credentials only from the environment', () => {
    expect(inputs(made)).toContain('infra/bundle/environment-credentials.ts');
    expect(inputs(made).filter((path) => /credential-provider-(node|sso|ini|process)/.test(path))).toEqual(
      [],
    );
  });

  it('a bundle is CommonJS that needs nothing but Node, with its source map beside it', async () => {
    const outside = Object.values(made.metafile.outputs).flatMap(({ imports }) => imports);
    expect(outside).not.toHaveLength(0);
    for (const { path } of outside) expect(path).toMatch(/^(node:)?[a-z0-9_/]+$/);
    expect(made.code).toMatch(/module\.exports=/);
    expect(made.code.trimEnd()).toMatch(/sourceMappingURL=index\.js\.map$/);
    expect(
      JSON.parse(readFileSync(join(made.folder, 'index.js.map'), 'utf8')).sources.length,
    ).toBeGreaterThan(50);
  });

  it('bundling the same sources again gives the same bytes', async () => {
    const hash = () =>
      ['index.js', 'index.js.map'].map((file) =>
        createHash('sha256')
          .update(readFileSync(join(made.folder, file)))
          .digest('hex'),
      );
    const before = hash();
    const entry = join(folder, `entry-${count}`, 'handler.ts');
    await bundle(root, { name: 'under-test', entry, folder: made.folder, movableClock: false });
    expect(hash()).toEqual(before);
  });

  it('a bundle loads without credentials and asks for them when it is called', async () => {
    const { handler } = await import(join(made.folder, 'index.js'));
    const kept = { ...process.env };
    Object.assign(process.env, {
      AWS_REGION: 'ap-southeast-3',
      AWS_ACCESS_KEY_ID: '',
      AWS_SECRET_ACCESS_KEY: '',
    });
    await expect(handler()).rejects.toThrow('no credentials in the environment');
    process.env = kept;
  });
});

describe('the modules that a function imports by import()', () => {
  const later = (source: string): string => {
    const file = join(folder, `later-${++count}.ts`);
    writeFileSync(file, source);
    return file;
  };

  const handlerOf = async (made: Bundle): Promise<() => Promise<unknown>> => {
    const place = join(elsewhere, basename(made.folder));
    cpSync(made.folder, place, { recursive: true });
    return (await import(join(place, 'index.js'))).handler;
  };

  it('a module imported by import() is a separate file that index.js loads on demand', async () => {
    const file = later('export const answer = "from the part"; export class Part {}');
    const made = await bundled(
      `export const handler = async () => (await import(${JSON.stringify(file)})).answer;`,
      false,
    );
    const part = `${basename(file, '.ts')}.js`;
    expect(readdirSync(made.folder).toSorted()).toContain(part);
    expect(made.code).not.toContain('from the part');
    expect(await (await handlerOf(made))()).toBe('from the part');
  });

  it('a module imported by import() may be a JSON file', async () => {
    const file = join(folder, 'later.json');
    writeFileSync(file, JSON.stringify({ openapi: '3.1.0' }));
    const made = await bundled(
      `export const handler = async () => (await import(${JSON.stringify(file)}, { with: { type: 'json' } })).default;`,
      false,
    );
    expect(await (await handlerOf(made))()).toEqual({ openapi: '3.1.0' });
  });

  it('the build fails if a module imported by import() creates AWS clients of its own', async () => {
    const file = later(`export { table } from ${JSON.stringify(join(root, 'functions/wiring.ts'))};`);
    const source = `export const handler = async () => (await import(${JSON.stringify(file)})).table();`;
    await expect(bundled(source, false)).rejects.toThrow('must not import functions/wiring.ts');
  });

  it('a build deletes the part files of an earlier build', async () => {
    const file = later('export const answer = 1;');
    const place = join(folder, 'rebuilt');
    mkdirSync(place);
    const entry = join(folder, 'rebuilt.ts');
    const request = { name: 'under-test', entry, folder: place, movableClock: false };
    writeFileSync(entry, `export const handler = () => import(${JSON.stringify(file)});`);
    await bundle(root, request);
    writeFileSync(entry, 'export const handler = () => 1;');
    await bundle(root, request);
    expect(readdirSync(place).toSorted()).toEqual(['index.js', 'index.js.map']);
  });
});

describe('the bundle that checks uploads', () => {
  it('the bundle of check-attachment contains working image codecs', async () => {
    const source = readFileSync(join(root, 'functions/queue/check-file-process.ts'), 'utf8');
    const codecsAlone = source
      .split('\n')
      .filter((line) => /\.wasm'|makeCodecs }|ts-expect-error/.test(line))
      .join('\n');
    const { code, size } = await bundled(
      `${codecsAlone}
       export const codecs = makeCodecs({ jpegDecoder, jpegEncoder, png, webpDecoder, webpEncoder });`,
      false,
    );
    expect(size).toBeLessThan(2_500_000);
    expect(code).not.toContain('node_modules');
    const { codecs } = await import(join(folder, String(count), 'index.js'));
    const picture = examplePicture();
    for (const type of imageTypes) {
      const image = await codecs[type].decode(new Uint8Array(await codecs[type].encode(picture)));
      expect([image.width, image.height], type).toEqual([picture.width, picture.height]);
    }
  });

  it('the bundle of check-attachment loads quickly and checks files in a process beside it', async () => {
    const place = join(elsewhere, 'check-attachment');
    const { size } = await bundle(root, {
      name: 'check-attachment',
      entry: 'functions/queue/check-attachment.ts',
      folder: place,
      movableClock: false,
    });
    expect(size).toBeLessThan(700_000);
    const crashes: unknown[] = [];
    const inProcess = (bytes: Uint8Array<ArrayBuffer>) =>
      checkInProcess(bytes, {
        file: join(place, 'check-file-process.js'),
        maxMs: 60_000,
        onCrash: (error) => crashes.push(error),
      });
    expect(await inProcess(await examplePhoto())).toMatchObject({ type: 'image/jpeg' });
    expect(await inProcess(examplePdf())).toMatchObject({ type: 'application/pdf' });
    expect(await inProcess(examplePdf(['<< /S /JavaScript >>']))).toEqual({ unfit: 'pdf-active' });
    expect(crashes).toEqual([]);
  });
});

describe('a replacement that matches nothing', () => {
  it('the build fails instead of growing by a third unnoticed', async () => {
    const changed = usesClient.replace(
      '@aws-sdk/client-dynamodb',
      join(folder, 'sdk/@aws-sdk/client-dynamodb/dist/index.js'),
    );
    const sdk = join(folder, 'sdk/@aws-sdk/client-dynamodb/dist');
    mkdirSync(sdk, { recursive: true });
    writeFileSync(join(sdk, 'runtimeConfig.js'), 'export const chain = () => process.env.HOME;');
    writeFileSync(
      join(sdk, 'index.js'),
      `import { chain } from './runtimeConfig.js';
       export class DynamoDBClient { send() { return chain(); } }
       export class GetItemCommand {}`,
    );
    await expect(bundled(changed, false)).rejects.toThrow(/credential-provider-node matches nothing/);
  });
});
