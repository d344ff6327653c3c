/** The figures that can be followed through a day, by the server's names; besides them, every activity. */
export const MEASURES = ['people', 'checkIns', 'households', 'businesses', 'teamsReporting', 'flagged', 'trustedPeople'] as const;
