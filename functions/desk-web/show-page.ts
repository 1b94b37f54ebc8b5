import type { DeskContent } from '#pages/desk/desk-content.ts';
import { deskDone } from '#pages/desk/desk-done.tsx';
import { deskPage } from '#pages/desk/desk-page.tsx';
import { deskSecurityPolicy } from '#pages/desk/desk-security-policy.ts';
import type { Request, Response } from '../http.ts';
import { html } from '../page.ts';
import type { AtDesk } from './desk-action.ts';
import { clearFlash, flashIn } from './flash.ts';

interface Shown {
  readonly request: Request;
  readonly status?: number;
  /** The address of the page, if it can be asked for again. */
  readonly self?: string;
}

/** A page of the desk; says once what was just done. */
export function showPage(
  { site, tenant, officer, session }: AtDesk,
  content: DeskContent,
  { request, status = 200, self }: Shown,
): Response {
  const flash = flashIn(request, tenant);
  const page = deskPage({
    site,
    officer,
    formToken: session.formToken,
    ...content,
    self,
    flash: flash && deskDone(site, flash, officer.office),
  });
  const { headers, ...answer } = html(status, site, page);
  return {
    ...answer,
    headers: { ...headers, 'content-security-policy': deskSecurityPolicy },
    ...(flash ? { cookies: [clearFlash(tenant)] } : {}),
  };
}
