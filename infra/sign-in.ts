import { CfnOutput, Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { AccountRecovery, FeaturePlan, Mfa, UserPool, type UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { acceptFinding } from './nag.ts';
import { resourceName, type StageSettings } from './stage.ts';

/** The pool only authenticates; the tenant's directory says what officers may do. */
export function makeSignIn(
  stack: Stack,
  stage: StageSettings,
): { pool: UserPool; client: UserPoolClient; desk: UserPoolClient } {
  const pool = new UserPool(stack, 'officers', {
    userPoolName: resourceName(stage, 'officers'),
    featurePlan: FeaturePlan.ESSENTIALS,
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    passwordPolicy: {
      minLength: 12,
      requireDigits: true,
      requireLowercase: true,
      requireUppercase: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(3),
    },
    mfa: Mfa.OPTIONAL,
    mfaSecondFactor: { sms: false, otp: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  acceptFinding(
    pool,
    'AwsSolutions-COG2',
    'Offered and not yet required: an office shares one sign-in today.',
  );
  acceptFinding(pool, 'AwsSolutions-COG8', 'The plan with threat protection is paid per officer.');
  const client = pool.addClient('officers-client', {
    userPoolClientName: resourceName(stage, 'officers'),
    authFlows: { userSrp: true, userPassword: stage.passwordSignIn },
    disableOAuth: true,
    preventUserExistenceErrors: true,
    accessTokenValidity: Duration.hours(1),
    idTokenValidity: Duration.hours(1),
    refreshTokenValidity: Duration.hours(12),
  });
  // Only callers with IAM rights, here the desk's function, may send it a password; its tokens open nothing else.
  const desk = pool.addClient('desk-client', {
    userPoolClientName: resourceName(stage, 'desk'),
    authFlows: { adminUserPassword: true },
    disableOAuth: true,
    preventUserExistenceErrors: true,
    accessTokenValidity: Duration.minutes(5),
    idTokenValidity: Duration.minutes(5),
    refreshTokenValidity: Duration.hours(1),
  });
  new CfnOutput(stack, 'UserPoolId', { value: pool.userPoolId });
  new CfnOutput(stack, 'UserPoolClientId', { value: client.userPoolClientId });
  return { pool, client, desk };
}
