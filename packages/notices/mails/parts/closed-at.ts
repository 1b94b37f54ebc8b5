import { when } from './citizen-mail.ts';
import type { TemplateContext } from './template.ts';

export function closedAt(context: TemplateContext): string {
  const { complaint } = context.record;
  return complaint.stage === 'closed' ? when(context, complaint.closed) : '';
}
