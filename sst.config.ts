import { Tags } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { SSTConfig } from 'sst';
import { bundleAll } from './infra/bundle.ts';
import { makeStacks } from './infra/stacks.ts';
import { stageNamed, stageSettings } from './infra/stage.ts';

/** The stacks for SST 2; infra/app.ts is for the CDK's own command line. */
export default {
  config: () => ({ name: 'tanggap', region: stageSettings.dev.region }),
  async stacks(app) {
    const stage = stageNamed(app.stage);
    const bundles = await bundleAll(process.cwd(), stage);
    const stacks = makeStacks(app, { stage, codeOf: (name) => Code.fromAsset(bundles[name].folder) });
    for (const stack of Object.values(stacks)) {
      // SST tags each stack; a higher priority removes the tags.
      for (const tag of ['sst:app', 'sst:stage']) Tags.of(stack).remove(tag, { priority: 1000 });
    }
  },
} satisfies SSTConfig;
