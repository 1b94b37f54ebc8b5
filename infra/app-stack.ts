import { type App, Stack } from 'aws-cdk-lib';
import { makeAlarms } from './alarms.ts';
import { makeDashboard } from './dashboard.ts';
import { dataReferences } from './data-references.ts';
import { type Deployment, environmentOf } from './deployment.ts';
import { makeFunctions } from './functions.ts';
import { connectRoutes, makeHttpApi } from './http-api.ts';
import { makeMail } from './mail.ts';
import { connectMailEvents } from './mail-events.ts';
import { makeQueues } from './queues.ts';
import { scheduleSweep } from './schedule.ts';
import { resourceName } from './stage.ts';
import { connectStream } from './stream.ts';
import { connectUploads } from './uploads.ts';
import { connectWorkers } from './workers.ts';

/** Everything that may be redeployed or deleted and created again. */
export class AppStack extends Stack {
  constructor(app: App, deployment: Deployment) {
    const { stage } = deployment;
    super(app, 'app', {
      stackName: resourceName(stage, 'app'),
      description: 'Tanggap: API, functions, queues, schedule and mail of one stage',
      env: environmentOf(stage),
    });
    const data = dataReferences(this, stage);
    const mail = makeMail(this, stage);
    const queues = makeQueues(this, stage);
    const api = makeHttpApi(this, stage);
    const publicBaseUrl = deployment.publicBaseUrl ?? api.apiEndpoint;
    const functions = makeFunctions(this, deployment, { stage, data, queues, mail, publicBaseUrl });

    connectRoutes(this, stage, api, { data, functions });
    connectStream(this, data, functions);
    connectUploads(this, stage, data, queues);
    connectWorkers(this, stage, queues, functions);
    connectMailEvents(this, stage, mail, queues);
    scheduleSweep(this, stage, functions);

    makeAlarms(this, stage, { api, queues, functions });
    makeDashboard(this, stage, { api, queues, functions });
  }
}
