import type { Stack } from 'aws-cdk-lib';
import { ConfigurationSet, ConfigurationSetTlsPolicy, EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import { resourceName, type StageSettings } from './stage.ts';

export interface MailResources {
  readonly set: ConfigurationSet;
  readonly configurationSet: string;
  readonly configurationSetArn: string;
  readonly identityArn: string;
}

/** SES's suppression list is off because we keep our own. */
export function makeMail(stack: Stack, stage: StageSettings): MailResources {
  const configurationSet = resourceName(stage, 'mail');
  const set = new ConfigurationSet(stack, 'mail-set', {
    configurationSetName: configurationSet,
    disableSuppressionList: true,
    reputationMetrics: true,
    tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
  });
  new EmailIdentity(stack, 'mail-identity', {
    identity: Identity.domain(stage.mailDomain),
    configurationSet: set,
  });
  return {
    set,
    configurationSet,
    configurationSetArn: stack.formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: configurationSet,
    }),
    identityArn: stack.formatArn({ service: 'ses', resource: 'identity', resourceName: stage.mailDomain }),
  };
}
