/** What a role may change on this page; the server has the last word. Buttons for the rest are not shown. */
export interface Rights {
  /** Villages, teams, members, import and the office's own settings. */
  readonly roster: boolean;
  /** Taking the roster out as a file. */
  readonly exports: boolean;
  /** Saying once a year that the roster is right. */
  readonly confirms: boolean;
  /** Reading what changed in the roster after that. */
  readonly changes: boolean;
  /** Codes for phones, revoking them. */
  readonly devices: boolean;
  /** Late records, records to check, paper records, files of dying phones. */
  readonly records: boolean;
  /** Points of a campaign day, postponing it, the commune's targets. */
  readonly runsDays: boolean;
  /** Saying that the figures of a campaign day are right. */
  readonly confirmsDays: boolean;
  /** Answering difficulties, passing them on, resolving them. */
  readonly answers: boolean;
  /** Announcing to the teams. */
  readonly announces: boolean;
  /** Proposing guides. */
  readonly proposes: boolean;
  /** Approving and publishing guides. */
  readonly approves: boolean;
}

const NONE: Rights = {
  roster: false, exports: false, confirms: false, changes: false, devices: false, records: false, runsDays: false, confirmsDays: false,
  answers: false, announces: false, proposes: false, approves: false,
};

export function rightsOf(role: string | undefined): Rights {
  switch (role) {
    case 'communeOfficer': return {
      ...NONE, roster: true, exports: true, confirms: true, changes: true, devices: true, records: true, runsDays: true, confirmsDays: true,
      answers: true, announces: true, proposes: true,
    };
    case 'administrator': return { ...NONE, roster: true, exports: true, changes: true, devices: true };
    case 'commandCentre': return { ...NONE, exports: true, changes: true, runsDays: true, answers: true, announces: true, proposes: true, approves: true };
    case 'department': return { ...NONE, answers: true, proposes: true };
    default: return NONE;
  }
}
