import { httpFunction } from '../http.ts';
import { submitReport } from './submit-report.ts';

export const handler = httpFunction({ 'POST /api/v1/{tenant}/complaints': submitReport });
