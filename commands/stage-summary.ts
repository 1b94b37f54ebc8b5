import type { StageFile } from '../infra/local/stage-file.ts';

const agencyOfDemo = 'dishub';

/** One sign-in per role; the stage file has all of them. */
function signIns({ officers }: StageFile): string[] {
  const byUse = [
    ...officers.filter(({ role }) => role === 'coordinator'),
    ...['liaison', 'head'].flatMap((role) =>
      officers.filter((officer) => officer.role === role && officer.agency === agencyOfDemo),
    ),
    ...officers,
  ];
  const first = byUse.filter(
    (officer, index) => byUse.findIndex(({ role }) => role === officer.role) === index,
  );
  return first.map(({ role, address, password, agency }) =>
    `    ${role.padEnd(12)} ${address.padEnd(32)} ${password}  ${agency ?? ''}`.trimEnd(),
  );
}

export const stageSummary = (stage: StageFile): string => {
  const { front, tenant, mailbox, desk, api, officers } = stage;
  return `
  Report a problem    ${front}/${tenant}/lapor
  Follow a report     ${front}/${tenant}/lacak
  Officers' desk      ${desk}
  Mailbox             ${mailbox}
  API                 ${api}/api/v1/${tenant}   (${api}/api/v1/openapi.json)
  Officers' sign-ins  (all ${officers.length} in .local/stage.json)
${signIns(stage).join('\n')}

  Try first, in another terminal: npm run demo. Or send a report by the form, read its mail in the mailbox,
  then let two weeks pass in which nobody answers, and read who was told: npm run time -- +14d
`;
};
