/** What a role may change on this page; the server has the last word. Buttons for the rest are not shown. */
export interface Rights {
  /** Villages, teams, members, import, the yearly review and the office's own settings. */
  readonly roster: boolean;
  /** Codes for phones, revoking them. */
  readonly devices: boolean;
  /** Late records, records to check, paper records, files of dying phones. */
  readonly records: boolean;
}

const NONE: Rights = { roster: false, devices: false, records: false };

export function rightsOf(role: string | undefined): Rights {
  switch (role) {
    case 'communeOfficer': return { roster: true, devices: true, records: true };
    case 'administrator': return { roster: true, devices: true, records: false };
    default: return NONE;
  }
}
