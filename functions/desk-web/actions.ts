import { deskRoutes } from '#routes/routes.ts';
import { guardedActions } from '../actions.ts';
import type { DeskDependencies } from './desk-action.ts';
import { showForgotten, takeForgotten } from './forgotten-password.ts';
import { openLetterPdf, showLetter, showLetters, takeLetterFormStep } from './letters.ts';
import { openAttachment } from './open-attachment.ts';
import { endSessions, showSessions } from './own-sessions.ts';
import { openToAll, requireSession } from './require-session.ts';
import { revealReporter, showDeskCase } from './show-case.ts';
import { showInbox, showNext } from './show-inbox.ts';
import { showSignIn } from './show-sign-in.ts';
import { showSignInStep, takeSignInStep } from './sign-in-step.ts';
import { signOut } from './sign-out.ts';
import { takeCaseStep } from './take-case-step.ts';
import { takeSignIn } from './take-sign-in.ts';

export const deskActions = (dependencies: () => DeskDependencies) =>
  guardedActions(
    deskRoutes,
    dependencies,
    { anyone: openToAll, 'officer-by-session': requireSession },
    {
      showSignIn,
      takeSignIn,
      showForgotten,
      takeForgotten,
      showSignInStep,
      takeSignInStep,
      showSessions,
      endSessions,
      signOut,
      showInbox,
      showNext,
      showDeskCase,
      takeCaseStep,
      revealReporter,
      openAttachment,
      showLetters,
      showLetter,
      openLetterPdf,
      takeLetterFormStep,
    },
  );
