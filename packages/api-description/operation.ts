import type { ParameterName } from './parameters.ts';
import type { ProblemStatus } from './problem-document.ts';

/** One call of the API, before it is written as OpenAPI has it. */
export interface Operation {
  readonly id: string;
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly summary: string;
  /** What the schemas cannot say. */
  readonly description?: string;
  readonly security?: 'complaintCode' | 'officer';
  /** Names of query and header parameters, described in `parameters.ts`. */
  readonly parameters: readonly ParameterName[];
  /** Name of the input's schema, and an input. */
  readonly input?: { readonly schema: string; readonly example: object };
  /** Name of the answer's schema by status, with an answer. */
  readonly answers: Readonly<Record<number, { readonly schema: string; readonly example: object }>>;
  /** What is sent or answered as a file and not as JSON; beside JSON where `answers` has it too. */
  readonly file?: {
    readonly sent?: 'application/pdf';
    readonly answered?: 'application/pdf' | 'text/html';
  };
  readonly etag?: boolean;
  readonly problems: readonly ProblemStatus[];
}
