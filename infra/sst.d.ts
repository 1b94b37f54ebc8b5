/** The SST types that sst.config.ts needs, because SST (700 MB) is usually not installed (docs/adr/0001). */
declare module 'sst' {
  export interface SSTConfig {
    config(): { name: string; region: string };
    stacks(app: import('aws-cdk-lib').App & { readonly stage: string }): Promise<void>;
  }
}
