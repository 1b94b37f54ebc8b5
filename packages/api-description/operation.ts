import type { ApiRouteId, apiRoutes } from './api-routes.ts';
import type { ParameterName } from './parameters.ts';
import type { ProblemStatus } from './problem-document.ts';

export interface Description {
  /** What the schemas cannot say. */
  readonly description?: string;
  /** Names of query and header parameters, described in `parameters.ts`. */
  readonly parameters: readonly ParameterName[];
  readonly input?: { readonly schema: string; readonly example: object };
  readonly answers: Readonly<Record<number, { readonly schema: string; readonly example: object }>>;
  /** Files as body or answer; beside JSON if `answers` has the status too. */
  readonly file?: {
    readonly sent?: 'application/pdf';
    readonly answered?: 'application/pdf' | 'text/html';
  };
  readonly etag?: boolean;
  readonly problems: readonly ProblemStatus[];
}

/** A route that ends in `{step}` is described as one call per step, because each has its own input. */
export interface StepOperations {
  readonly steps: Readonly<Record<string, StepOperation>>;
}

export interface StepOperation extends Description {
  /** Operation id in docs/openapi.json. */
  readonly id: string;
  readonly summary: string;
}

type DescriptionOf<Path extends string> = Path extends `${string}/{step}` ? StepOperations : Description;

/** All API routes except the one for this document, which document.ts describes. */
export type Descriptions = {
  readonly [Id in Exclude<ApiRouteId, 'describeApi'>]: DescriptionOf<(typeof apiRoutes)[Id]['path']>;
};

/** A call of the API, independent of OpenAPI. */
export interface Operation extends Description {
  readonly id: string;
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly summary: string;
  readonly security?: 'complaintCode' | 'officer';
}
