/** What a role may change on this page; the server has the last word. Buttons for the rest are not shown. */
export interface Rights {
  /** Villages, teams, members, import, the yearly review and the office's own settings. */
  readonly roster: boolean;
  /** Codes for phones, revoking them. */
  readonly devices: boolean;
  /** Late records, records to check, paper records, files of dying phones. */
  readonly records: boolean;
  /** Answering difficulties, passing them on, resolving them. */
  readonly answers: boolean;
  /** Announcing to the teams. */
  readonly announces: boolean;
  /** Proposing guides. */
  readonly proposes: boolean;
  /** Approving and publishing guides. */
  readonly approves: boolean;
}

const NONE: Rights = { roster: false, devices: false, records: false, answers: false, announces: false, proposes: false, approves: false };

export function rightsOf(role: string | undefined): Rights {
  switch (role) {
    case 'communeOfficer': return { ...NONE, roster: true, devices: true, records: true, answers: true, announces: true, proposes: true };
    case 'administrator': return { ...NONE, roster: true, devices: true };
    case 'commandCentre': return { ...NONE, answers: true, announces: true, proposes: true, approves: true };
    case 'department': return { ...NONE, answers: true, proposes: true };
    default: return NONE;
  }
}
