/** What sst.config.ts relies on, so that the types hold where SST is not installed (it is 700 MB; docs/adr/0001). */
declare module 'sst' {
  export interface SSTConfig {
    config(): { name: string; region: string };
    stacks(app: import('aws-cdk-lib').App & { readonly stage: string }): Promise<void>;
  }
}
